package org.allervers.core.mano;

import static org.allervers.core.Compartment.COORDINATION;
import static org.allervers.core.Compartment.HEALTH;
import static org.allervers.core.Compartment.IDENTITY;
import static org.allervers.core.Compartment.SOCIAL;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.allervers.core.answer.Answer;
import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.coordination.TeamNote;
import org.allervers.core.health.Antecedent;
import org.allervers.core.health.AntecedentCategory;
import org.allervers.core.health.Antecedents;
import org.allervers.core.health.Consumption;
import org.allervers.core.health.Consumptions;
import org.allervers.core.health.HealthNote;
import org.allervers.core.health.MedicalCover;
import org.allervers.core.health.Substance;
import org.allervers.core.health.Vulnerability;
import org.allervers.core.identity.BirthDate;
import org.allervers.core.identity.Gender;
import org.allervers.core.identity.Nationality;
import org.allervers.core.identity.Phone;
import org.allervers.core.mano.ImportNote.Certainty;
import org.allervers.core.mano.ImportNote.Kind;
import org.allervers.core.social.Animal;
import org.allervers.core.social.Habitat;
import org.allervers.core.social.HouseholdType;
import org.allervers.core.social.ProfessionalSituation;
import org.allervers.core.social.Resource;
import org.allervers.core.social.StreetReason;
import org.allervers.core.time.History;
import org.allervers.core.time.PartialDate;

/** The keys that Mano itself gives a person, in the order of its screens. What an organisation adds is not here. */
final class PersonFields {

  /** How the notes that come of a text of the record are known from notes that somebody wrote. */
  static final String ORIGIN = "mano";

  private static final String NO_ANIMAL = "AUCUN";

  private static final Map<String, PersonField> BY_KEY = new LinkedHashMap<>();

  static {
    all().forEach(field -> BY_KEY.put(field.key(), field));
  }

  private PersonFields() {}

  static Collection<PersonField> list() {
    return BY_KEY.values();
  }

  static Optional<PersonField> find(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }

