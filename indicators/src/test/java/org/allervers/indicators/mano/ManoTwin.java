package org.allervers.indicators.mano;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.time.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * The populations of Mano, written once more from the description of its screens: loops over the JSON of one person, text
 * compared with text as the screens compare it. It uses none of the classes that it is there to check.
 */
final class ManoTwin {

  /** One record of a table, by the name of the table. */
  record Row(String table, JsonRecord json) {}

  record Stay(Instant from, Instant to) {}

  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final JsonRecord person;
  private final List<Row> rows;
  private final Set<String> nightTeams;
  private final ZoneId zone;
  private final ReportingPeriod period;
  private final Set<ManoDefect> on;

  ManoTwin(
      JsonRecord person,
      List<Row> rows,
      Set<String> nightTeams,
      ZoneId zone,
      ReportingPeriod period,
      Set<ManoDefect> on) {
    this.person = person;
    this.rows = rows;
    this.nightTeams = nightTeams;
    this.zone = zone;
    this.period = period;
    this.on = on;
  }

  static String iso(Instant at) {
    return ISO.format(at);
  }

  // ---- 3.1: the period, its bounds, and what is in it

  Instant bound(LocalDate day, boolean night) {
    Instant midnight = day.atStartOfDay(zone).toInstant();
    return night ? midnight.plus(Duration.ofHours(12)) : midnight;
  }

  Instant start(boolean night) {
    return bound(period.start(), night);
  }

  Instant end(boolean night) {
    return bound(period.end(), night);
  }

  @Nullable
  Instant moment(@Nullable Object raw) {
    if (raw instanceof BigDecimal number) {
      return Instant.ofEpochMilli(number.longValueExact());
    }
    if (!(raw instanceof String text) || text.isEmpty()) {
      return null;
    }
    return text.length() == 10
        ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
        : Instant.parse(text);
  }

  /** Whether the value is in the period, as the screens compare it or, without the defect, as it means. */
  boolean within(@Nullable Object raw, boolean night) {
    if (raw == null || raw.equals("")) {
      return false;
    }
    if (raw instanceof BigDecimal && on.contains(ManoDefect.D2)) {
      return true;
    }
    if (raw instanceof String text && text.length() == 10) {
      if (on.contains(ManoDefect.D1)) {
        return text.compareTo(iso(start(night))) >= 0 && text.compareTo(iso(end(night))) < 0;
      }
      LocalDate day = LocalDate.parse(text);
      return !day.isBefore(period.start()) && day.isBefore(period.end());
    }
    Instant at = moment(raw);
    return at != null && !at.isBefore(start(night)) && at.isBefore(end(night));
  }

  // ---- 3.2: what is an interaction

  private static @Nullable Object get(JsonRecord json, String name) {
    Object value = json.find(name).orElse(null);
    return value == null || value.equals("") ? null : value;
  }

  private static @Nullable Object either(JsonRecord json, String name, String other) {
    Object value = get(json, name);
    return value == null ? get(json, other) : value;
  }

  @Nullable
  Object createdOn() {
    return either(person, "followedSince", "createdAt");
  }

  boolean isDeleted() {
    return get(person, "deletedAt") != null;
  }

  private List<JsonRecord> list(JsonRecord json, String name) {
    List<JsonRecord> all = new ArrayList<>();
    for (Object one : json.list(name)) {
      if (one instanceof JsonRecord record) {
        all.add(record);
      }
    }
    return all;
  }

  /** The history, an entry that is there twice once. */
  private List<JsonRecord> entries() {
    List<JsonRecord> all = new ArrayList<>();
    for (JsonRecord entry : list(person, "history")) {
      if (!all.contains(entry)) {
        all.add(entry);
      }
    }
    return all;
  }

  private static boolean isTrue(JsonRecord entry, String word) {
    return entry
        .record("data")
        .flatMap(data -> data.record("outOfActiveList"))
        .flatMap(change -> change.find(word))
        .filter(Boolean.TRUE::equals)
        .isPresent();
  }

