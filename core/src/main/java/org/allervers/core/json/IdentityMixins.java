package org.allervers.core.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Answers;
import org.allervers.core.code.Code;
import org.allervers.core.identity.BirthDate;
import org.allervers.core.identity.CivilSex;
import org.allervers.core.identity.Contact;
import org.allervers.core.identity.ExternalId;
import org.allervers.core.identity.Gender;
import org.allervers.core.identity.Identity;
import org.allervers.core.identity.InsIdentity;
import org.allervers.core.identity.InsStatus;
import org.allervers.core.identity.Nationality;
import org.allervers.core.identity.OriginZone;
import org.allervers.core.identity.Phone;
import org.allervers.core.identity.ProofKind;
import org.allervers.core.identity.Relationship;
import org.allervers.core.time.PartialDate;

/** The wire names of {@code identity}, in the order of the form. */
final class IdentityMixins {

  private IdentityMixins() {}

  static void register(MixinRegistry registry) {
    registry.add(
        BirthDate.class,
        BirthDateMixin.class,
        BirthDate.Builder.class,
        BirthDateBuilderMixin.class);
    registry.add(Phone.class, PhoneMixin.class, Phone.Builder.class, PhoneBuilderMixin.class);
    registry.add(
        InsIdentity.class,
        InsIdentityMixin.class,
        InsIdentity.Builder.class,
        InsIdentityBuilderMixin.class);
    registry.add(
        Contact.class, ContactMixin.class, Contact.Builder.class, ContactBuilderMixin.class);
    registry.add(
        Identity.class, IdentityMixin.class, Identity.Builder.class, IdentityBuilderMixin.class);
    registry.add(
        ExternalId.class,
        ExternalIdMixin.class,
        ExternalId.Builder.class,
        ExternalIdBuilderMixin.class);
  }

  @WireObject
  @JsonDeserialize(builder = BirthDate.Builder.class)
  @JsonPropertyOrder({"date", "preuve", "declareeLe"})
  interface BirthDateMixin extends WireMixin {
    @JsonProperty("date")
    PartialDate date();

    @JsonProperty("preuve")
    Answer<Code<ProofKind>> proof();

    @JsonProperty("declareeLe")
    Optional<LocalDate> declaredOn();
  }

  @WireBuilder
  interface BirthDateBuilderMixin extends WireBuilderMixin {
    @JsonProperty("date")
    BirthDate.Builder date(PartialDate value);

    @JsonProperty("preuve")
    BirthDate.Builder proof(Answer<Code<ProofKind>> value);

    @JsonProperty("declareeLe")
    BirthDate.Builder declaredOn(LocalDate value);
  }

  @WireObject
  @JsonDeserialize(builder = Phone.Builder.class)
  @JsonPropertyOrder({"numero", "titulaire", "remarque"})
  interface PhoneMixin extends WireMixin {
    @JsonProperty("numero")
    String number();

    @JsonProperty("titulaire")
    Answer<String> holder();

    @JsonProperty("remarque")
    Answer<String> note();
  }

  @WireBuilder
  interface PhoneBuilderMixin extends WireBuilderMixin {
    @JsonProperty("numero")
    Phone.Builder number(String value);

    @JsonProperty("titulaire")
    Phone.Builder holder(Answer<String> value);

    @JsonProperty("remarque")
    Phone.Builder note(Answer<String> value);
  }

  @WireObject
  @JsonDeserialize(builder = InsIdentity.Builder.class)
  @JsonPropertyOrder({
    "statut",
    "nomNaissance",
    "prenomsNaissance",
    "premierPrenom",
    "sexe",
    "dateNaissance",
    "lieuNaissance",
    "matricule",
    "oid",
    "preuve"
  })
  interface InsIdentityMixin extends WireMixin {
    @JsonProperty("statut")
    Answer<Code<InsStatus>> status();

    @JsonProperty("nomNaissance")
    Answer<String> birthName();

    @JsonProperty("prenomsNaissance")
    Answer<String> birthGivenNames();

    @JsonProperty("premierPrenom")
    Answer<String> firstGivenName();

    @JsonProperty("sexe")
    Answer<Code<CivilSex>> sex();

    @JsonProperty("dateNaissance")
    Answer<PartialDate> birthDate();

    @JsonProperty("lieuNaissance")
    Answer<String> birthPlace();

    @JsonProperty("matricule")
    Answer<String> matricule();

    @JsonProperty("oid")
    Answer<String> authority();

    @JsonProperty("preuve")
    Answer<Code<ProofKind>> proof();
  }

  @WireBuilder
  interface InsIdentityBuilderMixin extends WireBuilderMixin {
    @JsonProperty("statut")
    InsIdentity.Builder status(Answer<Code<InsStatus>> value);

    @JsonProperty("nomNaissance")
    InsIdentity.Builder birthName(Answer<String> value);

    @JsonProperty("prenomsNaissance")
    InsIdentity.Builder birthGivenNames(Answer<String> value);

    @JsonProperty("premierPrenom")
    InsIdentity.Builder firstGivenName(Answer<String> value);

    @JsonProperty("sexe")
    InsIdentity.Builder sex(Answer<Code<CivilSex>> value);

    @JsonProperty("dateNaissance")
    InsIdentity.Builder birthDate(Answer<PartialDate> value);