  private static List<PersonField> all() {
    return List.of(
        new PersonField(
            "name",
            IDENTITY,
            "identite.prenom",
            draft -> draft.text("name").ifPresent(draft.identity::givenName),
            dossier -> text(dossier.identity().givenName())),
        new PersonField(
            "otherNames",
            IDENTITY,
            "identite.autresNoms",
            draft -> draft.text("otherNames").ifPresent(draft.identity::addOtherName),
            dossier -> joined(dossier.identity().otherNames())),
        new PersonField(
            "gender",
            IDENTITY,
            "identite.genre",
            draft -> draft.code("gender", Gender.class).ifPresent(draft.identity::gender),
            dossier -> option(dossier.identity().gender())),
        new PersonField(
            "birthdate",
            IDENTITY,
            "identite.datesNaissance",
            draft -> draft
                .day("birthdate")
                .ifPresent(day -> draft.identity.addBirthDate(
                    BirthDate.builder().date(PartialDate.of(day)).build())),
            dossier -> dossier.identity().birthDates().stream()
                .findFirst()
                .flatMap(birth -> birth.date().day())
                .map(PersonFields::day)),
        new PersonField(
            "phone",
            IDENTITY,
            "identite.telephones",
            draft -> draft
                .text("phone")
                .ifPresent(number ->
                    draft.identity.addPhone(Phone.builder().number(number).build())),
            dossier ->
                joined(dossier.identity().phones().stream().map(Phone::number).toList())),
        new PersonField(
            "email",
            IDENTITY,
            "identite.courriel",
            draft -> draft.text("email").ifPresent(draft.identity::email),
            dossier -> text(dossier.identity().email())),
        new PersonField(
            "nationalitySituation",
            IDENTITY,
            "identite.nationalite",
            draft -> draft
                .code("nationalitySituation", Nationality.class)
                .ifPresent(draft.identity::nationality),
            dossier -> option(dossier.identity().nationality())),
        new PersonField(
            "description",
            COORDINATION,
            "coordination.notes",
            draft -> draft
                .text("description")
                .ifPresent(text -> draft.coordination.addNote(TeamNote.builder()
                    .date(draft.firstDay())
                    .text(text)
                    .preserve(ORIGIN, "\"description\"")
                    .build())),
            dossier -> dossier.coordination().notes().stream()
                .filter(
                    note -> note.preserved().find(ORIGIN).equals(Optional.of("\"description\"")))
                .findFirst()
                .map(TeamNote::text)),
        new PersonField(
            "alertness",
            COORDINATION,
            "coordination.tresVulnerable",
            draft -> draft.coordination.veryVulnerable(draft.yesNo("alertness")),
            dossier -> dossier.coordination().veryVulnerable().known().map(yes -> yes)),
        new PersonField(
            "followedSince",
            COORDINATION,
            "coordination.suiviDepuis",
            draft -> draft.day("followedSince").ifPresent(draft.coordination::followedSince),
            dossier -> dossier.coordination().followedSince().map(PersonFields::day)),
        new PersonField(
            "assignedTeams",
            COORDINATION,
            "coordination.equipes",
            PersonFields::readTeams,
            dossier -> Optional.of(
                dossier.coordination().teams().stream().map(UUID::toString).toList())),
        new PersonField(
            "wanderingAt",
            SOCIAL,
            "social.lieuDeVie.enRueOuHebergeDepuis",
            draft -> draft
                .day("wanderingAt")
                .ifPresent(day -> draft.livingPlace.streetOrShelteredSince(PartialDate.of(day))),
            dossier -> dossier
                .social()
                .livingPlace()
                .streetOrShelteredSince()
                .known()
                .flatMap(PartialDate::day)
                .map(PersonFields::day)),
        new PersonField(
            "personalSituation",
            SOCIAL,
            "social.famille.typeMenage",
            draft -> draft.family.householdType(
                draft.codeHistory("personalSituation", HouseholdType.class)),
            dossier -> option(dossier.social().family().householdType())),
        new PersonField(
            "hasAnimal",
            SOCIAL,
            "social.animaux",
            PersonFields::readAnimals,
            dossier -> dossier
                .social()
                .animals()
                .known()
                .map(animals ->
                    animals.stream().allMatch(animal -> animal.is(NO_ANIMAL)) ? "Non" : "Oui")),
        new PersonField(
            "structureSocial",
            SOCIAL,
            "social.structureSuiviSocial",
            draft -> draft.text("structureSocial").ifPresent(draft.social::socialSupport),
            dossier -> text(dossier.social().socialSupport())),
        new PersonField(
            "employment",
            SOCIAL,
            "social.situationProfessionnelle",
            draft -> draft.social.professionalSituation(
                draft.codeHistory("employment", ProfessionalSituation.class)),
            dossier -> option(dossier.social().professionalSituation())),
        new PersonField(
            "resources",
            SOCIAL,
            "social.ressources",
            draft -> draft.social.resources(draft.codesHistory("resources", Resource.class)),
            dossier -> options(dossier.social().resources())),
        PersonField.kept("address", SOCIAL),
        new PersonField(
            "addressDetail",
            SOCIAL,
            "social.lieuDeVie.habitat",
            draft -> draft.livingPlace.habitat(draft.codeHistory("addressDetail", Habitat.class)),
            dossier -> option(dossier.social().livingPlace().habitat())),
        new PersonField(
            "reasons",
            SOCIAL,
            "social.lieuDeVie.motifsRue",
            draft -> {
              List<Code<StreetReason>> reasons = draft.codes("reasons", StreetReason.class);
              if (!reasons.isEmpty()) {
                draft.livingPlace.streetReasons(reasons);
              }
            },
            dossier -> dossier
                .social()
                .livingPlace()
                .streetReasons()
                .known()
                .map(PersonFields::optionList)),
        new PersonField(
            "healthInsurances",
            HEALTH,
            "sante.couvertureMedicale",
            draft -> draft.health.medicalCover(
                draft.codesHistory("healthInsurances", MedicalCover.class)),
            dossier -> options(dossier.health().medicalCover())),
        new PersonField(
            "structureMedical",
            HEALTH,
            "sante.suiviMedical.structure",
            draft -> draft.text("structureMedical").ifPresent(draft.followUp::structure),
            dossier -> text(dossier.health().followUp().structure())),
        new PersonField(
            "consumptions",
            HEALTH,
            "sante.consommations.produits",
            draft -> draft.health.consumptions(Consumptions.builder()
                .substances(draft.codes("consumptions", Substance.class).stream()
                    .map(one -> Consumption.builder().substance(one).build())
                    .toList())
                .build()),
            dossier -> Optional.of(dossier.health().consumptions().substances().stream()
                .map(one -> ManoCodes.option(one.substance()))
                .toList())),
        new PersonField(
            "vulnerabilities",
            HEALTH,
            "sante.vulnerabilites",
            draft -> draft.health.vulnerabilities(
                draft.codesHistory("vulnerabilities", Vulnerability.class)),
            dossier -> options(dossier.health().vulnerabilities())),
        new PersonField(
            "caseHistoryTypes",
            HEALTH,
            "sante.antecedents.liste",
            draft -> draft.health.antecedents(Antecedents.builder()
                .known(draft.codes("caseHistoryTypes", AntecedentCategory.class).stream()
                    .map(one -> Antecedent.builder().category(one).build())
                    .toList())
                .build()),
            dossier -> Optional.of(dossier.health().antecedents().known().stream()
                .map(one -> ManoCodes.option(one.category()))
                .toList())),
        new PersonField(
            "caseHistoryDescription",
            HEALTH,
            "sante.notes",
            draft -> draft
                .text("caseHistoryDescription")
                .ifPresent(text -> draft.health.addNote(HealthNote.builder()
                    .date(draft.firstDay())
                    .text(text)
                    .preserve(ORIGIN, "\"caseHistoryDescription\"")
                    .build())),
            dossier -> dossier.health().notes().stream()
                .filter(note ->
                    note.preserved().find(ORIGIN).equals(Optional.of("\"caseHistoryDescription\"")))
                .findFirst()
                .map(HealthNote::text)),
        PersonField.kept("user", COORDINATION),
        PersonField.kept("documents", COORDINATION),
        PersonField.kept("outOfActiveList", COORDINATION),
        // The replay of the history makes the exits: what is read here says in which form they are
        // kept.
        PersonField.said(
            "outOfActiveListDate", COORDINATION, draft -> draft.day("outOfActiveListDate")),
        PersonField.said(
            "outOfActiveListReasons",
            COORDINATION,
            draft -> draft.options("outOfActiveListReasons")),
        PersonField.kept("outOfTeamsInformations", COORDINATION));
  }

