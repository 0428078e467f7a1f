package org.allervers.examples.manoreport;

import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.allervers.core.mano.ManoOrganisation;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.disclosure.Decision;
import org.allervers.indicators.disclosure.SecrecyPolicy;
import org.allervers.indicators.mano.ManoCompatible;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** What the report was asked to be. */
final class ReportOptions {

  /** Under which rule figures leave. */
  enum Policy {
    STRICT("strict"),
    ROUNDING("rounding"),
    SMALL("small");

    private final String word;

    Policy(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  @Option(
      names = "--parts",
      paramLabel = "<part,...>",
      split = ",",
      hideParamSyntax = true,
      descriptionKey = "option.parts")
  private List<Part> parts = new ArrayList<>();

  @Option(names = "--year", paramLabel = "<yyyy>", descriptionKey = "option.year")
  private Optional<Year> year = Optional.empty();

  @Option(
      names = "--period",
      paramLabel = "<from>..<to>",
      descriptionKey = "option.period",
      converter = Days.class)
  private Optional<ReportingPeriod> period = Optional.empty();

  @Option(names = "--as-of", paramLabel = "<yyyy-mm-dd>", descriptionKey = "option.as-of")
  private Optional<LocalDate> asOf = Optional.empty();

  @Option(names = "--team", paramLabel = "<id|name>", descriptionKey = "option.team")
  private List<String> teams = new ArrayList<>();

  @Option(names = "--zone", paramLabel = "<zone>", descriptionKey = "option.zone")
  private ZoneId zone = ZoneId.of("Europe/Paris");

  @Option(
      names = "--definitions",
      paramLabel = "archive|v1-2024|v1|v2|ours",
      descriptionKey = "option.definitions")
  private Definitions definitions = Definitions.V2;

  @Option(names = "--own-lists", descriptionKey = "option.own-lists")
  private boolean hasOwnLists;

  @Option(
      names = "--policy",
      paramLabel = "strict|rounding|small",
      descriptionKey = "option.policy")
  private Policy policy = Policy.STRICT;

  @Option(names = "--decided-by", paramLabel = "<role>", descriptionKey = "option.decided-by")
  private Optional<String> decidedBy = Optional.empty();

  @Option(names = "--decided-on", paramLabel = "<yyyy-mm-dd>", descriptionKey = "option.decided-on")
  private Optional<LocalDate> decidedOn = Optional.empty();

  @Option(names = "--decided-why", paramLabel = "<why>", descriptionKey = "option.decided-why")
  private Optional<String> decidedWhy = Optional.empty();

  @Option(
      names = "--formats",
      paramLabel = "<format,...>",
      split = ",",
      hideParamSyntax = true,
      descriptionKey = "option.formats")
  private List<Format> formats = new ArrayList<>();

  /** Two days with two dots between them, both within. */
  static final class Days implements ITypeConverter<ReportingPeriod> {
    @Override
    public ReportingPeriod convert(String text) {
      String[] days = text.split("\\.\\.", -1);
      if (days.length != 2) {
        throw new IllegalArgumentException("a period must be two days");
      }
      return ReportingPeriod.ofClosed(LocalDate.parse(days[0]), LocalDate.parse(days[1]));
    }
  }

  /**
   * Checks what no single option tells.
   *
   * @throws Complaint if two options do not go together
   */
  void check() throws Complaint {
    if (year.isPresent() && period.isPresent()) {
      throw new Complaint(ExitCode.USAGE, "usage.year-or-period");
    }
    if (year.filter(one -> !isUsual(one.atDay(1))).isPresent()) {
      throw new Complaint(ExitCode.USAGE, "usage.wrong", "--year");
    }
    if (asOf.filter(day -> !isUsual(day)).isPresent()) {
      throw new Complaint(ExitCode.USAGE, "usage.wrong", "--as-of");
    }
    if (period.filter(days -> !isUsual(days.start()) || !isUsual(days.last())).isPresent()) {
      throw new Complaint(ExitCode.USAGE, "usage.wrong", "--period");
    }
    boolean isDecided = decidedBy.isPresent() && decidedOn.isPresent() && decidedWhy.isPresent();
    boolean isAnyDecided = decidedBy.isPresent() || decidedOn.isPresent() || decidedWhy.isPresent();
    if (policy == Policy.SMALL ? !isDecided : isAnyDecided) {
      throw new Complaint(ExitCode.USAGE, "usage.decision");
    }
    try {
      secrecy();
    } catch (IllegalArgumentException e) {
      throw new Complaint(ExitCode.USAGE, "usage.decision-length");
    }
  }

  private static boolean isUsual(LocalDate day) {
    return day.getYear() >= 1900 && day.getYear() <= 2999;
  }

  boolean wants(Part part) {
    return parts.isEmpty() || parts.contains(part);
  }

  Optional<ReportingPeriod> period() {
    return period.or(() -> year.map(one -> ReportingPeriod.ofYear(one.getValue())));
  }

  Optional<LocalDate> asOf() {
    return asOf;
  }

  List<String> teams() {
    return List.copyOf(teams);
  }

  ZoneId zone() {
    return zone;
  }

  Definitions definitions() {
    return definitions;
  }

  /** The same figures, and if asked those of what the organisation chose itself. */
  ManoCompatible completed(ManoCompatible set, ManoOrganisation organisation) {
    return hasOwnLists ? set.withOrganisation(organisation) : set;
  }

  SecrecyPolicy secrecy() {
    return switch (policy) {
      case STRICT -> SecrecyPolicy.strict();
      case ROUNDING -> SecrecyPolicy.rounding();
      case SMALL ->
        SecrecyPolicy.smallTeam(new Decision(
            decidedBy.orElseThrow(), decidedOn.orElseThrow(), decidedWhy.orElseThrow()));
    };
  }

  /** What tells the files of one policy from those of another. */
  String suffix() {
    return policy == Policy.STRICT ? "" : "-" + policy;
  }

  List<Format> formats() {
    return formats.isEmpty()
        ? List.of(Format.values())
        : formats.stream().distinct().toList();
  }
}
