package org.allervers.core.rules.minor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.allervers.core.Dossier;
import org.allervers.core.identity.BirthDate;
import org.allervers.core.minor.AuthorityHolder;
import org.allervers.core.minor.Emancipation;
import org.allervers.core.minor.Entrustment;
import org.allervers.core.minor.MinorOpposition;
import org.allervers.core.minor.MinorityEvaluation;
import org.allervers.core.minor.MinorityRecord;
import org.allervers.core.rules.Case;
import org.allervers.core.rules.Confidence;
import org.allervers.core.rules.Jurisdiction;
import org.allervers.core.rules.Obligation;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.Severity;
import org.allervers.core.rules.Source;
import org.allervers.core.rules.Subjects;
import org.allervers.core.rules.dossier.DossierParts;
import org.jspecify.annotations.Nullable;

/**
 * Histories of minority that cannot be: dates in the wrong order, facts that exclude each other.
 *
 * @terme règles d'histoire de minorité
 */
public final class MinorHistoryRules {

  private static final Subjects<Dossier, BirthDate> EACH_BIRTH_DATE =
      Subjects.each("identite.datesNaissance", dossier -> dossier.identity().birthDates());

  private static final Subjects<Dossier, MinorOpposition> EACH_OPPOSITION = Subjects.each(
      "minorite.oppositions", dossier -> MinorCases.record(dossier).oppositions());

  private static final Subjects<Dossier, MinorityEvaluation> EACH_EVALUATION = Subjects.each(
      "minorite.evaluations", dossier -> MinorCases.record(dossier).evaluations());

  private static final Subjects<Dossier, AuthorityHolder> EACH_HOLDER =
      Subjects.each("minorite.titulaires", dossier -> MinorCases.record(dossier).holders());

  private static final Source ORDER = Source.proposal(
      "Des faits datés qui ne peuvent pas s'être suivis ainsi : une saisie à revoir.");

  private static final int EMANCIPATION_AGE = 16;

  /** Nobody is born after today. */
  public static final Rule<Dossier> R_HIS_70 = history(EACH_BIRTH_DATE)
      .id("R-HIS-70")
      .severity(Severity.BLOCKING)
      .source(ORDER)
      .statement(
          "Une date de naissance n'est pas dans le futur.", "No date of birth lies in the future.")
      .message(
          "Date de naissance dans le futur : la corriger.",
          "Date of birth in the future: correct it.")
      .path("date")
      .needs("date", c -> c.subject().date().earliest().isPresent())
      .holdsWhen(c -> {
        LocalDate earliest = c.subject().date().earliest().orElse(null);
        return earliest != null && !earliest.isAfter(c.asOf());
      })
      .build();

  /** No judge emancipates, and no marriage does, before sixteen. */
  public static final Rule<Dossier> R_HIS_71 = history(DossierParts.DOSSIER)
      .id("R-HIS-71")
      .severity(Severity.WARNING)
      .source(new Source(
          "Code civil",
          "art. 413-2",
          "Le mineur peut être émancipé lorsqu'il a atteint l'âge de seize ans révolus.",
          Confidence.HIGH))
      .statement(
          "Une émancipation n'a pas lieu avant seize ans, sauf loi étrangère.",
          "No emancipation takes place before sixteen, unless under foreign law.")
      .message(
          "Émancipation notée avant seize ans : vérifier les dates.",
          "Emancipation recorded before sixteen: check the dates.")
      .path("minorite.emancipation.date")
      .appliesWhen(c -> emancipation(c) != null && !isForeign(c))
      .needs("identite.datesNaissance", c -> c.fact(MinorCases.BIRTH).earliest() != null)
      .holdsWhen(c -> {
        LocalDate earliest = c.fact(MinorCases.BIRTH).earliest();
        Emancipation emancipation = emancipation(c);
        return earliest != null
            && emancipation != null
            && Days.age(earliest, emancipation.date()) >= EMANCIPATION_AGE;
      })
      .settledWhen(MinorCases.WITHOUT_RECORD)
      .build();

