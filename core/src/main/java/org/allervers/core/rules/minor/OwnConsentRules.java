package org.allervers.core.rules.minor;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.allervers.core.Dossier;
import org.allervers.core.activity.Act;
import org.allervers.core.consent.ConsentEvent;
import org.allervers.core.episode.Episode;
import org.allervers.core.minor.OwnCover;
import org.allervers.core.rules.Case;
import org.allervers.core.rules.Confidence;
import org.allervers.core.rules.Jurisdiction;
import org.allervers.core.rules.Obligation;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.Severity;
import org.allervers.core.rules.Source;
import org.allervers.core.rules.dossier.DossierParts;
import org.jspecify.annotations.Nullable;

/**
 * Rules on the two ways in which somebody comes to consent alone: broken ties with own cover, and the eighteenth birthday.
 *
 * @terme règles sur le consentement propre du mineur
 * @source Code de la santé publique, art. L. 1111-5, second alinéa; Code civil, art. 371-1 et 388
 */
public final class OwnConsentRules {

  private static final Set<String> HOLDERS = Set.of("TITULAIRE", "ASE");

  private static final Set<String> ONESELF = Set.of("PERSONNE");

  /** Grounds that say nothing of an age, or that say that somebody was treated as an adult. */
  private static final Set<String> ANY_AGE = Set.of("URGENCE", "COMME_MAJEUR");

  /** Broken ties, basic cover and complementary cover: all three, in the minor's own name. */
  public static final Rule<Dossier> R_MIN_05A = MinorRules.act(MinorCases.ACTS_ON_A_GROUND)
      .id("R-MIN-05A")
      .severity(Severity.BLOCKING)
      .obligation(Obligation.MANDATORY)
      .jurisdiction(Jurisdiction.NATIONAL)
      .validFrom("2002-03-05")
      .source(MinorLaw.CSP_1111_5_OWN_COVER.source())
      .statement(
          "Le seul consentement du mineur suffit si ses liens de famille sont rompus et s'il a, à titre personnel, une couverture de base et la complémentaire santé solidaire.",
          "The minor's consent alone is enough if family ties are broken and the minor has, in their own name, basic cover and the solidarity complementary cover.")
      .message(
          "Le fondement « liens rompus et couverture personnelle » demande les liens rompus, la couverture de base et la complémentaire au jour de l'acte.",
          "The ground \"broken ties and own cover\" asks for broken ties, basic cover and complementary cover on the day of the act.")
      .path("fondementMineur")
      .appliesWhen(OwnConsentRules::isOnOwnCover)
      .needs(
          "minorite.couverturePropre.liensRompus",
          c -> isRefuted(c) || MinorStatus.known(cover(c).tiesBroken(), day(c)) != null)
      .needs(
          "minorite.couverturePropre.couvertureBase",
          c -> isRefuted(c) || MinorStatus.known(cover(c).base(), day(c)) != null)
      .needs(
          "minorite.couverturePropre.complementaireSolidaire",
          c -> isRefuted(c)
              || isCovered(c)
              || MinorStatus.known(cover(c).complementary(), day(c)) != null)
      .holdsWhen(OwnConsentRules::isCovered)
      .build();

  /** Whether that paragraph serves nurses and trained staff is the organisation's choice. */
  public static final Rule<Dossier> R_MIN_05B = MinorRules.act(MinorCases.ACTS_ON_A_GROUND)
      .id("R-MIN-05B")
      .severity(Severity.WARNING)
      .obligation(Obligation.PROPOSED)
      .jurisdiction(Jurisdiction.NATIONAL)
      .validFrom("2002-03-05")
      .source(new Source(
          "CSP",
          "art. L. 1111-5, alinéa 2",
          "« son seul consentement est requis », sans nommer de profession, dans un article sur le médecin et la sage-femme",
          Confidence.MEDIUM))
      .statement(
          "L'alinéa sur la couverture personnelle vaut pour le médecin et la sage-femme ; pour un autre professionnel de soin, selon le choix de l'organisme.",
          "The paragraph on own cover serves doctors and midwives; other caring professionals as the organisation chooses.")
      .message(
          "Acte fondé sur la couverture personnelle par un professionnel pour lequel l'organisme ne lit pas l'article ainsi : orienter vers un médecin ou une sage-femme.",
          "Act on own cover by a professional for whom the organisation does not read the article so: refer to a doctor or a midwife.")
      .path("profession")
      .appliesWhen(OwnConsentRules::isOnOwnCover)
      .needs("profession", c -> c.subject().profession().isPresent())
      .holdsWhen(c -> DutyLedger.isDoctorOrMidwife(c.subject())
          || (DutyLedger.professional(c.subject()) == ActingProfessional.NURSE
              && c.get(MinorParameters.OWN_COVER_FOR_ALL)))
      .build();

