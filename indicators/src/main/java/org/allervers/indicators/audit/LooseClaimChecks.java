package org.allervers.indicators.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.allervers.indicators.publication.Claim;
import org.allervers.indicators.publication.Claim.NearRate;
import org.allervers.indicators.table.Discrepancy.Place;
import org.allervers.indicators.table.DiscrepancyReason;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Percent;

/** Sentences that round, that leave their base out, or that were left as a draft. */
final class LooseClaimChecks {

  private static final Pattern DRAFT = Pattern.compile("(\\d+)[\\s\u00A0\u202F]\\?");

  private final Findings findings;

  LooseClaimChecks(Findings findings) {
    this.findings = findings;
  }

  void check(Claim claim) {
    if (claim instanceof NearRate near) {
      checkNear(near);
    } else if (claim instanceof Claim.WithoutBase words) {
      findings.add(
          DiscrepancyReason.BASE_MISSING,
          place(claim),
          List.of(words.text()),
          Label.of(
              "Le rapport ne dit pas sur quel nombre porte ce chiffre, qui ne peut être vérifié.",
              "The report does not say what this figure stands on, so that it cannot be checked."));
    }
  }

  void checkDraftMark(Claim claim) {
    Matcher mark = DRAFT.matcher(claim.text());
    if (mark.find()) {
      findings.add(
          DiscrepancyReason.DRAFT_MARK,
          place(claim),
          List.of(claim.text()),
          Label.of(
              "Un point d'interrogation est resté après " + mark.group(1) + ".",
              "A question mark was left after " + mark.group(1) + "."));
    }
  }

  /** Some whole number must both print as the percentage and lie on the side that the words name. */
  private void checkNear(NearRate claim) {
    OptionalLong first = Percent.firstCandidate(claim.percent(), claim.base());
    long candidates = Percent.candidates(claim.percent(), claim.base());
    boolean isPossible = first.isPresent()
        && LongStream.range(first.getAsLong(), first.getAsLong() + candidates)
            .anyMatch(k -> isOnSide(claim, k));
    if (isPossible || claim.base() <= 0) {
      return;
    }
    long meant = meant(claim);
    int scale = Math.max(0, claim.percent().scale());
    BigDecimal real = Percent.of(meant, claim.base(), scale).orElse(BigDecimal.ZERO);
    boolean isAbove = claim.side() == NearRate.Side.ABOVE;
    String quotient = meant + "/" + claim.base();
    findings.add(
        isAbove
            ? DiscrepancyReason.TRUNCATED_PERCENTAGE
            : DiscrepancyReason.UNATTAINABLE_PERCENTAGE,
        place(claim),
        claim.percent(),
        real,
        List.of(claim.text()),
        Label.of(
            "La phrase imprime " + Wording.fr(claim.percent()) + ", " + quotient + " s'arrondit à "
                + Wording.fr(real) + ".",
            "The sentence prints " + Wording.en(claim.percent()) + ", " + quotient + " rounds to "
                + Wording.en(real) + "."));
  }

  /** The whole number next to the printed one, on the side that the words name. */
  private static long meant(NearRate claim) {
    BigDecimal exact =
        claim.percent().multiply(BigDecimal.valueOf(claim.base())).divide(BigDecimal.valueOf(100));
    long floor = exact.toBigInteger().longValueExact();
    if (claim.side() == NearRate.Side.ABOVE) {
      return floor + 1;
    }
    return exact.stripTrailingZeros().scale() > 0 ? floor : floor - 1;
  }

  private static boolean isOnSide(NearRate claim, long count) {
    BigDecimal left = BigDecimal.valueOf(count).multiply(BigDecimal.valueOf(100));
    int order = left.compareTo(claim.percent().multiply(BigDecimal.valueOf(claim.base())));
    return claim.side() == NearRate.Side.ABOVE ? order > 0 : order < 0;
  }

  private static Place place(Claim claim) {
    return new Place(List.of(), "", Optional.empty(), List.of(claim.sourceLine()));
  }
}
