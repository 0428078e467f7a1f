package org.allervers.core.rules.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.allervers.core.Dossier;
import org.allervers.core.identity.BirthDate;
import org.allervers.core.rules.Case;
import org.allervers.core.rules.Jurisdiction;
import org.allervers.core.rules.Obligation;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.Severity;
import org.allervers.core.rules.Source;
import org.allervers.core.rules.Subjects;
import org.allervers.core.rules.dossier.DaySpan;
import org.allervers.core.rules.dossier.DossierParts;
import org.allervers.core.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What cannot be true of a birth, of a death, and of what is said to lie outside a life.
 *
 * @terme contradictions d'une vie
 */
public final class LifeRules {

  private static final Subjects<Dossier, BirthDate> EACH_BIRTH_DATE =
      Subjects.each("identite.datesNaissance", dossier -> dossier.identity().birthDates());

  static final Predicate<Case<Dossier, Dossier>> WITHOUT_DEATH =
      c -> c.root().coordination().retention().died().isEmpty();

  /** Nobody is born in the future. */
  public static final Rule<Dossier> R_HIS_50 = contradiction("R-HIS-50", EACH_BIRTH_DATE)
      .statement(
          "Une date de naissance n'est pas dans l'avenir.", "A date of birth is not in the future.")
      .message(
          "Date de naissance dans l'avenir : la corriger.",
          "Date of birth in the future: correct it.")
      .reads(DossierParts.IDENTITY)
      .path("date")
      .appliesWhen(c -> c.subject().date().precision() != PartialDate.Precision.UNKNOWN)
      .holdsWhen(c -> !isAfter(c.subject().date().earliest(), c.asOf()))
      .build();

  /** Nobody dies before birth. */
  public static final Rule<Dossier> R_HIS_51 = contradiction("R-HIS-51", DossierParts.DOSSIER)
      .statement("Le décès ne précède pas la naissance.", "Death does not precede birth.")
      .message(
          "Décès antérieur à la naissance : corriger l'une des deux dates.",
          "Death earlier than birth: correct one of the two dates.")
      .reads(DossierParts.IDENTITY)
      .reads(DossierParts.COORDINATION)
      .path("coordination.conservation.deces")
      .appliesWhen(
          c -> c.fact(Life.OF_PERSON).first() != null && c.fact(Life.OF_PERSON).last() != null)
      .holdsWhen(c -> !isAfter(
          Optional.ofNullable(c.fact(Life.OF_PERSON).first()),
          c.fact(Life.OF_PERSON).last()))
      .settledWhen(WITHOUT_DEATH)
      .build();

  /** No death lies in the future. */
  public static final Rule<Dossier> R_HIS_52 = contradiction("R-HIS-52", DossierParts.DOSSIER)
      .statement("Un décès n'est pas dans l'avenir.", "A death is not in the future.")
      .message("Décès dans l'avenir : corriger la date.", "Death in the future: correct the date.")
      .reads(DossierParts.COORDINATION)
      .path("coordination.conservation.deces")
      .appliesWhen(c -> c.root().coordination().retention().died().isPresent())
      .holdsWhen(c -> !isAfter(
          c.root().coordination().retention().died().flatMap(PartialDate::earliest), c.asOf()))
      .settledWhen(WITHOUT_DEATH)
      .build();

  /** Acts lie within the life. */
  public static final Rule<Dossier> R_HIS_53 = contradiction("R-HIS-53", DossierParts.EACH_ACT)
      .statement(
          "Un acte n'a lieu ni avant la naissance ni après le décès.",
          "An act takes place neither before birth nor after death.")
      .message(
          "Acte antérieur à la naissance ou postérieur au décès : corriger les dates.",
          "Act earlier than birth or later than death: correct the dates.")
      .reads(DossierParts.ACTS)
      .reads(DossierParts.IDENTITY)
      .reads(DossierParts.COORDINATION)
      .path("date")
      .appliesWhen(c -> c.fact(Life.OF_PERSON).isKnown())
      .holdsWhen(c -> c.fact(Life.OF_PERSON).contains(c.subject().date()))
      .settledWhen(c -> c.fact(Life.OF_PERSON).contains(c.fact(DaySpan.OF_ACTS)))
      .build();