  /** At eighteen the consents of holders lapse, and the person gives their own. */
  public static final Rule<Dossier> R_MIN_09A = MinorRules.dossier()
      .id("R-MIN-09A")
      .severity(Severity.WARNING)
      .obligation(Obligation.PROPOSED)
      .jurisdiction(Jurisdiction.NATIONAL)
      .validFrom("2002-03-05")
      .source(MinorLaw.CC_371_1.source())
      .statement(
          "Aux dix-huit ans, les consentements donnés par un titulaire ou par l'ASE tombent : la personne donne les siens.",
          "At eighteen, consents given by a holder or by child protection lapse: the person gives their own.")
      .message(
          "La personne est devenue majeure pendant l'accompagnement : recueillir son propre consentement, celui des titulaires ne vaut plus.",
          "The person came of age during the accompaniment: seek their own consent, that of the holders no longer counts.")
      .reads(DossierParts.CONSENTS)
      .reads(DossierParts.EPISODES)
      .path("consentements.evenements")
      .appliesWhen(c -> !c.root().consents().events().isEmpty()
          && MinorCases.mayBeMinor(c.root())
          && MinorCases.isAdult(c)
          && cameOfAgeHere(c)
          && hasConsent(c, HOLDERS, LocalDate.MIN, adultFrom(c)))
      .needs("consentements.evenements.acteur", c -> hasOwnConsent(c) || !hasNamelessConsent(c))
      .holdsWhen(OwnConsentRules::hasOwnConsent)
      .settledWhen(MinorCases.OF_NO_MINOR)
      .build();

  /** At eighteen an entrustment ends. */
  public static final Rule<Dossier> R_MIN_09B = MinorRules.dossier()
      .id("R-MIN-09B")
      .severity(Severity.INFO)
      .obligation(Obligation.PROPOSED)
      .jurisdiction(Jurisdiction.NATIONAL)
      .validFrom("2002-03-05")
      .source(MinorLaw.CC_371_1.source())
      .statement(
          "Aux dix-huit ans, le placement prend fin ; la suite est un accompagnement de jeune majeur.",
          "At eighteen the entrustment ends; what follows is an accompaniment of a young adult.")
      .message(
          "Le placement est noté comme en cours après les dix-huit ans : noter sa fin.",
          "The entrustment is recorded as going on after the eighteenth birthday: note its end.")
      .path("minorite.placements")
      .appliesWhen(c -> c.root().minority().isPresent()
          && wasEntrusted(c)
          && (c.fact(MinorCases.BIRTH).adultFrom() == null || MinorCases.isAdult(c)))
      .needs("identite.datesNaissance", c -> c.fact(MinorCases.BIRTH).adultFrom() != null)
      .holdsWhen(c -> !SituationReader.isEntrusted(MinorCases.record(c.root()), c.asOf()))
      .settledWhen(MinorCases.WITHOUT_RECORD)
      .build();

  /** From the birthday on no act rests on the law of minors. */
  public static final Rule<Dossier> R_MIN_09C = MinorRules.act(MinorCases.ACTS_ON_A_GROUND)
      .id("R-MIN-09C")
      .severity(Severity.WARNING)
      .obligation(Obligation.PROPOSED)
      .jurisdiction(Jurisdiction.NATIONAL)
      .validFrom("2002-03-05")
      .source(new Source(
          "Code civil",
          "art. 388",
          "Le mineur est l'individu qui n'a pas encore l'âge de dix-huit ans accomplis.",
          Confidence.HIGH))
      .statement(
          "Un acte fait à partir des dix-huit ans ne repose plus sur un fondement propre aux mineurs.",
          "An act done from the eighteenth birthday on no longer rests on a ground of the law of minors.")
      .message(
          "Fondement propre aux mineurs pour un acte fait après les dix-huit ans : l'ôter, le consentement de la personne suffit.",
          "Ground of the law of minors for an act done after the eighteenth birthday: take it off, the person's consent is enough.")
      .path("fondementMineur")
      .appliesWhen(c -> c.subject().minorBasis().isPresent()
          && !ANY_AGE.contains(c.subject().minorBasis().get().value())
          && MinorCases.isDone(c))
      .needs("identite.datesNaissance", c -> c.fact(MinorCases.BIRTH).adultFrom() != null)
      .holdsWhen(c -> c.subject().date().isBefore(adultFrom(c)))
      .build();