    @JsonProperty("lieuNaissance")
    InsIdentity.Builder birthPlace(Answer<String> value);

    @JsonProperty("matricule")
    InsIdentity.Builder matricule(Answer<String> value);

    @JsonProperty("oid")
    InsIdentity.Builder authority(Answer<String> value);

    @JsonProperty("preuve")
    InsIdentity.Builder proof(Answer<Code<ProofKind>> value);
  }

  @WireObject
  @JsonDeserialize(builder = Contact.Builder.class)
  @JsonPropertyOrder({"nom", "lien", "telephone", "remarque"})
  interface ContactMixin extends WireMixin {
    @JsonProperty("nom")
    Answer<String> name();

    @JsonProperty("lien")
    Answer<Code<Relationship>> relationship();

    @JsonProperty("telephone")
    Answer<String> phone();

    @JsonProperty("remarque")
    Answer<String> note();
  }

  @WireBuilder
  interface ContactBuilderMixin extends WireBuilderMixin {
    @JsonProperty("nom")
    Contact.Builder name(Answer<String> value);

    @JsonProperty("lien")
    Contact.Builder relationship(Answer<Code<Relationship>> value);

    @JsonProperty("telephone")
    Contact.Builder phone(Answer<String> value);

    @JsonProperty("remarque")
    Contact.Builder note(Answer<String> value);
  }

  @WireObject
  @JsonDeserialize(builder = Identity.Builder.class)
  @JsonPropertyOrder({
    "nom",
    "prenom",
    "autresNoms",
    "genre",
    "datesNaissance",
    "paysNaissance",
    "nationalite",
    "paysNationalite",
    "zoneOrigine",
    "allophone",
    "langues",
    "telephones",
    "courriel",
    "contacts",
    "ins",
    "identifiantsExternes",
    "champs"
  })
  interface IdentityMixin extends WireMixin {
    @JsonProperty("nom")
    Answer<String> familyName();

    @JsonProperty("prenom")
    Answer<String> givenName();

    @JsonProperty("autresNoms")
    List<String> otherNames();

    @JsonProperty("genre")
    Answer<Code<Gender>> gender();

    @JsonProperty("datesNaissance")
    List<BirthDate> birthDates();

    @JsonProperty("paysNaissance")
    Answer<String> birthCountry();

    @JsonProperty("nationalite")
    Answer<Code<Nationality>> nationality();

    @JsonProperty("paysNationalite")
    List<String> nationalities();

    @JsonProperty("zoneOrigine")
    Answer<Code<OriginZone>> originZone();

    @JsonProperty("allophone")
    Answer<Boolean> allophone();

    @JsonProperty("langues")
    List<String> languages();

    @JsonProperty("telephones")
    List<Phone> phones();

    @JsonProperty("courriel")
    Answer<String> email();

    @JsonProperty("contacts")
    List<Contact> contacts();

    @JsonProperty("ins")
    Optional<InsIdentity> ins();

    @JsonProperty("identifiantsExternes")
    List<ExternalId> externalIds();

    @JsonProperty("champs")
    Answers answers();
  }

  @WireBuilder
  interface IdentityBuilderMixin extends WireBuilderMixin {
    @JsonProperty("nom")
    Identity.Builder familyName(Answer<String> value);

    @JsonProperty("prenom")
    Identity.Builder givenName(Answer<String> value);

    @JsonProperty("autresNoms")
    Identity.Builder otherNames(Collection<String> value);

    @JsonProperty("genre")
    Identity.Builder gender(Answer<Code<Gender>> value);

    @JsonProperty("datesNaissance")
    Identity.Builder birthDates(Collection<BirthDate> value);

    @JsonProperty("paysNaissance")
    Identity.Builder birthCountry(Answer<String> value);

    @JsonProperty("nationalite")
    Identity.Builder nationality(Answer<Code<Nationality>> value);

    @JsonProperty("paysNationalite")
    Identity.Builder nationalities(Collection<String> value);

    @JsonProperty("zoneOrigine")
    Identity.Builder originZone(Answer<Code<OriginZone>> value);

    @JsonProperty("allophone")
    Identity.Builder allophone(Answer<Boolean> value);

    @JsonProperty("langues")
    Identity.Builder languages(Collection<String> value);

    @JsonProperty("telephones")
    Identity.Builder phones(Collection<Phone> value);

    @JsonProperty("courriel")
    Identity.Builder email(Answer<String> value);

    @JsonProperty("contacts")
    Identity.Builder contacts(Collection<Contact> value);

    @JsonProperty("ins")
    Identity.Builder ins(InsIdentity value);

    @JsonProperty("identifiantsExternes")
    Identity.Builder externalIds(Collection<ExternalId> value);

    @JsonProperty("champs")
    Identity.Builder answers(Answers value);
  }

  @WireObject
  @JsonDeserialize(builder = ExternalId.Builder.class)
  @JsonPropertyOrder({"systeme", "valeur"})
  interface ExternalIdMixin extends WireMixin {
    @JsonProperty("systeme")
    String system();

    @JsonProperty("valeur")
    String value();
  }

  @WireBuilder
  interface ExternalIdBuilderMixin extends WireBuilderMixin {
    @JsonProperty("systeme")
    ExternalId.Builder system(String value);

    @JsonProperty("valeur")
    ExternalId.Builder value(String value);
  }
}
