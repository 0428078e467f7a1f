package org.allervers.core.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.answer.Answer;
import org.allervers.core.code.Code;
import org.allervers.core.social.Budget;
import org.allervers.core.social.Child;
import org.allervers.core.social.Debt;
import org.allervers.core.social.FamilySituation;
import org.allervers.core.social.Habitat;
import org.allervers.core.social.HouseholdMembership;
import org.allervers.core.social.HouseholdRole;
import org.allervers.core.social.HouseholdType;
import org.allervers.core.social.Income;
import org.allervers.core.social.LivingPlace;
import org.allervers.core.social.MaritalStatus;
import org.allervers.core.social.Resource;
import org.allervers.core.social.StreetReason;
import org.allervers.core.time.History;
import org.allervers.core.time.PartialDate;

/** The wire names of {@code social}, in the order of the form. */
final class SocialLifeMixins {

  private SocialLifeMixins() {}

  static void register(MixinRegistry registry) {
    registry.add(
        LivingPlace.class,
        LivingPlaceMixin.class,
        LivingPlace.Builder.class,
        LivingPlaceBuilderMixin.class);
    registry.add(Child.class, ChildMixin.class, Child.Builder.class, ChildBuilderMixin.class);
    registry.add(
        HouseholdMembership.class,
        HouseholdMembershipMixin.class,
        HouseholdMembership.Builder.class,
        HouseholdMembershipBuilderMixin.class);
    registry.add(
        FamilySituation.class,
        FamilySituationMixin.class,
        FamilySituation.Builder.class,
        FamilySituationBuilderMixin.class);
    registry.add(Income.class, IncomeMixin.class, Income.Builder.class, IncomeBuilderMixin.class);
    registry.add(Debt.class, DebtMixin.class, Debt.Builder.class, DebtBuilderMixin.class);
    registry.add(Budget.class, BudgetMixin.class, Budget.Builder.class, BudgetBuilderMixin.class);
  }

  @WireObject
  @JsonDeserialize(builder = LivingPlace.Builder.class)
  @JsonPropertyOrder({
    "habitat",
    "enRueOuHebergeDepuis",
    "motifsRue",
    "adresse",
    "codePostal",
    "commune",
    "codeCommune",
    "lieuRencontre",
    "remarque"
  })
  interface LivingPlaceMixin extends WireMixin {
    @JsonProperty("habitat")
    History<Code<Habitat>> habitat();

    @JsonProperty("enRueOuHebergeDepuis")
    Answer<PartialDate> streetOrShelteredSince();

    @JsonProperty("motifsRue")
    Answer<List<Code<StreetReason>>> streetReasons();

    @JsonProperty("adresse")
    Answer<String> address();

    @JsonProperty("codePostal")
    Answer<String> postalCode();

    @JsonProperty("commune")
    Answer<String> commune();

    @JsonProperty("codeCommune")
    Answer<String> communeCode();

    @JsonProperty("lieuRencontre")
    Answer<String> meetingPlace();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface LivingPlaceBuilderMixin extends WireBuilderMixin {
    @JsonProperty("habitat")
    LivingPlace.Builder habitat(History<Code<Habitat>> value);

    @JsonProperty("enRueOuHebergeDepuis")
    LivingPlace.Builder streetOrShelteredSince(Answer<PartialDate> value);

    @JsonProperty("motifsRue")
    LivingPlace.Builder streetReasons(Answer<List<Code<StreetReason>>> value);

    @JsonProperty("adresse")
    LivingPlace.Builder address(Answer<String> value);

    @JsonProperty("codePostal")
    LivingPlace.Builder postalCode(Answer<String> value);

    @JsonProperty("commune")
    LivingPlace.Builder commune(Answer<String> value);

    @JsonProperty("codeCommune")
    LivingPlace.Builder communeCode(Answer<String> value);

    @JsonProperty("lieuRencontre")
    LivingPlace.Builder meetingPlace(Answer<String> value);

    @JsonProperty("remarque")
    LivingPlace.Builder note(String value);
  }

  @WireObject
  @JsonDeserialize(builder = Child.Builder.class)
  @JsonPropertyOrder({"dateNaissance", "aCharge", "vitAvecLaPersonne", "confie", "remarque"})
  interface ChildMixin extends WireMixin {
    @JsonProperty("dateNaissance")
    Answer<PartialDate> birthDate();

    @JsonProperty("aCharge")
    Answer<Boolean> dependent();

    @JsonProperty("vitAvecLaPersonne")
    Answer<Boolean> livesWithPerson();

    @JsonProperty("confie")
    Answer<Boolean> entrusted();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface ChildBuilderMixin extends WireBuilderMixin {
    @JsonProperty("dateNaissance")
    Child.Builder birthDate(Answer<PartialDate> value);

    @JsonProperty("aCharge")
    Child.Builder dependent(Answer<Boolean> value);

    @JsonProperty("vitAvecLaPersonne")
    Child.Builder livesWithPerson(Answer<Boolean> value);

    @JsonProperty("confie")
    Child.Builder entrusted(Answer<Boolean> value);

    @JsonProperty("remarque")
    Child.Builder note(String value);
  }

  @WireObject
  @JsonDeserialize(builder = HouseholdMembership.Builder.class)
  @JsonPropertyOrder({"menage", "role", "depuis", "dernierJour"})
  interface HouseholdMembershipMixin extends WireMixin {
    @JsonProperty("menage")
    UUID household();

    @JsonProperty("role")
    Answer<Code<HouseholdRole>> role();

    @JsonProperty("depuis")
    Answer<PartialDate> since();

    @JsonProperty("dernierJour")
    Optional<LocalDate> lastDay();
  }