  private static void readTeams(ImportDraft draft) {
    for (String team : draft.options("assignedTeams")) {
      if (draft.context().organisation().team(team).isEmpty()) {
        draft.note(Kind.TEAM_UNKNOWN, "assignedTeams", Certainty.CERTAIN);
      }
      if (Identifiers.uuid(team).isEmpty()) {
        draft.note(Kind.IDENTIFIER_MADE, "assignedTeams", Certainty.CERTAIN);
      }
      draft.coordination.addTeam(Identifiers.always(team));
    }
  }

  /** That there are animals is no answer to which; that there is none is. */
  private static void readAnimals(ImportDraft draft) {
    draft.yesNo("hasAnimal").known().ifPresent(yes -> {
      if (yes) {
        draft.note(Kind.KEPT_AS_TEXT, "hasAnimal", Certainty.CERTAIN);
      } else {
        draft.social.animals(List.of(CodeList.of(Animal.class).code(NO_ANIMAL)));
      }
    });
  }

  private static Optional<Object> text(Answer<String> answer) {
    return answer.known().map(Function.identity());
  }

  private static Optional<Object> joined(List<String> texts) {
    return texts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", texts));
  }

  private static Optional<Object> option(Answer<? extends Code<?>> answer) {
    return answer.known().map(ManoCodes::option);
  }

  private static Optional<Object> option(History<? extends Code<?>> history) {
    return history.latest().known().map(ManoCodes::option);
  }

  private static <C extends Code<?>> Optional<Object> options(History<List<C>> history) {
    return history.latest().known().map(PersonFields::optionList);
  }

  private static List<String> optionList(List<? extends Code<?>> codes) {
    return codes.stream().map(ManoCodes::option).toList();
  }

  /** A day, to be written as the moment at which it begins where the organisation works. */
  private static Object day(LocalDate day) {
    return day;
  }
}
