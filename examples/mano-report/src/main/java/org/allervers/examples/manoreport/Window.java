package org.allervers.examples.manoreport;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.allervers.core.mano.ManoOrganisation;
import org.allervers.core.mano.ManoTeam;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.Organisation;
import org.allervers.indicators.mano.ManoCompatible;
import org.allervers.indicators.table.Label;

/**
 * What the figures are about.
 *
 * @param organisation the dictionary of the records
 * @param levels the whole organisation, and each team wanted
 * @param zone in which a day begins
 * @param asOf the moment at which somebody looks at Mano's screens
 * @param period the days counted
 */
record Window(
    ManoOrganisation organisation,
    Organisation levels,
    ZoneId zone,
    Instant asOf,
    ReportingPeriod period) {

  /**
   * Returns what was asked for; of what was not, the last year that was whole on the day of the newest record.
   *
   * @throws Complaint if a team or the period is none of the organisation's
   */
  static Window of(ReportOptions options, Intake intake, ManoOrganisation organisation, Instant now)
      throws Complaint {
    ZoneId zone = options.zone();
    Instant newest = intake.newest(zone).filter(at -> at.isBefore(now)).orElse(now);
    LocalDate day = options.asOf().orElse(LocalDate.ofInstant(newest, zone));
    ReportingPeriod period =
        options.period().orElse(ReportingPeriod.ofYear(day.plusDays(1).getYear() - 1));
    Optional<LocalDate> first = intake.oldest(zone).map(at -> LocalDate.ofInstant(at, zone));
    if (period.start().isAfter(day)
        || first.filter(one -> !one.isBefore(period.end())).isPresent()) {
      throw new Complaint(
          ExitCode.USAGE,
          "period.empty",
          period.start().toString(),
          period.last().toString(),
          first.orElse(day).toString(),
          day.toString());
    }
    return new Window(
        organisation,
        levels(organisation, options.teams()),
        zone,
        day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1),
        period);
  }

  private static Organisation levels(ManoOrganisation organisation, List<String> wanted)
      throws Complaint {
    if (wanted.isEmpty()) {
      return ManoCompatible.organisation(organisation);
    }
    Organisation.Builder levels =
        Organisation.builder(Label.of("Toute l'organisation", "The whole organisation"));
    Set<ManoTeam> found = new LinkedHashSet<>();
    for (String one : wanted) {
      // What was typed may be anything, and is not said again.
      found.add(organisation.teams().stream()
          .filter(known -> known.id().equals(one) || known.name().equalsIgnoreCase(one.strip()))
          .findFirst()
          .orElseThrow(
              () -> new Complaint(ExitCode.USAGE, "team.unknown", names(organisation.teams()))));
    }
    found.forEach(team -> levels.level(team.id(), Label.ofBoth(team.name())));
    return levels.build();
  }

  private static String names(List<ManoTeam> teams) {
    return teams.stream().map(ManoTeam::name).collect(Collectors.joining(", "));
  }

  /** Whether the period has days that were still to come. */
  boolean isUnfinished() {
    return period.last().isAfter(LocalDate.ofInstant(asOf, zone));
  }

  /** A year as a year, another period by its first and last day. */
  String name() {
    return period.equals(ReportingPeriod.ofYear(period.start().getYear()))
        ? Integer.toString(period.start().getYear())
        : period.start() + "_" + period.last();
  }
}
