package org.allervers.indicators.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.allervers.indicators.publication.Claim;
import org.allervers.indicators.publication.PrintedLine;
import org.allervers.indicators.publication.PrintedTable;
import org.allervers.indicators.publication.Publication;
import org.allervers.indicators.publication.Relation;
import org.allervers.indicators.table.Discrepancy.Place;
import org.allervers.indicators.table.DiscrepancyReason;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Percent;

/** The sentences of a report against its tables, or against the figures that they name. */
final class ClaimChecks {

  private static final Pattern RANGE = Pattern.compile("(\\d+)-(\\d+)");

  private final Publication publication;
  private final Findings findings;
  private final LooseClaimChecks loose;

  ClaimChecks(Publication publication, Findings findings) {
    this.publication = publication;
    this.findings = findings;
    this.loose = new LooseClaimChecks(findings);
  }

  void check(Claim claim) {
    if (claim instanceof Claim.Share share) {
      checkShare(share);
      checkLimit(share);
    } else if (claim instanceof Claim.Everybody everybody) {
      everybody.labels().forEach(label -> checkEverybody(everybody, label));
    } else if (claim instanceof Claim.Growth growth) {
      checkGrowth(growth);
    } else if (claim instanceof Claim.Rate rate) {
      checkRate(rate);
    } else {
      loose.check(claim);
    }
    loose.checkDraftMark(claim);
  }

  private void checkShare(Claim.Share claim) {
    PrintedTable table = publication.findTable(claim.table()).orElseThrow();
    List<PrintedLine> lines = lines(table, claim.labels());
    OptionalLong base = table.base();
    if (lines.size() < claim.labels().size() || base.isEmpty()) {
      return;
    }
    long sum = lines.stream().mapToLong(line -> line.figure().count().orElse(0)).sum();
    BigDecimal printed = claim.percent();
    int scale = Math.max(0, printed.scale());
    Optional<BigDecimal> real = Percent.of(sum, base.getAsLong(), scale);
    if (real.isEmpty() || real.get().compareTo(printed) == 0) {
      return;
    }
    BigDecimal ofRounded = BigDecimal.ZERO;
    for (PrintedLine line : lines) {
      long count = line.figure().count().orElse(0);
      ofRounded = ofRounded.add(Percent.of(count, base.getAsLong(), scale).orElse(BigDecimal.ZERO));
    }
    boolean isSumOfRounded = ofRounded.compareTo(printed) == 0;
    String quotient = sum + "/" + base.getAsLong();
    String fr = "La phrase imprime " + Wording.fr(printed) + ", " + quotient + " donne "
        + Wording.fr(real.get());
    String en = "The sentence prints " + Wording.en(printed) + ", " + quotient + " gives "
        + Wording.en(real.get());
    findings.add(
        isSumOfRounded
            ? DiscrepancyReason.SUM_OF_ROUNDED_SHARES
            : DiscrepancyReason.WRONG_CUMULATED_SHARE,
        place(table, claim),
        printed,
        real.get(),
        claim.labels(),
        Label.of(
            fr + (isSumOfRounded ? "\u00A0: les parts arrondies ont été additionnées." : "."),
            en + (isSumOfRounded ? ": the rounded shares were added." : ".")));
  }

  private List<PrintedLine> lines(PrintedTable table, List<String> labels) {
    List<PrintedLine> found = new ArrayList<>();
    labels.forEach(label -> publication.findLine(table, label).ifPresent(found::add));
    return found;
  }

  private void checkLimit(Claim.Share claim) {
    PrintedTable table = publication.findTable(claim.table()).orElseThrow();
    for (String label : claim.labels()) {
      Matcher range = RANGE.matcher(label);
      if (range.matches()) {
        long min = Long.parseLong(range.group(1));
        long max = Long.parseLong(range.group(2));
        OptionalLong under = claim.limit().under();
        OptionalLong over = claim.limit().over();
        if (under.isPresent() && max >= under.getAsLong()) {
          addLimit(table, claim, label, under.getAsLong(), max);
        }
        if (over.isPresent() && min <= over.getAsLong()) {
          addLimit(table, claim, label, over.getAsLong(), min);
        }
      }
    }
  }

  private void addLimit(
      PrintedTable table, Claim.Share claim, String label, long limit, long included) {
    findings.add(
        DiscrepancyReason.LIMIT_MISMATCH,
        place(table, claim),
        BigDecimal.valueOf(limit),
        BigDecimal.valueOf(included),
        List.of(label),
        Label.of(
            "La phrase exclut " + limit + ", la tranche «\u00A0" + label + "\u00A0» comprend "
                + included + ".",
            "The sentence excludes " + limit + ", the band \"" + label + "\" includes " + included
                + "."));
  }