  /** No situation of a minor begins once somebody is of age by every date. */
  public static final Rule<Dossier> R_HIS_72 = history(DossierParts.DOSSIER)
      .id("R-HIS-72")
      .severity(Severity.WARNING)
      .source(ORDER)
      .statement(
          "Une situation de mineur ne commence pas après les dix-huit ans selon toutes les dates de naissance.",
          "No situation of a minor begins after the eighteenth birthday by every date of birth.")
      .message(
          "Situation de mineur notée alors que la personne était majeure selon toutes ses dates de naissance : vérifier.",
          "Situation of a minor recorded while the person was of age by every date of birth: check.")
      .path("minorite.situation")
      .appliesWhen(c -> lastSituation(c) != null)
      .needs("identite.datesNaissance", c -> c.fact(MinorCases.BIRTH).adultFrom() != null)
      .holdsWhen(c -> {
        LocalDate last = lastSituation(c);
        LocalDate adultFrom = c.fact(MinorCases.BIRTH).adultFrom();
        return last != null && adultFrom != null && last.isBefore(adultFrom);
      })
      .settledWhen(MinorCases.WITHOUT_RECORD)
      .build();

  /** A minor is entrusted once at a time. */
  public static final Rule<Dossier> R_HIS_73 = history(DossierParts.DOSSIER)
      .id("R-HIS-73")
      .severity(Severity.WARNING)
      .source(ORDER)
      .statement(
          "Les placements d'un mineur ne se chevauchent pas.",
          "Entrustments of a minor do not overlap.")
      .message(
          "Deux placements se chevauchent : vérifier leurs dates.",
          "Two entrustments overlap: check their dates.")
      .path("minorite.placements")
      .appliesWhen(c -> MinorCases.record(c.root()).entrustments().size() > 1)
      .holdsWhen(c -> !overlap(MinorCases.record(c.root()).entrustments()))
      .settledWhen(MinorCases.WITHOUT_RECORD)
      .build();

  /** An opposition is maintained or taken back after it was voiced. */
  public static final Rule<Dossier> R_HIS_74 = history(EACH_OPPOSITION)
      .id("R-HIS-74")
      .severity(Severity.WARNING)
      .source(ORDER)
      .statement(
          "Une opposition est maintenue ou levée après avoir été exprimée.",
          "An opposition is maintained or taken back after it was voiced.")
      .message(
          "Opposition maintenue ou levée avant d'avoir été exprimée : vérifier les dates.",
          "Opposition maintained or taken back before it was voiced: check the dates.")
      .appliesWhen(
          c -> c.subject().maintainedOn().isPresent() || c.subject().revokedOn().isPresent())
      .holdsWhen(c -> inOrder(Optional.of(c.subject().date()), c.subject().maintainedOn())
          && inOrder(Optional.of(c.subject().date()), c.subject().revokedOn()))
      .build();

  /** The written mention of an opposition follows it. */
  public static final Rule<Dossier> R_HIS_75 = history(EACH_OPPOSITION)
      .id("R-HIS-75")
      .severity(Severity.WARNING)
      .source(ORDER)
      .statement(
          "La mention écrite d'une opposition suit l'opposition.",
          "The written mention of an opposition follows it.")
      .message(
          "Mention écrite datée d'avant l'opposition : vérifier les dates.",
          "Written mention dated before the opposition: check the dates.")
      .path("mentionLe")
      .appliesWhen(c -> c.subject().mentionOn().isPresent())
      .holdsWhen(c -> inOrder(Optional.of(c.subject().date()), c.subject().mentionOn()))
      .build();

  /** An evaluation is asked for, notified, brought before the judge, judged and appealed in that order. */
  public static final Rule<Dossier> R_HIS_76 = history(EACH_EVALUATION)
      .id("R-HIS-76")
      .severity(Severity.WARNING)
      .source(ORDER)
      .statement(
          "Une évaluation est demandée, notifiée, portée devant le juge, jugée puis contestée, dans cet ordre.",
          "An evaluation is asked for, notified, brought before the judge, judged and then appealed, in that order.")
      .message(
          "Les étapes de l'évaluation de minorité ne se suivent pas : vérifier les dates.",
          "The steps of the evaluation of minority do not follow each other: check the dates.")
      .appliesWhen(c -> steps(c.subject()) > 1)
      .holdsWhen(c -> areInOrder(c.subject()))
      .build();

