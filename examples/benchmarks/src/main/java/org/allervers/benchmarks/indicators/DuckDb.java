package org.allervers.benchmarks.indicators;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.allervers.benchmarks.indicators.Person.Meeting;
import org.allervers.benchmarks.indicators.Person.Stay;
import org.allervers.core.time.ReportingPeriod;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * DuckDB in the same process, with the smallest types that hold the data: days as small whole numbers, codes as bytes. One
 * statement gives the whole grid. Distinct persons by bit masks of quarters, so that no quarter, year or team needs a pass of
 * its own; acts and exits by quarter and team, rolled up afterwards. It was the fastest of the plans tried; grouping sets over
 * distinct persons take several times as long.
 */
final class DuckDb implements AutoCloseable {

  private final Grid grid;
  private final Connection connection;
  private final PreparedStatement query;

  DuckDb(Grid grid, List<Person> people, int threads) throws SQLException {
    this.grid = grid;
    this.connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement()) {
      statement.execute("set threads = " + threads);
      statement.execute("create table person (person integer, birth integer, sex tinyint)");
      statement.execute(
          "create table meeting (person integer, day smallint, team tinyint, act tinyint)");
      statement.execute(
          "create table stay (person integer, first smallint, ended smallint, team tinyint, motive tinyint)");
    }
    load(people);
    this.query = connection.prepareStatement(grid == Grid.W1 ? year() : grid());
  }

  @SuppressWarnings("EnumOrdinal")
  private void load(List<Person> people) throws SQLException {
    Map<String, Integer> teams = new HashMap<>();
    for (int t = 0; t < FictitiousCohort.TEAMS; t++) {
      teams.put(FictitiousCohort.team(t), t);
    }
    DuckDBConnection duck = connection.unwrap(DuckDBConnection.class);
    try (DuckDBAppender persons = duck.createAppender("person");
        DuckDBAppender meetings = duck.createAppender("meeting");
        DuckDBAppender stays = duck.createAppender("stay")) {
      for (int i = 0; i < people.size(); i++) {
        Person person = people.get(i);
        persons.beginRow().append(i);
        if (person.birth() == null) {
          persons.appendNull();
        } else {
          persons.append((int) person.birth().toEpochDay());
        }
        code(persons, person.sex() == null ? null : person.sex().ordinal());
        persons.endRow();
        for (Meeting meeting : person.meetings()) {
          meetings.beginRow().append(i).append(day(meeting.day()));
          code(meetings, teams.get(meeting.team()));
          code(meetings, meeting.act() == null ? null : meeting.act().ordinal());
          meetings.endRow();
        }
        for (Stay stay : person.stays()) {
          stays.beginRow().append(i).append(day(stay.from()));
          if (stay.to() == null) {
            stays.appendNull();
          } else {
            stays.append(day(stay.to()));
          }
          code(stays, teams.get(stay.team()));
          code(stays, stay.motive() == null ? null : stay.motive().ordinal());
          stays.endRow();
        }
      }
    }
  }

  private static void code(DuckDBAppender row, Integer code) throws SQLException {
    if (code == null) {
      row.appendNull();
    } else {
      row.append(code.byteValue());
    }
  }

  private static short day(LocalDate day) {
    return (short) ChronoUnit.DAYS.between(FictitiousCohort.FIRST, day);
  }

  /** The band of the age at a day; those born later have none and are left out before. */
  private static String band(LocalDate at) {
    StringBuilder band = new StringBuilder("(0");
    for (int a = 1; a < Grid.AGES.length; a++) {
      band.append(" + (birth <= ")
          .append(at.minusYears(Grid.AGES[a]).toEpochDay())
          .append(")::tinyint");
    }
    return band.append(")").toString();
  }

  /** One year, the whole country. Columns: kind, period, scope, line, count, days. */
  private String year() {
    ReportingPeriod year = grid.periods().get(0);
    String from = " >= " + day(year.start());
    String to = " < " + day(year.end());
    String band = band(year.last());
    return "select 0, 0, 0, " + band + " * 4 + sex as line, count(*), 0 from person"
        + " where sex is not null and birth <= " + year.last().toEpochDay()
        + " and person in (select person from meeting where day" + from + " and day" + to + ")"
        + " group by line"
        + " union all select 1, 0, 0, motive, count(*), sum(ended - first) from stay where ended"
        + from + " and ended" + to + " and motive is not null group by motive"
        + " union all select 2, 0, 0, act, count(*), 0 from meeting where day" + from + " and day"
        + to + " and act is not null group by act";
  }

  /** The eight quarters as windows, the years as two masks of four of them. */
  private String grid() {
    List<ReportingPeriod> periods = grid.periods();
    List<ReportingPeriod> quarters = periods.subList(0, 8);
    int total = FictitiousCohort.TEAMS;
    StringBuilder sql = new StringBuilder();
    sql.append("with met as (select person, team, act, ")
        .append(window("day", quarters))
        .append(" as w from meeting where ")
        .append(inside("day", quarters))
        .append("), pt as materialized (select person, team, bit_or(1::smallint << w) as m"
            + " from met group by person, team)")
        .append(", x as materialized (select team, m, birth, sex from pt join person using (person)"
            + " where team is not null and sex is not null and birth is not null)")
        .append(", y as materialized (select m, birth, sex from"
            + " (select person, bit_or(m) as m from pt group by person) join person using (person)"
            + " where sex is not null and birth is not null)")
        .append(", done as (select coalesce(team, -1) as team, act, w, count(*) as n from met"
            + " where act is not null group by all)")
        .append(", out as (select coalesce(team, -1) as team, motive, ")
        .append(window("ended", quarters))
        .append(" as w, count(*) as n, sum(ended - first) as days from stay where ")
        .append(inside("ended", quarters))
        .append(" and motive is not null group by all)");
    List<String> masks = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    for (int p = 0; p < periods.size(); p++) {
      int mask = mask(periods.get(p), quarters);
      masks.add("(" + p + ", " + mask + ")");
      String line = band(periods.get(p).last()) + " * 4 + sex as line";
      String where =
          " where m & " + mask + " <> 0 and birth <= " + periods.get(p).last().toEpochDay();
      parts.add("select 0, " + p + ", team, " + line + ", count(*), 0 from x" + where
          + " group by team, line");
      parts.add("select 0, " + p + ", " + total + ", " + line + ", count(*), 0 from y" + where
          + " group by line");
    }
    sql.append(", period(p, mask) as (values ")
        .append(String.join(", ", masks))
        .append(") ")
        .append(String.join(" union all ", parts));
    String rolled = " join period on (mask >> w) & 1 = 1 group by grouping sets ";
    sql.append(" union all select 1, p, case when grouping(team) = 1 then ")
        .append(total)
        .append(" else team end, motive, sum(n), sum(days) from out")
        .append(rolled)
        .append("((p, team, motive), (p, motive))")
        .append(" union all select 2, p, case when grouping(team) = 1 then ")
        .append(total)
        .append(" else team end, act, sum(n), 0 from done")
        .append(rolled)
        .append("((p, team, act), (p, act))");
    return sql.toString();
  }

  private static int mask(ReportingPeriod period, List<ReportingPeriod> quarters) {
    int mask = 0;
    for (int q = 0; q < quarters.size(); q++) {
      mask |= period.contains(quarters.get(q).start()) ? 1 << q : 0;
    }
    return mask;
  }

  private static String window(String column, List<ReportingPeriod> quarters) {
    StringBuilder window = new StringBuilder("(0");
    for (ReportingPeriod quarter : quarters.subList(1, quarters.size())) {
      window.append(" + (").append(column).append(" >= ").append(day(quarter.start()));
      window.append(")::tinyint");
    }
    return window.append(")").toString();
  }

  private static String inside(String column, List<ReportingPeriod> quarters) {
    return column + " >= " + day(quarters.get(0).start()) + " and " + column + " < "
        + day(quarters.get(quarters.size() - 1).end());
  }

  long[] cells() throws SQLException {
    long[] cells = new long[grid.size()];
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        int scope = rows.getInt(3);
        if (scope < 0) {
          continue;
        }
        int at = grid.at(rows.getInt(2), scope);
        int line = rows.getInt(4);
        long count = rows.getLong(5);
        switch (rows.getInt(1)) {
          case 0 -> cells[at + Grid.PERSONS_AT + line] = count;
          case 1 -> {
            cells[at + Grid.EXITS_AT + 2 * line] = count;
            cells[at + Grid.EXITS_AT + 2 * line + 1] = Grid.tenths(rows.getLong(6), count);
          }
          default -> cells[at + Grid.ACTS_AT + line] = count;
        }
      }
    }
    return cells;
  }

  @Override
  public void close() throws SQLException {
    query.close();
    connection.close();
  }
}
