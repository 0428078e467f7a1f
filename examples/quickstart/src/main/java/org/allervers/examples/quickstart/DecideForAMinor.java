package org.allervers.examples.quickstart;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.allervers.core.Dossier;
import org.allervers.core.DossierId;
import org.allervers.core.identity.BirthDate;
import org.allervers.core.identity.Identity;
import org.allervers.core.minor.Companion;
import org.allervers.core.minor.MinorOpposition;
import org.allervers.core.minor.MinorSituation;
import org.allervers.core.minor.MinorityRecord;
import org.allervers.core.minor.PersuasionEffort;
import org.allervers.core.rules.minor.ActingProfessional;
import org.allervers.core.rules.minor.CompanionNeed;
import org.allervers.core.rules.minor.DecisionCondition;
import org.allervers.core.rules.minor.DecisionFlag;
import org.allervers.core.rules.minor.LegalBasis;
import org.allervers.core.rules.minor.MinorActKind;
import org.allervers.core.rules.minor.MinorDecision;
import org.allervers.core.rules.minor.MinorDecisions;
import org.allervers.core.rules.minor.MinorDuty;
import org.allervers.core.rules.minor.MinorQuestion;
import org.allervers.core.rules.minor.SecrecyEffect;
import org.allervers.core.time.History;
import org.allervers.core.time.PartialDate;

/**
 * What a nurse and a doctor may do for one fictitious minor who is alone and under evaluation (situation 2): whose consent,
 * on which ground, and what they owe afterwards, until which day. From a clean clone:
 *
 * <pre>mvn -q -Pminor -DskipTests verify -pl examples/quickstart -am</pre>
 */
public final class DecideForAMinor {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private DecideForAMinor() {}

  /** Prints the decisions in French, then in English. */
  public static void main(String[] arguments) {
    // In UTF-8, whatever a bare terminal announces.
    print(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
  }

  static void print(PrintStream out) {
    Dossier minor = minor();
    for (Language language : Language.values()) {
      MinorDecisions decisions = MinorDecisions.standard();
      print(
          out,
          language,
          decisions
              .decide(minor, ActingProfessional.NURSE, MinorActKind.FIRST_NURSING_CARE, DAY)
              .orElseThrow());
      print(
          out,
          language,
          decisions
              .decide(minor, ActingProfessional.NURSE, MinorActKind.MEDICAL_DECISION, DAY)
              .orElseThrow());
      print(
          out,
          language,
          decisions
              .decide(minor, ActingProfessional.DOCTOR, MinorActKind.MEDICAL_DECISION, DAY)
              .orElseThrow());
    }
  }

  /** Fictitious: opposed on the 10th, the doctor strove on the 12th, maintained on the 13th, came with an adult on the 20th. */
  private static Dossier minor() {
    return Dossier.builder()
        .id(DossierId.of(new UUID(0, 2)))
        .identity(Identity.builder()
            .givenName("Rossignol")
            .addBirthDate(
                BirthDate.builder().date(PartialDate.parse("2010-05-05")).build())
            .build())
        .minority(MinorityRecord.builder()
            .situation(History.since(LocalDate.of(2026, 10, 1), MinorSituation.M2))
            .addOpposition(MinorOpposition.builder()
                .date(LocalDate.of(2026, 11, 10))
                .maintainedOn(LocalDate.of(2026, 11, 13))
                .build())
            .addPersuasionEffort(
                PersuasionEffort.builder().date(LocalDate.of(2026, 11, 12)).build())
            .addCompanion(Companion.builder()
                .date(DAY)
                .adultAttested(true)
                .chosenByMinor(true)
                .build())
            .build())
        .build();
  }

  private static void print(PrintStream out, Language language, MinorDecision decision) {
    MinorQuestion asked = decision.question();
    out.println(language.say(
        "Mineur " + asked.situation().french() + ", le " + asked.day() + " : "
            + asked.professional().french() + ", " + asked.act().french(),
        "Minor " + asked.situation().english() + ", on " + asked.day() + ": "
            + asked.professional().english() + ", " + asked.act().english()));
    out.println(language.say(
        "  Issue : " + decision.outcome().french() + " (règle " + decision.rule() + "). "
            + decision.french(),
        "  Outcome: " + decision.outcome().english() + " (row " + decision.rule() + "). "
            + decision.english()));
    out.println(language.say(
        "  Consentement : " + decision.consent().french(),
        "  Consent: " + decision.consent().english()));
    if (decision.condition() != DecisionCondition.NONE) {
      out.println(language.say(
          "  Condition : " + decision.condition().french(),
          "  Condition: " + decision.condition().english()));
    }
    if (decision.companion() != CompanionNeed.NO) {
      boolean recorded = decision.unproved().isEmpty() && decision.unmet().isEmpty();
      out.println(language.say(
          "  Accompagnement par une personne majeure : " + decision.companion().french()
              + (recorded ? ", noté" : ""),
          "  Adult companion: " + decision.companion().english() + (recorded ? ", recorded" : "")));
    }
    for (LegalBasis basis : decision.basis()) {
      String text = basis.source().cite() + " : " + basis.source().sentence();
      out.println(language.say("  Fondement : ", "  Ground: ") + text);
    }
    for (MinorDuty duty : decision.duties()) {
      out.println(language.say(
          "  À faire avant la fin du " + duty.due() + " : " + duty.kind().french(),
          "  To do by the end of " + duty.due() + ": " + duty.kind().english()));
    }
    for (SecrecyEffect effect : decision.secrecy()) {
      out.println(language.say("  Secret : " + effect.french(), "  Secret: " + effect.english()));
    }
    for (DecisionFlag flag : decision.flags()) {
      out.println(language.say("  Réserve : " + flag.french(), "  Doubt: " + flag.english()));
    }
    out.println();
  }
}