  /** Nobody is emancipated once of age. */
  public static final Rule<Dossier> R_HIS_77 = history(DossierParts.DOSSIER)
      .id("R-HIS-77")
      .severity(Severity.WARNING)
      .source(ORDER)
      .statement(
          "Une émancipation a lieu avant les dix-huit ans.",
          "An emancipation takes place before the eighteenth birthday.")
      .message(
          "Émancipation notée alors que la personne était majeure : vérifier les dates.",
          "Emancipation recorded while the person was of age: check the dates.")
      .path("minorite.emancipation.date")
      .appliesWhen(c -> emancipation(c) != null)
      .needs("identite.datesNaissance", c -> c.fact(MinorCases.BIRTH).adultFrom() != null)
      .holdsWhen(c -> {
        LocalDate adultFrom = c.fact(MinorCases.BIRTH).adultFrom();
        Emancipation emancipation = emancipation(c);
        return adultFrom != null && emancipation != null && emancipation.date().isBefore(adultFrom);
      })
      .settledWhen(MinorCases.WITHOUT_RECORD)
      .build();

  /** Nothing about somebody's minority happened before they were born. */
  public static final Rule<Dossier> R_HIS_78 = history(DossierParts.DOSSIER)
      .id("R-HIS-78")
      .severity(Severity.WARNING)
      .source(ORDER)
      .statement(
          "Rien de la minorité d'une personne ne précède sa naissance.",
          "Nothing about somebody's minority comes before their birth.")
      .message(
          "Un fait de la minorité est daté d'avant la naissance : vérifier les dates.",
          "A fact about minority is dated before birth: check the dates.")
      .path("minorite")
      .appliesWhen(c -> firstFact(MinorCases.record(c.root())) != null)
      .needs("identite.datesNaissance", c -> c.fact(MinorCases.BIRTH).earliest() != null)
      .holdsWhen(c -> {
        LocalDate first = firstFact(MinorCases.record(c.root()));
        LocalDate earliest = c.fact(MinorCases.BIRTH).earliest();
        return first != null && earliest != null && !first.isBefore(earliest);
      })
      .settledWhen(MinorCases.WITHOUT_RECORD)
      .build();

  /** Whoever is entrusted is recorded as entrusted. */
  public static final Rule<Dossier> R_HIS_79 = history(DossierParts.DOSSIER)
      .id("R-HIS-79")
      .severity(Severity.WARNING)
      .source(ORDER)
      .statement(
          "Pendant un placement, la situation notée est celle d'un mineur confié à l'ASE.",
          "During an entrustment the situation recorded is that of a minor entrusted to child protection.")
      .message(
          "Un placement est en cours et la situation notée en dit une autre : mettre la situation à jour.",
          "An entrustment is going on and the situation recorded says otherwise: bring the situation up to date.")
      .path("minorite.situation")
      .appliesWhen(c -> SituationReader.isEntrusted(MinorCases.record(c.root()), c.asOf())
          && !MinorCases.record(c.root()).situation().isEmpty())
      .needs(
          "minorite.situation",
          c -> MinorStatus.known(MinorCases.record(c.root()).situation(), c.asOf()) != null)
      .holdsWhen(c -> {
        var recorded = MinorStatus.known(MinorCases.record(c.root()).situation(), c.asOf());
        return recorded != null && recorded.is("M5");
      })
      .settledWhen(MinorCases.WITHOUT_RECORD)
      .build();

  /** A holder holds authority from a day to a later one. */
  public static final Rule<Dossier> R_HIS_80 = history(EACH_HOLDER)
      .id("R-HIS-80")
      .severity(Severity.WARNING)
      .source(ORDER)
      .statement(
          "Un titulaire l'est depuis un jour qui précède le dernier.",
          "A holder holds authority since a day that comes before the last one.")
      .message(
          "Titulaire dont le dernier jour précède le premier : vérifier les dates.",
          "Holder whose last day comes before the first: check the dates.")
      .path("dernierJour")
      .appliesWhen(c -> c.subject().since().isPresent() && c.subject().lastDay().isPresent())
      .holdsWhen(c -> inOrder(c.subject().since(), c.subject().lastDay()))
      .build();

