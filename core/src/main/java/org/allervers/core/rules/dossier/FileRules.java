package org.allervers.core.rules.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.allervers.core.Dossier;
import org.allervers.core.code.Code;
import org.allervers.core.code.CodeSystem;
import org.allervers.core.health.HealthFile;
import org.allervers.core.health.Measurement;
import org.allervers.core.health.MedicalCover;
import org.allervers.core.health.Prescription;
import org.allervers.core.rules.Jurisdiction;
import org.allervers.core.rules.Obligation;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.Severity;
import org.allervers.core.rules.Source;
import org.allervers.core.rules.Subjects;
import org.allervers.core.social.Domiciliation;
import org.allervers.core.social.ExpressedNeeds;
import org.allervers.core.social.FamilySituation;
import org.allervers.core.social.Need;
import org.allervers.core.social.Resource;
import org.allervers.core.social.SocialFile;
import org.allervers.core.time.History;
import org.jspecify.annotations.Nullable;

/**
 * What cannot be true of the social and of the health file, each taken alone, and of the dossier's identifiers.
 *
 * @terme contradictions du dossier
 */
public final class FileRules {

  private static final Subjects<Dossier, ExpressedNeeds> EACH_NEEDS =
      Subjects.each("social.besoinsExprimes", dossier -> dossier.social().expressedNeeds());

  private static final Subjects<Dossier, Domiciliation> EACH_DOMICILIATION =
      Subjects.each("social.domiciliations", dossier -> dossier.social().domiciliations());

  private static final Set<String> NO_RESOURCE = Resource.list().exclusive();
  private static final Set<String> NO_NEED = Need.list().exclusive();
  private static final Set<String> NO_COVER = MedicalCover.list().exclusive();

  /** Whoever has no resource has none. */
  public static final Rule<Dossier> R_HIS_63 = contradiction("R-HIS-63", DossierParts.DOSSIER)
      .statement(
          "« Sans ressources » exclut toute autre ressource.",
          "“No resources” excludes any other resource.")
      .message(
          "« Sans ressources » avec une autre ressource : garder l'un ou l'autre.",
          "“No resources” beside a resource: keep one or the other.")
      .reads(DossierParts.SOCIAL)
      .path("social.ressources")
      .appliesWhen(c -> !c.root().social().resources().isEmpty())
      .holdsWhen(c -> !excludes(NO_RESOURCE, c.root().social().resources()))
      .build();

  /** Whoever asks for nothing asks for nothing. */
  public static final Rule<Dossier> R_HIS_64 = contradiction("R-HIS-64", EACH_NEEDS)
      .statement(
          "« Absence de demande » exclut tout autre besoin exprimé.",
          "“No request” excludes any other expressed need.")
      .message(
          "« Absence de demande » avec un autre besoin : garder l'un ou l'autre.",
          "“No request” beside a need: keep one or the other.")
      .reads(DossierParts.SOCIAL)
      .path("besoins")
      .appliesWhen(c -> !c.subject().needs().isEmpty())
      .holdsWhen(c -> !excludes(NO_NEED, c.subject().needs()))
      .build();

  /** Whoever has no cover has none. */
  public static final Rule<Dossier> R_HIS_65 = contradiction("R-HIS-65", DossierParts.DOSSIER)
      .statement(
          "« Aucune couverture » exclut toute autre couverture médicale.",
          "“No cover” excludes any other medical cover.")
      .message(
          "« Aucune couverture » avec une couverture médicale : garder l'une ou l'autre.",
          "“No cover” beside a medical cover: keep one or the other.")
      .reads(DossierParts.HEALTH)
      .path("sante.couvertureMedicale")
      .appliesWhen(c -> !c.root().health().medicalCover().isEmpty())
      .holdsWhen(c -> !excludes(NO_COVER, c.root().health().medicalCover()))
      .build();

