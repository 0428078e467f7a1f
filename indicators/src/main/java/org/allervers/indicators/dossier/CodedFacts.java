package org.allervers.indicators.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.answer.Answer;
import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;
import org.allervers.core.code.YesNo;
import org.allervers.core.health.AntecedentCategory;
import org.allervers.core.health.AttendingDoctor;
import org.allervers.core.health.HealthFile;
import org.allervers.core.health.MedicalCover;
import org.allervers.core.health.Pathology;
import org.allervers.core.health.PathologyCategory;
import org.allervers.core.health.Substance;
import org.allervers.core.health.VaccinationStatus;
import org.allervers.core.health.Vulnerability;
import org.allervers.core.identity.Gender;
import org.allervers.core.identity.Identity;
import org.allervers.core.identity.Nationality;
import org.allervers.core.identity.OriginZone;
import org.allervers.core.social.AdministrativeSituation;
import org.allervers.core.social.BasicHealthProtection;
import org.allervers.core.social.EducationLevel;
import org.allervers.core.social.Habitat;
import org.allervers.core.social.HouseholdType;
import org.allervers.core.social.JudicialSituation;
import org.allervers.core.social.MaritalStatus;
import org.allervers.core.social.ProfessionalSituation;
import org.allervers.core.social.Resource;
import org.allervers.core.social.SocialFile;
import org.allervers.core.time.History;
import org.allervers.core.time.PartialDate;
import org.allervers.indicators.Reading;
import org.allervers.indicators.Schema;

/** The coded facts of a person, named once for the schema and for the distributions. */
final class CodedFacts {

  private static final String MENTAL_HEALTH = "PSY";

  private static final List<CodedFact> ALL = all();

  private CodedFacts() {}

  static List<CodedFact> list() {
    return ALL;
  }

  static void bind(Schema.Builder<Dossier> schema, Grouping grouping) {
    for (CodedFact fact : ALL) {
      if (fact.isDated()) {
        schema.readingAt(fact.attribute(), (d, day) -> fact.reader().read(d, day, grouping));
      } else {
        schema.reading(fact.attribute(), d -> fact.reader().read(d, LocalDate.EPOCH, grouping));
      }
    }
  }

  private static List<CodedFact> all() {
    List<CodedFact> all = new ArrayList<>();
    all.add(always("sexe", Gender.list(), identity(Identity::gender)));
    // No history is kept, and a report reads it as it stands at its end.
    all.add(dated("nationalite", Nationality.list(), identity(Identity::nationality)));
    all.add(always("zone_origine", OriginZone.list(), identity(Identity::originZone)));
    all.add(always(
        "allophone", YesNo.list(), (d, day, g) -> yesOrNo(Held.identity(d).allophone())));
    all.add(social("habitat", Habitat.list(), file -> file.livingPlace().habitat()));
    all.add(social(
        "situation_administrative",
        AdministrativeSituation.list(),
        SocialFile::administrativeSituation));
    all.add(social(
        "protection_maladie", BasicHealthProtection.list(), SocialFile::basicHealthProtection));
    all.add(always(
        "niveau_education",
        EducationLevel.list(),
        (d, day, g) -> g.read(Held.social(d).educationLevel())));
    all.add(social(
        "situation_professionnelle",
        ProfessionalSituation.list(),
        SocialFile::professionalSituation));
    all.add(dated(
        "ressource",
        Resource.list(),
        (d, day, g) -> g.readAll(Held.social(d).resources().at(day))));
    all.add(social("menage", HouseholdType.list(), file -> file.family().householdType()));
    all.add(social(
        "situation_familiale", MaritalStatus.list(), file -> file.family().maritalStatus()));
    all.add(social("situation_justice", JudicialSituation.list(), SocialFile::judicialSituation));
    all.addAll(health());
    return List.copyOf(all);
  }