  private MinorHistoryRules() {}

  /** Returns these rules. */
  public static List<Rule<Dossier>> all() {
    return List.of(
        R_HIS_70, R_HIS_71, R_HIS_72, R_HIS_73, R_HIS_74, R_HIS_75, R_HIS_76, R_HIS_77, R_HIS_78,
        R_HIS_79, R_HIS_80);
  }

  private static <S> Rule.Builder<Dossier, S> history(Subjects<Dossier, S> subjects) {
    return Rule.on(subjects)
        .obligation(Obligation.PROPOSED)
        .jurisdiction(Jurisdiction.NATIONAL)
        .validFrom("2000-01-01")
        .reads(DossierParts.IDENTITY)
        .reads(DossierParts.MINORITY);
  }

  private static boolean inOrder(Optional<LocalDate> first, Optional<LocalDate> second) {
    return first.isEmpty() || second.isEmpty() || !second.get().isBefore(first.get());
  }

  private static @Nullable Emancipation emancipation(Case<Dossier, Dossier> c) {
    Emancipation one = MinorCases.record(c.root()).emancipation().orElse(null);
    return one == null || one.date().isAfter(c.asOf()) ? null : one;
  }

  private static boolean isForeign(Case<Dossier, Dossier> c) {
    Emancipation one = emancipation(c);
    return one != null && one.ground().isPresent() && one.ground().get().is("LOI_ETRANGERE");
  }

  /** The day of the last situation recorded up to the day of the question. */
  private static @Nullable LocalDate lastSituation(Case<Dossier, Dossier> c) {
    var entries = MinorCases.record(c.root()).situation().entries();
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (!entries.get(i).since().isAfter(c.asOf()) && entries.get(i).answer().isKnown()) {
        return entries.get(i).since();
      }
    }
    return null;
  }

  private static boolean overlap(List<Entrustment> entrustments) {
    for (int i = 0; i < entrustments.size(); i++) {
      for (int j = i + 1; j < entrustments.size(); j++) {
        if (entrustments.get(i).period().overlaps(entrustments.get(j).period())) {
          return true;
        }
      }
    }
    return false;
  }

  private static int steps(MinorityEvaluation one) {
    return (one.requestedOn().isPresent() ? 1 : 0)
        + (one.notifiedOn().isPresent() ? 1 : 0)
        + (one.judgeSeizedOn().isPresent() ? 1 : 0)
        + (one.judgmentOn().isPresent() ? 1 : 0)
        + (one.appealedOn().isPresent() ? 1 : 0);
  }

  private static boolean areInOrder(MinorityEvaluation one) {
    LocalDate last = LocalDate.MIN;
    for (Optional<LocalDate> step : List.of(
        one.requestedOn(),
        one.notifiedOn(),
        one.judgeSeizedOn(),
        one.judgmentOn(),
        one.appealedOn())) {
      if (step.isPresent()) {
        if (step.get().isBefore(last)) {
          return false;
        }
        last = step.get();
      }
    }
    return true;
  }

  /** The first of the efforts, oppositions, contacts and companions, or null. */
  private static @Nullable LocalDate firstFact(MinorityRecord record) {
    LocalDate first = null;
    for (int i = 0; i < record.persuasionEfforts().size(); i++) {
      first = sooner(first, record.persuasionEfforts().get(i).date());
    }
    for (int i = 0; i < record.oppositions().size(); i++) {
      first = sooner(first, record.oppositions().get(i).date());
    }
    for (int i = 0; i < record.aseContacts().size(); i++) {
      first = sooner(first, record.aseContacts().get(i).date());
    }
    for (int i = 0; i < record.companions().size(); i++) {
      first = sooner(first, record.companions().get(i).date());
    }
    return first;
  }

  private static LocalDate sooner(@Nullable LocalDate known, LocalDate other) {
    return known == null || other.isBefore(known) ? other : known;
  }
}