  private List<@Nullable Object> interactions(boolean exitsCount) {
    List<@Nullable Object> all = new ArrayList<>();
    all.add(createdOn());
    for (JsonRecord entry : entries()) {
      if (exitsCount || !isTrue(entry, "newValue")) {
        all.add(get(entry, "date"));
      }
    }
    list(person, "documents").forEach(document -> all.add(get(document, "createdAt")));
    for (Row row : rows) {
      JsonRecord json = row.json();
      if (get(json, "deletedAt") != null || !"p".equals(get(json, "person"))) {
        continue;
      }
      switch (row.table()) {
        case "ACTION" -> {
          all.add(get(json, "dueAt"));
          all.add(get(json, "createdAt"));
          all.add(get(json, "completedAt"));
        }
        case "CONSULTATION" -> {
          all.add(get(json, "dueAt"));
          all.add(get(json, "createdAt"));
          all.add(get(json, "completedAt"));
          list(json, "comments").forEach(comment -> all.add(get(comment, "date")));
        }
        case "TREATMENT", "MEDICAL_FILE" -> {
          all.add(get(json, "createdAt"));
          list(json, "comments").forEach(comment -> all.add(get(comment, "date")));
        }
        case "PERSON_PLACE" -> all.add(get(json, "createdAt"));
        default -> all.add(either(json, "date", "createdAt"));
      }
    }
    return all;
  }

  // ---- 7: the times of the teams, the exits

  private static Set<String> texts(@Nullable Object value) {
    Set<String> all = new TreeSet<>();
    if (value instanceof List<?> list) {
      list.forEach(one -> all.add(one.toString()));
    }
    return all;
  }

  private List<JsonRecord> teamChanges() {
    List<JsonRecord> all = new ArrayList<>();
    for (JsonRecord entry : entries()) {
      if (entry.record("data").flatMap(data -> data.record("assignedTeams")).isPresent()) {
        all.add(entry);
      }
    }
    return all;
  }

  private static Set<String> word(JsonRecord entry, String word) {
    return texts(
        get(entry.record("data").orElseThrow().record("assignedTeams").orElseThrow(), word));
  }

  /** By team the times [start, end); those of the oldest teams begin with the follow-up. */
  Map<String, List<Stay>> stays() {
    Map<String, List<Stay>> all = new TreeMap<>();
    Instant begun = moment(createdOn());
    List<JsonRecord> changes = teamChanges();
    Set<String> oldest = changes.isEmpty() ? teams() : word(changes.get(0), "oldValue");
    Map<String, @Nullable Instant> open = new TreeMap<>();
    oldest.forEach(team -> open.put(team, begun));
    for (JsonRecord entry : changes) {
      Instant at = moment(get(entry, "date"));
      for (String gone : word(entry, "oldValue")) {
        if (!word(entry, "newValue").contains(gone) && open.containsKey(gone)) {
          add(all, gone, open.remove(gone), at);
        }
      }
      for (String come : word(entry, "newValue")) {
        if (!open.containsKey(come)) {
          open.put(come, at);
        }
      }
    }
    open.forEach((team, since) -> add(all, team, since, Instant.MAX));
    return all;
  }

  private static void add(
      Map<String, List<Stay>> all, String team, @Nullable Instant from, @Nullable Instant to) {
    if (from != null && to != null && from.isBefore(to)) {
      all.computeIfAbsent(team, t -> new ArrayList<>()).add(new Stay(from, to));
    }
  }

  private Instant startOfDay(Instant at) {
    return LocalDate.ofInstant(at, zone).atStartOfDay(zone).toInstant();
  }

