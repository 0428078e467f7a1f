package org.allervers.core.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.allervers.core.answer.Answer;
import org.allervers.core.code.Code;
import org.allervers.core.coordination.Alert;
import org.allervers.core.coordination.AlertKind;
import org.allervers.core.coordination.Partner;
import org.allervers.core.coordination.PartnerKind;
import org.allervers.core.coordination.RecipientCategory;
import org.allervers.core.coordination.SharedExtract;
import org.allervers.core.coordination.SharingPurpose;
import org.allervers.core.coordination.TrustedPerson;
import org.allervers.core.dispositif.Profession;
import org.allervers.core.identity.Relationship;

/** The wire names of {@code coordination}, in the order of the form. */
final class CoordinationItemMixins {

  private CoordinationItemMixins() {}

  static void register(MixinRegistry registry) {
    registry.add(
        Partner.class, PartnerMixin.class, Partner.Builder.class, PartnerBuilderMixin.class);
    registry.add(
        TrustedPerson.class,
        TrustedPersonMixin.class,
        TrustedPerson.Builder.class,
        TrustedPersonBuilderMixin.class);
    registry.add(
        SharedExtract.class,
        SharedExtractMixin.class,
        SharedExtract.Builder.class,
        SharedExtractBuilderMixin.class);
    registry.add(Alert.class, AlertMixin.class, Alert.Builder.class, AlertBuilderMixin.class);
  }

  @WireObject
  @JsonDeserialize(builder = Partner.Builder.class)
  @JsonPropertyOrder({
    "type",
    "nom",
    "structure",
    "telephone",
    "courriel",
    "contactAccepte",
    "dernierContactLe",
    "remarque"
  })
  interface PartnerMixin extends WireMixin {
    @JsonProperty("type")
    Optional<Code<PartnerKind>> kind();

    @JsonProperty("nom")
    Answer<String> name();

    @JsonProperty("structure")
    Optional<String> structure();

    @JsonProperty("telephone")
    Answer<String> phone();

    @JsonProperty("courriel")
    Answer<String> email();

    @JsonProperty("contactAccepte")
    Answer<Boolean> contactAgreed();

    @JsonProperty("dernierContactLe")
    Optional<LocalDate> lastContactOn();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface PartnerBuilderMixin extends WireBuilderMixin {
    @JsonProperty("type")
    Partner.Builder kind(Code<PartnerKind> value);

    @JsonProperty("nom")
    Partner.Builder name(Answer<String> value);

    @JsonProperty("structure")
    Partner.Builder structure(String value);

    @JsonProperty("telephone")
    Partner.Builder phone(Answer<String> value);

    @JsonProperty("courriel")
    Partner.Builder email(Answer<String> value);

    @JsonProperty("contactAccepte")
    Partner.Builder contactAgreed(Answer<Boolean> value);

    @JsonProperty("dernierContactLe")
    Partner.Builder lastContactOn(LocalDate value);

    @JsonProperty("remarque")
    Partner.Builder note(String value);
  }

  @WireObject
  @JsonDeserialize(builder = TrustedPerson.Builder.class)
  @JsonPropertyOrder({
    "nom",
    "lien",
    "telephone",
    "majeure",
    "designeeLe",
    "formulaireSigne",
    "revoqueeLe",
    "remarque"
  })
  interface TrustedPersonMixin extends WireMixin {
    @JsonProperty("nom")
    String name();

    @JsonProperty("lien")
    Answer<Code<Relationship>> relationship();

    @JsonProperty("telephone")
    Answer<String> phone();

    @JsonProperty("majeure")
    Answer<Boolean> adult();

    @JsonProperty("designeeLe")
    Optional<LocalDate> named();

    @JsonProperty("formulaireSigne")
    Optional<Boolean> writtenForm();

    @JsonProperty("revoqueeLe")
    Optional<LocalDate> revoked();

    @JsonProperty("remarque")
    Optional<String> note();
  }

  @WireBuilder
  interface TrustedPersonBuilderMixin extends WireBuilderMixin {
    @JsonProperty("nom")
    TrustedPerson.Builder name(String value);

    @JsonProperty("lien")
    TrustedPerson.Builder relationship(Answer<Code<Relationship>> value);

    @JsonProperty("telephone")
    TrustedPerson.Builder phone(Answer<String> value);