  /** The social file tells the past. */
  public static final Rule<Dossier> R_HIS_66 = contradiction("R-HIS-66", DossierParts.DOSSIER)
      .statement(
          "Les situations du dossier social ne sont pas datées de l'avenir.",
          "The situations of the social file are not dated in the future.")
      .message(
          "Situation sociale datée de l'avenir : corriger la date.",
          "Social situation dated in the future: correct the date.")
      .reads(DossierParts.SOCIAL)
      .path("social")
      .appliesWhen(c -> latest(c.root().social()) != null)
      .holdsWhen(c -> !isAfter(latest(c.root().social()), c.asOf()))
      .settledWhen(c -> !isAfter(latest(c.root().social()), c.asOf()))
      .build();

  /** The health file tells the past. */
  public static final Rule<Dossier> R_HIS_67 = contradiction("R-HIS-67", DossierParts.DOSSIER)
      .statement(
          "Les situations, mesures et prescriptions du dossier de santé ne sont pas datées de l'avenir.",
          "The situations, measurements and prescriptions of the health file are not dated in the future.")
      .message(
          "Situation, mesure ou prescription datée de l'avenir : corriger la date.",
          "Situation, measurement or prescription dated in the future: correct the date.")
      .reads(DossierParts.HEALTH)
      .path("sante")
      .appliesWhen(c -> latest(c.root().health()) != null)
      .holdsWhen(c -> !isAfter(latest(c.root().health()), c.asOf()))
      .settledWhen(c -> !isAfter(latest(c.root().health()), c.asOf()))
      .build();

  /** Nobody has more dependent children than children. */
  public static final Rule<Dossier> R_HIS_68 = contradiction("R-HIS-68", DossierParts.DOSSIER)
      .statement(
          "Il n'y a pas plus d'enfants à charge que d'enfants.",
          "There are no more dependent children than children.")
      .message(
          "Plus d'enfants à charge que d'enfants : corriger l'un des deux nombres.",
          "More dependent children than children: correct one of the two numbers.")
      .reads(DossierParts.SOCIAL)
      .path("social.famille.nombreEnfantsACharge")
      .appliesWhen(c -> c.root().social().family().dependentChildCount().isKnown())
      .needs(
          "social.famille.nombreEnfants",
          c -> c.root().social().family().childCount().isKnown())
      .holdsWhen(c -> isCounted(c.root().social().family()))
      .build();

  /** A registered address does not end before it begins. */
  public static final Rule<Dossier> R_HIS_69 = contradiction("R-HIS-69", EACH_DOMICILIATION)
      .statement(
          "Une domiciliation ne finit pas avant de commencer.",
          "A domiciliation does not end before it begins.")
      .message(
          "Domiciliation finie avant d'avoir commencé : corriger l'une des deux dates.",
          "Domiciliation that ended before it began: correct one of the two dates.")
      .reads(DossierParts.SOCIAL)
      .path("dernierJour")
      .appliesWhen(c -> c.subject().lastDay().isPresent())
      .needs("depuis", c -> c.subject().since().isKnown())
      .holdsWhen(c -> !isAfter(
          c.subject().since().known().flatMap(since -> since.earliest()).orElse(null),
          c.subject().lastDay().orElse(LocalDate.MAX)))
      .build();

  /** One identifier is one thing. */
  public static final Rule<Dossier> R_HIS_118 = contradiction("R-HIS-118", DossierParts.DOSSIER)
      .severity(Severity.BLOCKING)
      .statement(
          "Un identifiant ne désigne qu'une chose dans un dossier.",
          "One identifier means one thing in a dossier.")
      .message(
          "Un même identifiant désigne deux éléments : un import a sans doute été fait deux fois ; supprimer le doublon.",
          "One identifier for two elements: something was probably imported twice; remove the duplicate.")
      .reads(DossierParts.REQUESTS)
      .reads(DossierParts.EPISODES)
      .reads(DossierParts.SOCIAL_WATCHES)
      .reads(DossierParts.ENCOUNTERS)
      .reads(DossierParts.VISITS)
      .reads(DossierParts.INTERPRETINGS)
      .reads(DossierParts.ACTS)
      .reads(DossierParts.DISTRIBUTIONS)
      .reads(DossierParts.ASSESSMENTS)
      .reads(DossierParts.REFERRALS)
      .reads(DossierParts.STEPS)
      .reads(DossierParts.RIGHTS_OPENINGS)
      .reads(DossierParts.HEALTH)
      .appliesWhen(c -> Identifiers.count(c.root()) > 1)
      .holdsWhen(c -> !Identifiers.isTwice(c.root()))
      .settledWhen(c -> !Identifiers.isTwice(c.root()))
      .build();