  @WireBuilder
  interface HouseholdMembershipBuilderMixin extends WireBuilderMixin {
    @JsonProperty("menage")
    HouseholdMembership.Builder household(UUID value);

    @JsonProperty("role")
    HouseholdMembership.Builder role(Answer<Code<HouseholdRole>> value);

    @JsonProperty("depuis")
    HouseholdMembership.Builder since(Answer<PartialDate> value);

    @JsonProperty("dernierJour")
    HouseholdMembership.Builder lastDay(LocalDate value);
  }

  @WireObject
  @JsonDeserialize(builder = FamilySituation.Builder.class)
  @JsonPropertyOrder({
    "typeMenage",
    "situationFamiliale",
    "parent",
    "nombreEnfants",
    "nombreEnfantsACharge",
    "enfants",
    "menages",
    "remarque"
  })
  interface FamilySituationMixin extends WireMixin {
    @JsonProperty("typeMenage")
    History<Code<HouseholdType>> householdType();

    @JsonProperty("situationFamiliale")
    History<Code<MaritalStatus>> maritalStatus();

    @JsonProperty("parent")
    Answer<Boolean> parent();

    @JsonProperty("nombreEnfants")
    Answer<Integer> childCount();

    @JsonProperty("nombreEnfantsACharge")
    Answer<Integer> dependentChildCount();

    @JsonProperty("enfants")
    List<Child> children();

    @JsonProperty("menages")
    List<HouseholdMembership> households();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface FamilySituationBuilderMixin extends WireBuilderMixin {
    @JsonProperty("typeMenage")
    FamilySituation.Builder householdType(History<Code<HouseholdType>> value);

    @JsonProperty("situationFamiliale")
    FamilySituation.Builder maritalStatus(History<Code<MaritalStatus>> value);

    @JsonProperty("parent")
    FamilySituation.Builder parent(Answer<Boolean> value);

    @JsonProperty("nombreEnfants")
    FamilySituation.Builder childCount(Answer<Integer> value);

    @JsonProperty("nombreEnfantsACharge")
    FamilySituation.Builder dependentChildCount(Answer<Integer> value);

    @JsonProperty("enfants")
    FamilySituation.Builder children(Collection<Child> value);

    @JsonProperty("menages")
    FamilySituation.Builder households(Collection<HouseholdMembership> value);

    @JsonProperty("remarque")
    FamilySituation.Builder note(String value);
  }

  @WireObject
  @JsonDeserialize(builder = Income.Builder.class)
  @JsonPropertyOrder({"ressource", "montantMensuel", "depuis", "dernierJour"})
  interface IncomeMixin extends WireMixin {
    @JsonProperty("ressource")
    Code<Resource> resource();

    @JsonProperty("montantMensuel")
    Answer<BigDecimal> monthlyAmount();

    @JsonProperty("depuis")
    Answer<PartialDate> since();

    @JsonProperty("dernierJour")
    Optional<LocalDate> lastDay();
  }

  @WireBuilder
  interface IncomeBuilderMixin extends WireBuilderMixin {
    @JsonProperty("ressource")
    Income.Builder resource(Code<Resource> value);

    @JsonProperty("montantMensuel")
    Income.Builder monthlyAmount(Answer<BigDecimal> value);

    @JsonProperty("depuis")
    Income.Builder since(Answer<PartialDate> value);

    @JsonProperty("dernierJour")
    Income.Builder lastDay(LocalDate value);
  }

  @WireObject
  @JsonDeserialize(builder = Debt.Builder.class)
  @JsonPropertyOrder({"creancier", "montant", "declareeLe", "regleeLe", "remarque"})
  interface DebtMixin extends WireMixin {
    @JsonProperty("creancier")
    Answer<String> creditor();

    @JsonProperty("montant")
    Answer<BigDecimal> amount();

    @JsonProperty("declareeLe")
    Optional<LocalDate> reportedOn();

    @JsonProperty("regleeLe")
    Optional<LocalDate> settledOn();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface DebtBuilderMixin extends WireBuilderMixin {
    @JsonProperty("creancier")
    Debt.Builder creditor(Answer<String> value);

    @JsonProperty("montant")
    Debt.Builder amount(Answer<BigDecimal> value);

    @JsonProperty("declareeLe")
    Debt.Builder reportedOn(LocalDate value);

    @JsonProperty("regleeLe")
    Debt.Builder settledOn(LocalDate value);

    @JsonProperty("remarque")
    Debt.Builder note(String value);
  }

  @WireObject
  @JsonDeserialize(builder = Budget.Builder.class)
  @JsonPropertyOrder({"revenus", "dettes", "compteBancaire", "dossierSurendettement", "remarque"})
  interface BudgetMixin extends WireMixin {
    @JsonProperty("revenus")
    List<Income> incomes();

    @JsonProperty("dettes")
    List<Debt> debts();

    @JsonProperty("compteBancaire")
    Answer<Boolean> bankAccount();

    @JsonProperty("dossierSurendettement")
    Answer<Boolean> overIndebtednessFile();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface BudgetBuilderMixin extends WireBuilderMixin {
    @JsonProperty("revenus")
    Budget.Builder incomes(Collection<Income> value);

    @JsonProperty("dettes")
    Budget.Builder debts(Collection<Debt> value);

    @JsonProperty("compteBancaire")
    Budget.Builder bankAccount(Answer<Boolean> value);

    @JsonProperty("dossierSurendettement")
    Budget.Builder overIndebtednessFile(Answer<Boolean> value);

    @JsonProperty("remarque")
    Budget.Builder note(String value);
  }
}