  private OwnConsentRules() {}

  /** Returns these rules. */
  public static List<Rule<Dossier>> all() {
    return List.of(R_MIN_05A, R_MIN_05B, R_MIN_09A, R_MIN_09B, R_MIN_09C);
  }

  private static boolean isOnOwnCover(Case<Dossier, Act> c) {
    return c.subject().minorBasis().isPresent()
        && c.subject().minorBasis().get().is("L1111_5_LIENS_ROMPUS")
        && MinorCases.isDone(c);
  }

  private static LocalDate day(Case<Dossier, Act> c) {
    return c.subject().date();
  }

  private static OwnCover cover(Case<Dossier, Act> c) {
    return MinorCases.record(c.root()).ownCover();
  }

  private static boolean isCovered(Case<Dossier, Act> c) {
    return SituationReader.hasOwnCover(MinorCases.record(c.root()), day(c), MinorCases.policy(c));
  }

  /** One condition is known to fail: what is not known of the others does not matter any more. */
  private static boolean isRefuted(Case<Dossier, Act> c) {
    Boolean broken = MinorStatus.known(cover(c).tiesBroken(), day(c));
    Boolean complementary = MinorStatus.known(cover(c).complementary(), day(c));
    var base = MinorStatus.known(cover(c).base(), day(c));
    boolean noBase =
        base != null && !SituationReader.isCover(base, true, c.get(MinorParameters.AME_IS_COVER));
    boolean ame = c.get(MinorParameters.AME_IS_COVER) && (base == null || base.is("AME"));
    return (broken != null && !broken)
        || noBase
        || (complementary != null && !complementary && !ame);
  }

  private static boolean wasEntrusted(Case<Dossier, Dossier> c) {
    var entrustments = MinorCases.record(c.root()).entrustments();
    for (int i = 0; i < entrustments.size(); i++) {
      if (!entrustments.get(i).period().start().isAfter(c.asOf())) {
        return true;
      }
    }
    return false;
  }

  private static LocalDate adultFrom(Case<Dossier, ?> c) {
    @Nullable LocalDate day = c.fact(MinorCases.BIRTH).adultFrom();
    return day == null ? LocalDate.MAX : day;
  }

  /** Whether an episode went on when the person came of age, or began later. */
  private static boolean cameOfAgeHere(Case<Dossier, Dossier> c) {
    List<Episode> episodes = c.root().episodes();
    for (int i = 0; i < episodes.size(); i++) {
      var exit = episodes.get(i).exit();
      if (exit.isEmpty() || !exit.get().date().isBefore(adultFrom(c))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasOwnConsent(Case<Dossier, Dossier> c) {
    return hasConsent(c, ONESELF, adultFrom(c), LocalDate.MAX);
  }

  /** Whether somebody of these gave a consent from a day on, before another, and up to the day of the question. */
  private static boolean hasConsent(
      Case<Dossier, Dossier> c, Set<String> actors, LocalDate from, LocalDate before) {
    List<ConsentEvent> events = c.root().consents().events();
    for (int i = 0; i < events.size(); i++) {
      ConsentEvent event = events.get(i);
      if (event.actor().isPresent()
          && actors.contains(event.actor().get().value())
          && lies(event, from, before, c.asOf())) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasNamelessConsent(Case<Dossier, Dossier> c) {
    List<ConsentEvent> events = c.root().consents().events();
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i).actor().isEmpty()
          && lies(events.get(i), adultFrom(c), LocalDate.MAX, c.asOf())) {
        return true;
      }
    }
    return false;
  }

  private static boolean lies(
      ConsentEvent event, LocalDate from, LocalDate before, LocalDate asOf) {
    return event.state().is("CONSENTI")
        && !event.date().isBefore(from)
        && event.date().isBefore(before)
        && !event.date().isAfter(asOf);
  }
}