  private FileRules() {}

  /** Returns these rules. */
  public static List<Rule<Dossier>> all() {
    return List.of(R_HIS_63, R_HIS_64, R_HIS_65, R_HIS_66, R_HIS_67, R_HIS_68, R_HIS_69, R_HIS_118);
  }

  private static <S> Rule.Builder<Dossier, S> contradiction(
      String id, Subjects<Dossier, S> subjects) {
    return Rule.on(subjects)
        .id(id)
        .severity(Severity.WARNING)
        .obligation(Obligation.PROPOSED)
        .jurisdiction(Jurisdiction.NATIONAL)
        .validFrom("1900-01-01")
        .source(Source.proposal("Une histoire contradictoire fausse le suivi et les indicateurs."));
  }

  private static <S extends CodeSystem> boolean excludes(
      Set<String> exclusive, History<List<Code<S>>> history) {
    List<History.Entry<List<Code<S>>>> entries = history.entries();
    for (int i = 0; i < entries.size(); i++) {
      List<Code<S>> codes = entries.get(i).answer().known().orElse(List.of());
      if (excludes(exclusive, codes)) {
        return true;
      }
    }
    return false;
  }

  /** Beside others, an exclusive code has somewhere a neighbour that is another one. */
  private static <S extends CodeSystem> boolean excludes(
      Set<String> exclusive, List<Code<S>> codes) {
    for (int i = 1; i < codes.size(); i++) {
      if (!codes.get(i).equals(codes.get(i - 1))
          && (exclusive.contains(codes.get(i).value())
              || exclusive.contains(codes.get(i - 1).value()))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable LocalDate latest(SocialFile file) {
    LocalDate latest = later(null, file.administrativeSituation());
    latest = later(latest, file.basicHealthProtection());
    latest = later(latest, file.professionalSituation());
    latest = later(latest, file.resources());
    latest = later(latest, file.judicialSituation());
    latest = later(latest, file.livingPlace().habitat());
    latest = later(latest, file.family().householdType());
    return later(latest, file.family().maritalStatus());
  }

  private static @Nullable LocalDate latest(HealthFile file) {
    LocalDate latest = later(null, file.medicalCover());
    latest = later(latest, file.vulnerabilities());
    latest = later(latest, file.vaccination().status());
    latest = later(latest, file.followUp().attendingDoctor());
    latest = later(latest, file.pathologies().interventionMotives());
    List<Measurement> measurements = file.measurements();
    for (int i = 0; i < measurements.size(); i++) {
      latest = later(latest, measurements.get(i).date());
    }
    List<Prescription> prescriptions = file.prescriptions();
    for (int i = 0; i < prescriptions.size(); i++) {
      latest = later(latest, prescriptions.get(i).date());
    }
    return latest;
  }

  private static <T> @Nullable LocalDate later(@Nullable LocalDate day, History<T> history) {
    List<History.Entry<T>> entries = history.entries();
    return entries.isEmpty() ? day : later(day, entries.get(entries.size() - 1).since());
  }

  private static LocalDate later(@Nullable LocalDate day, LocalDate other) {
    return day == null || other.isAfter(day) ? other : day;
  }

  private static boolean isAfter(@Nullable LocalDate date, LocalDate day) {
    return date != null && date.isAfter(day);
  }

  private static boolean isCounted(FamilySituation family) {
    return family.dependentChildCount().known().orElse(0)
        <= family.childCount().known().orElse(Integer.MAX_VALUE);
  }
}