  private static List<CodedFact> health() {
    return List.of(
        dated(
            "vaccination",
            VaccinationStatus.list(),
            (d, day, g) -> g.read(health(d).vaccination().status().at(day))),
        dated(
            "couverture_medicale",
            MedicalCover.list(),
            (d, day, g) -> g.readAll(health(d).medicalCover().at(day))),
        dated(
            "medecin_traitant",
            AttendingDoctor.list(),
            (d, day, g) -> g.read(health(d).followUp().attendingDoctor().at(day))),
        dated("consommation", Substance.list(), CodedFacts::consumption),
        dated(
            "vulnerabilite",
            Vulnerability.list(),
            (d, day, g) -> g.readAll(health(d).vulnerabilities().at(day))),
        always("antecedent", AntecedentCategory.list(), CodedFacts::antecedents),
        dated(
            "pathologie_motif",
            PathologyCategory.list(),
            (d, day, g) ->
                g.readAll(health(d).pathologies().interventionMotives().at(day))),
        dated(
            "pathologie",
            PathologyCategory.list(),
            (d, day, g) -> Reading.ofCodes(
                g.codes(pathologies(d, day).stream().map(Pathology::category).toList()))));
  }

  /** How many health troubles stand beside the main one, mental health aside; none if no trouble is noted at all. */
  static OptionalLong secondaryPathologies(Dossier dossier, LocalDate day) {
    List<Pathology> known = pathologies(dossier, day);
    if (known.isEmpty()) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(known.stream()
        .filter(one -> !one.main().equals(Answer.of(true)))
        .filter(one -> !one.category().is(MENTAL_HEALTH))
        .count());
  }

  private static List<Pathology> pathologies(Dossier dossier, LocalDate day) {
    return health(dossier).pathologies().known().stream()
        .filter(one -> holds(one.since(), one.until().flatMap(PartialDate::latest), day))
        .toList();
  }

  private static Reading consumption(Dossier dossier, LocalDate day, Grouping grouping) {
    return Reading.ofCodes(grouping.codes(health(dossier).consumptions().substances().stream()
        .filter(one -> holds(one.since(), one.until().flatMap(PartialDate::latest), day))
        .map(one -> one.substance())
        .toList()));
  }

  private static Reading antecedents(Dossier dossier, LocalDate day, Grouping grouping) {
    return Reading.ofCodes(grouping.codes(health(dossier).antecedents().known().stream()
        .map(one -> one.category())
        .toList()));
  }

  /** Unless it certainly began later or ended before. */
  private static boolean holds(
      Answer<PartialDate> since, Optional<LocalDate> until, LocalDate day) {
    boolean hasBegun = since
        .known()
        .flatMap(PartialDate::earliest)
        .map(first -> !first.isAfter(day))
        .orElse(true);
    return hasBegun && until.map(last -> !last.isBefore(day)).orElse(true);
  }

  private static HealthFile health(Dossier dossier) {
    return Held.part(dossier, Compartment.HEALTH).health();
  }

  private static <S extends CodeSystem> CodedFact social(
      String attribute, CodeList<S> list, Function<SocialFile, History<Code<S>>> history) {
    return dated(
        attribute, list, (d, day, g) -> g.read(history.apply(Held.social(d)).at(day)));
  }

  private static CodedFact.Reader identity(
      Function<Identity, ? extends Answer<? extends Code<?>>> answer) {
    return (d, day, g) -> g.read(answer.apply(Held.identity(d)));
  }

  static Reading yesOrNo(Answer<Boolean> answer) {
    return answer
        .known()
        .map(isSo -> Reading.ofCode(isSo ? "OUI" : "NON"))
        .orElseGet(() -> Grouping.missing(answer));
  }

  private static CodedFact dated(String attribute, CodeList<?> list, CodedFact.Reader reader) {
    return new CodedFact(attribute, list, true, reader);
  }

  private static CodedFact always(String attribute, CodeList<?> list, CodedFact.Reader reader) {
    return new CodedFact(attribute, list, false, reader);
  }
}