    @JsonProperty("majeure")
    TrustedPerson.Builder adult(Answer<Boolean> value);

    @JsonProperty("designeeLe")
    TrustedPerson.Builder named(LocalDate value);

    @JsonProperty("formulaireSigne")
    TrustedPerson.Builder writtenForm(Boolean value);

    @JsonProperty("revoqueeLe")
    TrustedPerson.Builder revoked(LocalDate value);

    @JsonProperty("remarque")
    TrustedPerson.Builder note(String value);
  }

  @WireObject
  @JsonDeserialize(builder = SharedExtract.Builder.class)
  @JsonPropertyOrder({
    "date",
    "auteur",
    "profession",
    "element",
    "categoriesDestinataires",
    "destinataires",
    "finalite",
    "personneInformee",
    "informeePlusTardLe",
    "motifNonInformation",
    "oppositionVerifiee",
    "retireeLe"
  })
  interface SharedExtractMixin extends WireMixin {
    @JsonProperty("date")
    LocalDate date();

    @JsonProperty("auteur")
    String author();

    @JsonProperty("profession")
    Optional<Code<Profession>> profession();

    @JsonProperty("element")
    String item();

    @JsonProperty("categoriesDestinataires")
    List<Code<RecipientCategory>> recipientCategories();

    @JsonProperty("destinataires")
    List<String> recipients();

    @JsonProperty("finalite")
    Optional<Code<SharingPurpose>> purpose();

    @JsonProperty("personneInformee")
    Optional<Boolean> personInformed();

    @JsonProperty("informeePlusTardLe")
    Optional<LocalDate> informedLaterOn();

    @JsonProperty("motifNonInformation")
    Optional<String> notInformedReason();

    @JsonProperty("oppositionVerifiee")
    Optional<Boolean> oppositionChecked();

    @JsonProperty("retireeLe")
    Optional<LocalDate> withdrawnOn();
  }

  @WireBuilder
  interface SharedExtractBuilderMixin extends WireBuilderMixin {
    @JsonProperty("date")
    SharedExtract.Builder date(LocalDate value);

    @JsonProperty("auteur")
    SharedExtract.Builder author(String value);

    @JsonProperty("profession")
    SharedExtract.Builder profession(Code<Profession> value);

    @JsonProperty("element")
    SharedExtract.Builder item(String value);

    @JsonProperty("categoriesDestinataires")
    SharedExtract.Builder recipientCategories(Collection<Code<RecipientCategory>> value);

    @JsonProperty("destinataires")
    SharedExtract.Builder recipients(Collection<String> value);

    @JsonProperty("finalite")
    SharedExtract.Builder purpose(Code<SharingPurpose> value);

    @JsonProperty("personneInformee")
    SharedExtract.Builder personInformed(Boolean value);

    @JsonProperty("informeePlusTardLe")
    SharedExtract.Builder informedLaterOn(LocalDate value);

    @JsonProperty("motifNonInformation")
    SharedExtract.Builder notInformedReason(String value);

    @JsonProperty("oppositionVerifiee")
    SharedExtract.Builder oppositionChecked(Boolean value);

    @JsonProperty("retireeLe")
    SharedExtract.Builder withdrawnOn(LocalDate value);
  }

  @WireObject
  @JsonDeserialize(builder = Alert.Builder.class)
  @JsonPropertyOrder({"type", "texte", "depuis", "dernierJour", "auteur"})
  interface AlertMixin extends WireMixin {
    @JsonProperty("type")
    Optional<Code<AlertKind>> kind();

    @JsonProperty("texte")
    String text();

    @JsonProperty("depuis")
    Optional<LocalDate> since();

    @JsonProperty("dernierJour")
    Optional<LocalDate> lastDay();

    @JsonProperty("auteur")
    Optional<String> author();
  }

  @WireBuilder
  interface AlertBuilderMixin extends WireBuilderMixin {
    @JsonProperty("type")
    Alert.Builder kind(Code<AlertKind> value);

    @JsonProperty("texte")
    Alert.Builder text(String value);

    @JsonProperty("depuis")
    Alert.Builder since(LocalDate value);

    @JsonProperty("dernierJour")
    Alert.Builder lastDay(LocalDate value);

    @JsonProperty("auteur")
    Alert.Builder author(String value);
  }
}
