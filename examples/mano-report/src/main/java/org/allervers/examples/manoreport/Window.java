package org.allervers.examples.manoreport;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.allervers.core.mano.ManoOrganisation;
import org.allervers.core.mano.ManoTeam;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.Organisation;
import org.allervers.indicators.mano.ManoCompatible;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Scope;

/**
 * What the figures are about.
 *
 * @param organisation the dictionary of the records
 * @param levels the whole organisation, and its teams or those wanted
 * @param teams those wanted, by their identifiers; none: the whole organisation
 * @param zone in which a day begins
 * @param asOf the moment at which somebody looks at Mano's screens
 * @param lastChange the day of the newest record, but no day to come
 * @param period the days counted
 */
record Window(
    ManoOrganisation organisation,
    Organisation levels,
    List<String> teams,
    ZoneId zone,
    Instant asOf,
    LocalDate lastChange,
    ReportingPeriod period) {

  private static final int LONGEST_NAME = 100;

  /** How the set calls what is counted by team, see {@link ManoCompatible}. */
  private static final Pattern BY_TEAM = Pattern.compile("-equipe(-|$)");

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
    List<ManoTeam> wanted = wanted(organisation, options.teams());
    return new Window(
        organisation,
        wanted.isEmpty() ? ManoCompatible.organisation(organisation) : levels(wanted),
        wanted.stream().map(ManoTeam::id).toList(),
        zone,
        day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1),
        LocalDate.ofInstant(newest, zone),
        period);
  }

  private static List<ManoTeam> wanted(ManoOrganisation organisation, List<String> words)
      throws Complaint {
    Set<ManoTeam> found = new LinkedHashSet<>();
    for (String one : words) {
      List<ManoTeam> meant = meant(organisation.teams(), one.strip());
      if (meant.size() != 1) {
        // What was typed may be anything, and is not said again.
        throw new Complaint(
            ExitCode.USAGE,
            meant.isEmpty() ? "team.unknown" : "team.of-one-name",
            meant.isEmpty()
                ? names(organisation.teams())
                : meant.stream().map(ManoTeam::id).collect(Collectors.joining(", ")));
      }
      found.add(meant.get(0));
    }
    return List.copyOf(found);
  }

  /** By identifier, else by name as it is written, else by name in whatever case. */
  private static List<ManoTeam> meant(List<ManoTeam> teams, String word) {
    List<Predicate<ManoTeam>> ways = List.of(
        team -> team.id().equals(word),
        team -> team.name().strip().equals(word),
        team -> team.name().strip().equalsIgnoreCase(word));
    return ways.stream()
        .map(way -> teams.stream().filter(way).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static Organisation levels(List<ManoTeam> wanted) {
    Organisation.Builder levels =
        Organisation.builder(Label.of("Toute l'organisation", "The whole organisation"));
    wanted.forEach(team -> levels.level(team.id(), Label.ofBoth(team.name())));
    return levels.build();
  }

  /**
   * Returns the definitions as a screen of Mano shows them: for the whole organisation, or for the teams wanted. Of both
   * together the difference would tell who is of no team, and no reader's rule ties the two populations to each other.
   */
  List<Indicator> shown(List<Indicator> all) {
    boolean isWhole = teams.isEmpty();
    String[] levelsShown = isWhole ? new String[] {Scope.TOTAL} : teams.toArray(new String[0]);
    return all.stream()
        .filter(one -> isWhole ? !isByTeam(one) : !isOfTheWhole(one))
        .map(one -> one.toBuilder(one.id()).at(levelsShown).build())
        .toList();
  }

  private static boolean isByTeam(Indicator one) {
    return BY_TEAM.matcher(one.id()).find();
  }

  private static boolean isOfTheWhole(Indicator one) {
    return one.levels().equals(Optional.of(List.of(Scope.TOTAL)));
  }

  private static String names(List<ManoTeam> teams) {
    return teams.stream().map(ManoTeam::name).collect(Collectors.joining(", "));
  }

  /** Whether the period has days that were still to come. */
  boolean isUnfinished() {
    return endsAfter(LocalDate.ofInstant(asOf, zone));
  }

  /** Whether the period has days after that one. */
  boolean endsAfter(LocalDate day) {
    return period.last().isAfter(day);
  }

  /** A year as a year, another period by its first and last day; then the teams, if not the whole organisation is meant. */
  String name() {
    String days = period.equals(ReportingPeriod.ofYear(period.start().getYear()))
        ? Integer.toString(period.start().getYear())
        : period.start() + "_" + period.last();
    String names = teams.stream().sorted().map(this::word).collect(Collectors.joining("_"));
    if (teams.isEmpty()) {
      return days;
    }
    // Of many, a name that file systems still take.
    return days
        + "-"
        + (names.length() <= LONGEST_NAME
            ? names
            : teams.size() + "-" + Integer.toHexString(names.hashCode()));
  }

  /** A name that every file system takes, and that no other team has. */
  private String word(String team) {
    String word = word(organisation.teams(), team);
    long alike = organisation.teams().stream()
        .filter(other -> word(organisation.teams(), other.id()).equals(word))
        .count();
    return alike > 1 ? word + "-" + plain(team) : word;
  }

  private static String word(List<ManoTeam> teams, String id) {
    String name = teams.stream()
        .filter(team -> team.id().equals(id))
        .map(ManoTeam::name)
        .findFirst()
        .orElse("");
    return plain(name).isEmpty() ? plain(id) : plain(name);
  }

  private static String plain(String text) {
    String letters = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    String plain = letters.replaceAll("\\p{M}+", "").replaceAll("[^a-z0-9]+", "-");
    return plain.replaceAll("^-|-$", "");
  }
}