  List<Stay> exits() {
    List<Stay> all = new ArrayList<>();
    Instant created = moment(createdOn());
    Instant beginning = created == null ? Instant.MIN : startOfDay(created);
    Instant since = null;
    for (JsonRecord entry : entries()) {
      boolean before = isTrue(entry, "oldValue");
      boolean after = isTrue(entry, "newValue");
      Instant at = moment(get(entry, "date"));
      if (!before && after) {
        Object declared = entry
            .record("data")
            .flatMap(data -> data.record("outOfActiveListDate"))
            .flatMap(word -> word.find("newValue"))
            .orElse(null);
        Instant day = moment(declared);
        since = startOfDay(day == null ? at : day);
      } else if (before && !after) {
        all.add(new Stay(since == null ? beginning : since, startOfDay(at)));
        since = null;
      }
    }
    if (Boolean.TRUE.equals(get(person, "outOfActiveList"))) {
      all.add(new Stay(since == null ? beginning : since, Instant.MAX));
    }
    return all;
  }

  private static boolean holds(Stay stay, Instant at) {
    return !at.isBefore(stay.from()) && at.isBefore(stay.to());
  }

  // ---- teams

  Set<String> teams() {
    return texts(get(person, "assignedTeams"));
  }

  private Set<String> teamsAtEnd() {
    Set<String> teams = teams();
    List<JsonRecord> changes = teamChanges();
    for (int i = changes.size() - 1; i >= 0; i--) {
      Instant at = moment(get(changes.get(i), "date"));
      if (!LocalDate.ofInstant(at, zone).isBefore(period.end())) {
        teams = word(changes.get(i), "oldValue");
      }
    }
    return teams;
  }

  private boolean isNight(Set<String> teams) {
    return teams.size() == 1 && nightTeams.containsAll(teams);
  }

  private boolean overlaps(Stay stay, boolean night) {
    if (on.contains(ManoDefect.D17)) {
      return !stay.from().isAfter(end(night)) && !stay.to().isBefore(start(night));
    }
    return stay.from().isBefore(end(night)) && stay.to().isAfter(start(night));
  }

  /** Whether a team has the person in the period; with no team, the organisation. */
  boolean member(String team) {
    if (team.isEmpty()) {
      Instant begun = moment(createdOn());
      return begun != null && overlaps(new Stay(begun, Instant.MAX), false);
    }
    boolean found = false;
    for (Stay stay : stays().getOrDefault(team, List.of())) {
      found |= overlaps(stay, nightTeams.contains(team));
    }
    return found;
  }

  // ---- populations

  boolean archive(String which, String team) {
    return !isDeleted()
        && (team.isEmpty() || teams().contains(team))
        && traced(which, isNight(teams()));
  }

  boolean first(String which, String team) {
    return !isDeleted() && member(team) && traced(which, isNight(teamsAtEnd()));
  }

  private boolean traced(String which, boolean night) {
    if (which.equals("creees")) {
      return within(createdOn(), night);
    }
    boolean exitsCount = on.contains(ManoDefect.D10);
    boolean found = false;
    for (Object at : interactions(exitsCount)) {
      found |= within(at, night);
    }
    return found;
  }

  boolean second(String which, String team) {
    if (isDeleted()) {
      return false;
    }
    return switch (which) {
      case "toutes" -> member(team);
      case "modifiees" -> member(team) && traced("suivies", false);
      case "suivies" -> followed(team);
      default -> created(team);
    };
  }

  private boolean followed(String team) {
    Instant begun = moment(createdOn());
    List<Stay> times = team.isEmpty()
        ? begun == null ? List.of() : List.of(new Stay(begun, Instant.MAX))
        : stays().getOrDefault(team, List.of());
    for (Object raw : interactions(false)) {
      Instant at = moment(raw);
      if (!within(raw, false) || at == null) {
        continue;
      }
      boolean out = false;
      for (Stay exit : exits()) {
        out |= holds(exit, at);
      }
      boolean inCare = false;
      for (Stay stay : times) {
        inCare |= holds(stay, at);
      }
      // What a number brings into every period is of persons that the team has in the period.
      boolean isNumber = raw instanceof BigDecimal && on.contains(ManoDefect.D2);
      if (!out && inCare && (!isNumber || meansWithin(at) || overlapping(times, team))) {
        return true;
      }
    }
    return false;
  }

  private boolean meansWithin(Instant at) {
    return !at.isBefore(start(false)) && at.isBefore(end(false));
  }