  /** Encounters lie within the life. */
  public static final Rule<Dossier> R_HIS_54 = contradiction(
          "R-HIS-54", DossierParts.EACH_ENCOUNTER)
      .statement(
          "Une rencontre n'a lieu ni avant la naissance ni après le décès.",
          "An encounter takes place neither before birth nor after death.")
      .message(
          "Rencontre antérieure à la naissance ou postérieure au décès : corriger les dates.",
          "Encounter earlier than birth or later than death: correct the dates.")
      .reads(DossierParts.ENCOUNTERS)
      .reads(DossierParts.IDENTITY)
      .reads(DossierParts.COORDINATION)
      .path("date")
      .appliesWhen(c -> c.fact(Life.OF_PERSON).isKnown())
      .holdsWhen(c -> c.fact(Life.OF_PERSON).contains(c.subject().date()))
      .settledWhen(c -> c.fact(Life.OF_PERSON).contains(c.fact(DaySpan.OF_ENCOUNTERS)))
      .build();

  /** Visits lie within the life. */
  public static final Rule<Dossier> R_HIS_55 = contradiction("R-HIS-55", DossierParts.EACH_VISIT)
      .statement(
          "Un passage n'a lieu ni avant la naissance ni après le décès.",
          "A visit takes place neither before birth nor after death.")
      .message(
          "Passage antérieur à la naissance ou postérieur au décès : corriger les dates.",
          "Visit earlier than birth or later than death: correct the dates.")
      .reads(DossierParts.VISITS)
      .reads(DossierParts.IDENTITY)
      .reads(DossierParts.COORDINATION)
      .path("date")
      .appliesWhen(c -> c.fact(Life.OF_PERSON).isKnown())
      .holdsWhen(c -> c.fact(Life.OF_PERSON).contains(c.subject().date()))
      .build();

  /** The last contact that came from the person lies within the life. */
  public static final Rule<Dossier> R_HIS_56 = contradiction("R-HIS-56", DossierParts.DOSSIER)
      .statement(
          "Le dernier contact venant de la personne n'a lieu ni avant sa naissance, ni après son décès, ni dans l'avenir.",
          "The last contact from the person lies neither before birth, nor after death, nor in the future.")
      .message(
          "Dernier contact hors de la vie de la personne ou dans l'avenir : corriger la date.",
          "Last contact outside the person's life or in the future: correct the date.")
      .reads(DossierParts.IDENTITY)
      .reads(DossierParts.COORDINATION)
      .path("coordination.conservation.dernierContactPersonne")
      .appliesWhen(
          c -> c.root().coordination().retention().lastContactFromPerson().isPresent())
      .holdsWhen(c -> isLived(c.fact(Life.OF_PERSON), c.root(), c.asOf()))
      .build();

  /** A date of birth is declared after the birth, and not in the future. */
  public static final Rule<Dossier> R_HIS_62 = contradiction("R-HIS-62", EACH_BIRTH_DATE)
      .statement(
          "Une date de naissance est déclarée après la naissance, et pas dans l'avenir.",
          "A date of birth is declared after the birth, and not in the future.")
      .message(
          "Date de naissance déclarée avant la naissance ou dans l'avenir : corriger le jour de la déclaration.",
          "Date of birth declared before the birth or in the future: correct the day of the declaration.")
      .reads(DossierParts.IDENTITY)
      .path("declareeLe")
      .appliesWhen(c -> c.subject().declaredOn().isPresent())
      .holdsWhen(c -> !isAfter(c.subject().declaredOn(), c.asOf())
          && !isAfter(c.subject().date().earliest(), c.subject().declaredOn().orElse(c.asOf())))
      .build();

  private LifeRules() {}

  /** Returns these rules. */
  public static List<Rule<Dossier>> all() {
    return List.of(R_HIS_50, R_HIS_51, R_HIS_52, R_HIS_53, R_HIS_54, R_HIS_55, R_HIS_56, R_HIS_62);
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

  private static boolean isAfter(Optional<LocalDate> date, @Nullable LocalDate day) {
    return date.isPresent() && day != null && date.get().isAfter(day);
  }

  private static boolean isLived(Life life, Dossier dossier, LocalDate asOf) {
    LocalDate contact =
        dossier.coordination().retention().lastContactFromPerson().orElse(asOf);
    return !contact.isAfter(asOf) && life.contains(contact);
  }
}
