package org.allervers.indicators.mano;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ManoPerson;
import org.allervers.core.mano.ManoRecord;
import org.allervers.core.mano.ManoTable;
import org.allervers.core.time.ReportingPeriod;

/** A random life as Mano writes it, with what goes wrong there: it draws moments on bounds, and few days. */
final class ManoLife {

  private static final List<List<String>> CHOICES = List.of(
      List.of(), List.of("jour"), List.of("nuit"), List.of("jour", "nuit"), List.of("autre"));
  private static final List<LocalDate> CLOCKS =
      List.of(LocalDate.of(2024, 3, 31), LocalDate.of(2024, 10, 27), LocalDate.of(2023, 10, 29));

  private final Random random;
  private final ZoneId zone;
  private final List<LocalDate> days = new ArrayList<>();
  private final List<String> history = new ArrayList<>();
  private final List<ManoTwin.Row> rows = new ArrayList<>();
  private final String json;
  private List<String> teams;
  private boolean out;
  private String exitDate = "";

  ManoLife(long seed, ZoneId zone, ReportingPeriod period) {
    this.random = new Random(seed);
    this.zone = zone;
    for (long offset = -1; offset <= 1; offset++) {
      days.add(period.start().plusDays(offset));
      days.add(period.end().plusDays(offset));
    }
    days.addAll(CLOCKS);
    for (int i = 0; i < 4; i++) {
      days.add(LocalDate.of(2023, 6, 1).plusDays(random.nextInt(700)));
    }
    this.teams = pick(CHOICES);
    lived();
    for (int i = random.nextInt(6); i > 0; i--) {
      record(i);
    }
    StringBuilder text = new StringBuilder("{'_id':'p','assignedTeams':" + list(teams));
    String created = date(moment(), true);
    if (random.nextInt(5) > 0) {
      text.append(",'followedSince':").append(random.nextInt(9) == 0 ? "''" : created);
    }
    if (random.nextInt(5) > 0) {
      text.append(",'createdAt':").append(date(moment(), true));
    }
    if (random.nextInt(12) == 0) {
      text.append(",'deletedAt':'2025-01-01T00:00:00.000Z'");
    }
    if (random.nextInt(3) == 0) {
      text.append(",'documents':[{'createdAt':").append(date(moment(), true)).append("}]");
    }
    if (out) {
      text.append(",'outOfActiveList':true").append(exitDate);
    }
    answered(text, period);
    this.json = text + ",'history':[" + String.join(",", history) + "]}";
  }

  /** What a person answered; birthdays lie around the last day of the period, and around the day of reading. */
  private void answered(StringBuilder text, ReportingPeriod period) {
    if (random.nextInt(5) > 0) {
      text.append(",'gender':'")
          .append(pick(List.of("Homme", "Femme", "Femme", "Non binaire", "Autre", "Aucun")))
          .append("'");
    }
    if (random.nextInt(4) > 0) {
      LocalDate about = random.nextBoolean() ? period.last() : Sheets.READ_ON;
      LocalDate birth = about
          .minusYears(random.nextBoolean() ? random.nextInt(4) : random.nextInt(80))
          .plusDays(random.nextInt(3) - 1L);
      text.append(",'birthdate':'")
          .append(ManoTwin.iso(birth.atStartOfDay(zone).toInstant()))
          .append("'");
    }
    if (random.nextBoolean()) {
      text.append(",'wanderingAt':'")
          .append(ManoTwin.iso(moment().minus(Duration.ofDays(random.nextInt(3000)))))
          .append("'");
    }
    if (random.nextInt(3) == 0) {
      text.append(",'alertness':").append(random.nextBoolean());
    }
  }

  /** The person as it is written. */
  JsonRecord json() {
    return Sheets.json(json);
  }

  /** The person as the library reads it. */
  ManoPerson person() {
    return Sheets.person(
        json,
        rows.stream()
            .map(row ->
                new ManoRecord(ManoTable.valueOf(row.table()), Sheets.json("{}"), row.json()))
            .toArray(ManoRecord[]::new));
  }

  ManoTwin twin(ReportingPeriod period, Set<ManoDefect> on) {
    return new ManoTwin(Sheets.json(json), rows, Set.of("nuit"), zone, period, on);
  }