  private boolean overlapping(List<Stay> times, String team) {
    boolean night = nightTeams.contains(team);
    boolean found = false;
    for (Stay stay : times) {
      found |= stay.from().isBefore(end(night)) && stay.to().isAfter(start(night));
    }
    return found;
  }

  private boolean created(String team) {
    Instant begun = moment(createdOn());
    boolean isNew = begun != null && meansWithin(begun);
    boolean found = false;
    if (team.isEmpty()) {
      for (String one : stays().keySet()) {
        found |= arrives(one);
      }
      return (isNew || found) && member("");
    }
    for (Stay stay : stays().getOrDefault(team, List.of())) {
      found |= isNew && holds(stay, begun);
    }
    return found || arrives(team);
  }

  /** Whether the first time of a team begins in the period, and is not wholly within an exit. */
  private boolean arrives(String team) {
    List<Stay> times = stays().getOrDefault(team, List.of());
    if (times.isEmpty() || !meansWithin(times.get(0).from())) {
      return false;
    }
    Stay first = times.get(0);
    for (Stay exit : exits()) {
      boolean endsWithin = exit.to().equals(Instant.MAX) || first.to().isBefore(exit.to());
      if (holds(exit, first.from()) && endsWithin) {
        return false;
      }
    }
    return true;
  }

  // ---- 3.3: what is counted beside persons, for the whole organisation

  private List<JsonRecord> table(String name) {
    List<JsonRecord> all = new ArrayList<>();
    for (Row row : rows) {
      if (row.table().equals(name) && get(row.json(), "deletedAt") == null && !isDeleted()) {
        all.add(row.json());
      }
    }
    return all;
  }

  /** Actions done: with the defect one for each category. */
  long actions() {
    long sum = 0;
    for (JsonRecord action : table("ACTION")) {
      Set<String> of = texts(get(action, "teams"));
      boolean found = of.isEmpty()
          && on.contains(ManoDefect.D14)
          && within(either(action, "completedAt", "dueAt"), false);
      for (String team : of) {
        found |= within(either(action, "completedAt", "dueAt"), nightTeams.contains(team));
      }
      int categories = texts(get(action, "categories")).size();
      if (found && "FAIT".equals(get(action, "status"))) {
        sum += on.contains(ManoDefect.D6) ? Math.max(1, categories) : 1;
      }
    }
    return sum;
  }

  private boolean isAtNight(JsonRecord encounter) {
    return nightTeams.contains(String.valueOf(get(encounter, "team")));
  }

  long encounters(String table) {
    long sum = 0;
    for (JsonRecord encounter : table(table)) {
      sum += within(either(encounter, "date", "createdAt"), isAtNight(encounter)) ? 1 : 0;
    }
    return sum;
  }

  /** Whether the person is new among those met: by the file with the defect, else by the first encounter. */
  boolean isNewIn(String table) {
    boolean met = false;
    boolean old = false;
    JsonRecord first = null;
    boolean firstWithin = false;
    for (JsonRecord encounter : table(table)) {
      Object date = either(encounter, "date", "createdAt");
      Instant at = moment(date);
      boolean within = within(date, isAtNight(encounter));
      met |= within;
      old |= within && isCreatedBefore(isAtNight(encounter));
      if (first == null
          || (at != null && at.isBefore(moment(either(first, "date", "createdAt"))))) {
        first = encounter;
        firstWithin = within;
      }
    }
    return on.contains(ManoDefect.D13) ? met && !old && moment(createdOn()) != null : firstWithin;
  }

  private boolean isCreatedBefore(boolean night) {
    Object raw = createdOn();
    if (raw == null || (raw instanceof BigDecimal && on.contains(ManoDefect.D2))) {
      return false;
    }
    if (raw instanceof String text && text.length() == 10) {
      return on.contains(ManoDefect.D1)
          ? text.compareTo(iso(start(night))) < 0
          : LocalDate.parse(text).isBefore(period.start());
    }
    return moment(raw).isBefore(start(night));
  }
}