  private void checkEverybody(Claim.Everybody claim, String label) {
    PrintedTable table = publication.findTable(claim.table()).orElseThrow();
    OptionalLong count = publication
        .findLine(table, label)
        .map(line -> line.figure().count())
        .orElse(OptionalLong.empty());
    OptionalLong population = populationOf(claim.table());
    if (count.isEmpty() || population.isEmpty() || count.getAsLong() >= population.getAsLong()) {
      return;
    }
    long n = count.getAsLong();
    long all = population.getAsLong();
    BigDecimal share = Percent.of(n, all, 0).orElse(BigDecimal.ZERO);
    findings.add(
        DiscrepancyReason.WORDING_EXCEEDS_DATA,
        place(table, claim),
        BigDecimal.valueOf(100),
        share,
        List.of(label),
        Label.of(
            "La phrase dit toutes les personnes, le tableau en compte " + n + " sur " + all
                + ", soit " + Wording.fr(share) + ".",
            "The sentence says everybody, the table counts " + n + " of " + all + ", that is "
                + Wording.en(share) + "."));
  }

  private OptionalLong populationOf(String table) {
    return publication.relations().stream()
        .filter(relation ->
            relation.kind() == Relation.Kind.POPULATION && relation.table().equals(table))
        .flatMap(relation -> relation.others().stream())
        .map(other -> publication.findTable(other).orElseThrow().base())
        .findFirst()
        .orElse(OptionalLong.empty());
  }

  private void checkGrowth(Claim.Growth claim) {
    BigDecimal printed = claim.percent();
    int scale = Math.max(0, printed.scale());
    Optional<BigDecimal> real = Percent.growth(claim.before(), claim.after(), scale);
    if (real.isEmpty() || real.get().compareTo(printed) == 0) {
      return;
    }
    String change = claim.after() - claim.before() + "/" + claim.before();
    String fr = "La phrase imprime " + Wording.fr(printed) + ", " + change + " donne "
        + Wording.fr(real.get());
    String en = "The sentence prints " + Wording.en(printed) + ", " + change + " gives "
        + Wording.en(real.get());
    boolean isWrongDenominator = isOnLaterFigure(claim);
    findings.add(
        isWrongDenominator ? DiscrepancyReason.WRONG_DENOMINATOR : DiscrepancyReason.WRONG_GROWTH,
        new Place(List.of(), "", Optional.empty(), List.of(claim.sourceLine())),
        printed,
        real.get(),
        List.of(claim.text()),
        Label.of(
            fr
                + (isWrongDenominator
                    ? "\u00A0: la hausse a été divisée par " + claim.after() + "."
                    : "."),
            en
                + (isWrongDenominator
                    ? ": the change was divided by " + claim.after() + "."
                    : ".")));
  }

  /** Within one point: a wrong denominator is often followed by a generous rounding ("29" printed as "30"). */
  private static boolean isOnLaterFigure(Claim.Growth claim) {
    Optional<BigDecimal> wrong = Percent.of(claim.after() - claim.before(), claim.after(), 0);
    return wrong.isPresent()
        && wrong.get().subtract(claim.percent()).abs().compareTo(BigDecimal.ONE) <= 0;
  }

  private void checkRate(Claim.Rate claim) {
    if (Percent.candidates(claim.percent(), claim.base()) > 0) {
      return;
    }
    BigDecimal nearest = nearest(claim);
    findings.add(
        DiscrepancyReason.UNATTAINABLE_PERCENTAGE,
        new Place(List.of(), "", Optional.empty(), List.of(claim.sourceLine())),
        claim.percent(),
        nearest,
        List.of(claim.text()),
        Label.of(
            "Aucun nombre entier sur " + claim.base() + " ne donne " + Wording.fr(claim.percent())
                + ".",
            "No whole number out of " + claim.base() + " gives " + Wording.en(claim.percent())
                + "."));
  }

  /** The attainable percentage next below, for the reader. */
  private static BigDecimal nearest(Claim.Rate claim) {
    long k = claim
        .percent()
        .multiply(BigDecimal.valueOf(claim.base()))
        .divide(BigDecimal.valueOf(100))
        .setScale(0, RoundingMode.FLOOR)
        .longValueExact();
    return Percent.of(k, claim.base(), Math.max(0, claim.percent().scale()))
        .orElse(BigDecimal.ZERO);
  }

  private static Place place(PrintedTable table, Claim claim) {
    return new Place(
        List.of(table.id()), table.scope(), Optional.empty(), List.of(claim.sourceLine()));
  }
}