  /** The life as it is written, to look at when a figure differs. Nobody lived it. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(json);
    rows.forEach(row ->
        text.append('\n').append(row.table()).append(' ').append(row.json().json()));
    return text.toString();
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private Instant moment() {
    Instant midnight = pick(days).atStartOfDay(zone).toInstant();
    return switch (random.nextInt(6)) {
      case 0 -> midnight;
      case 1 -> midnight.plus(Duration.ofHours(12));
      case 2 -> midnight.minusMillis(1);
      case 3 -> midnight.plus(Duration.ofHours(12)).minusMillis(1);
      case 4 -> midnight.plus(Duration.ofMinutes(11 * 60 + random.nextInt(180)));
      default -> midnight.plus(Duration.ofMinutes(random.nextInt(1440)));
    };
  }

  private String date(Instant at, boolean oddly) {
    int form = oddly ? random.nextInt(8) : 2;
    return switch (form) {
      case 0 -> String.valueOf(at.toEpochMilli());
      case 1 -> "'" + LocalDate.ofInstant(at, zone) + "'";
      default -> "'" + ManoTwin.iso(at) + "'";
    };
  }

  private static String list(List<String> names) {
    return names.isEmpty() ? "[]" : "['" + String.join("','", names) + "']";
  }

  private void lived() {
    TreeSet<Instant> sorted = new TreeSet<>();
    for (int i = random.nextInt(7); i > 0; i--) {
      sorted.add(moment());
    }
    for (Instant at : sorted) {
      change(at);
      if (random.nextInt(4) == 0) {
        change(at);
      }
      if (random.nextInt(5) == 0) {
        change(
            startOfDay(at).plus(Duration.ofHours(23)).isAfter(at)
                    && !sorted.contains(at.plusMillis(1))
                ? at.plusMillis(1)
                : at);
      }
    }
  }

  private Instant startOfDay(Instant at) {
    return LocalDate.ofInstant(at, zone).atStartOfDay(zone).toInstant();
  }

  private void change(Instant at) {
    switch (random.nextInt(5)) {
      case 0, 1 -> {
        List<String> next = pick(CHOICES);
        if (!next.equals(teams)) {
          entry(
              at, "'assignedTeams':{'oldValue':" + list(teams) + ",'newValue':" + list(next) + "}");
          teams = next;
        }
      }
      case 2, 3 -> exitOrReturn(at);
      default ->
        entry(
            at,
            "'name':{'oldValue':'A" + history.size() + "','newValue':'B" + history.size() + "'}");
    }
    if (!history.isEmpty() && random.nextInt(6) == 0) {
      history.add(history.get(history.size() - 1));
    }
  }

  private void exitOrReturn(Instant at) {
    if (out || random.nextInt(9) == 0) {
      // Once in a while a re-entry without an exit.
      entry(at, "'outOfActiveList':{'oldValue':true,'newValue':false}");
      out = false;
      exitDate = "";
      return;
    }
    String declared = switch (random.nextInt(5)) {
      case 0 -> "";
      case 1 -> date(at, true);
      case 2 -> date(moment(), true);
      default -> date(startOfDay(at.minus(Duration.ofDays(random.nextInt(60)))), true);
    };
    String date = declared.isEmpty() ? "" : ",'outOfActiveListDate':{'newValue':" + declared + "}";
    String before = random.nextBoolean() ? "" : "'oldValue':false,";
    entry(at, "'outOfActiveList':{" + before + "'newValue':true}" + date);
    exitDate = declared.isEmpty() ? "" : ",'outOfActiveListDate':" + declared;
    out = true;
  }

  private void entry(Instant at, String data) {
    history.add("{'date':" + date(at, false) + ",'user':'u','data':{" + data + "}}");
  }

  private void record(int number) {
    String at = date(moment(), true);
    String begin = "{'_id':'" + number + "','person':'p',";
    String end = random.nextInt(15) == 0 ? ",'deletedAt':'2025-01-01T00:00:00.000Z'}" : "}";
    switch (random.nextInt(8)) {
      case 0, 1 ->
        row(
            "ACTION",
            begin + "'status':'" + pick(List.of("FAIT", "A FAIRE", "ANNULEE")) + "','teams':"
                + list(pick(CHOICES)) + ",'categories':"
                + list(pick(List.of(List.of(), List.of("A"), List.of("A", "B"))))
                + ",'dueAt':" + date(moment(), false)
                + (random.nextBoolean() ? ",'completedAt':" + date(moment(), false) : "")
                + ",'createdAt':" + at + end);
      case 2 ->
        row(
            "CONSULTATION",
            begin + "'dueAt':" + at + ",'comments':[{'date':" + date(moment(), true) + "}]" + end);
      case 3 -> row("MEDICAL_FILE", begin + "'createdAt':" + at + end);
      case 4 -> row("COMMENT", begin + "'createdAt':" + at + end);
      case 5 -> row("PASSAGE", begin + "'team':'nuit','date':" + at + end);
      case 6 -> row("PERSON_PLACE", begin + "'createdAt':" + at + end);
      default ->
        row(
            "RENCONTRE",
            begin + "'team':'" + pick(List.of("jour", "nuit")) + "','date':" + at + end);
    }
  }

  private void row(String table, String text) {
    rows.add(new ManoTwin.Row(table, Sheets.json(text)));
  }
}
