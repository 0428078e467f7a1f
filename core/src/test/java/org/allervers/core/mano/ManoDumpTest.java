package org.allervers.core.mano;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ManoRowProblem.Reason;
import org.junit.jupiter.api.Test;

class ManoDumpTest {

  private static final String DUMP = """
      --
      -- PostgreSQL database dump
      --

      SET client_encoding = 'UTF8';

      CREATE TABLE mano."Service" (
          _id uuid NOT NULL,
          service text,
          count integer DEFAULT 0,
          "onlyVisibleBy" uuid[] DEFAULT ARRAY[]::uuid[],
          debug jsonb,
          urgent boolean,
          phones character varying(255)[]
      );

      COPY mano."Service" (_id, service, count, "onlyVisibleBy", debug, urgent, phones) FROM stdin;
      a1\tCaf\u00e9\\tet \\\\ eau\\nchaude\\x41\\101\t3\t{u1,u2}\t{"a": [1, "x"]}\tt\t{"06, 07",NULL,"\\\\"q"}
      a2\t\\N\t0\t{}\t[]\tf\t\\N
      \\.

      COPY public.journal (id, text) FROM stdin;
      1\tautre
      2\tautre
      \\.

      COPY mano."Team" (_id, name, "nightSession") FROM stdin;
      t1\tNuit\tt
      t2\tcut
      t3\tJour\tf
      \\.

      --
      -- PostgreSQL database dump complete
      --
      """;

  private static List<ManoReading> read(byte[] dump) throws IOException {
    List<ManoReading> all = new ArrayList<>();
    try (ManoDump reader = ManoDump.of(new ByteArrayInputStream(dump))) {
      Optional<ManoReading> one = reader.next();
      while (one.isPresent()) {
        all.add(one.get());
        one = reader.next();
      }
    }
    return all;
  }

  private static List<ManoReading> read(String dump) throws IOException {
    return read(dump.getBytes(StandardCharsets.UTF_8));
  }

  private static ManoRowProblem problem(Reason reason, ManoTable table, long line) {
    return new ManoRowProblem(reason, Optional.of(table), line);
  }

  @Test
  void values_are_read_by_the_types_that_the_dump_says() throws IOException {
    JsonRecord first = ((ManoRow) read(DUMP).get(0)).columns();
    assertThat(first.text("service")).contains("Caf\u00e9\tet \\ eau\nchaudeAA");
    assertThat(first.number("count")).contains(new BigDecimal(3));
    assertThat(first.list("onlyVisibleBy")).containsExactly("u1", "u2");
    assertThat(first.record("debug").orElseThrow().list("a")).containsExactly(BigDecimal.ONE, "x");
    assertThat(first.yesNo("urgent")).contains(true);
    assertThat(first.list("phones")).containsExactly("06, 07", JsonRecord.nothing(), "\"q");
    JsonRecord second = ((ManoRow) read(DUMP).get(1)).columns();
    assertThat(second.names()).containsExactly("_id", "count", "onlyVisibleBy", "debug", "urgent");
    assertThat(second.list("onlyVisibleBy")).isEmpty();
  }

  @Test
  void a_row_that_is_wrong_is_said_and_those_after_it_are_read() throws IOException {
    List<ManoReading> all = read(DUMP);
    assertThat(all).hasSize(5);
    assertThat(all.get(3)).isEqualTo(problem(Reason.WRONG_COLUMNS, ManoTable.TEAM, 29));
    assertThat(((ManoRow) all.get(4)).id()).contains("t3");
    byte[] latin = "COPY \"Place\" (_id, name) FROM stdin;\np\tcaf\u00e9\nq\tx\n\\.\n"
        .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(read(latin).get(0)).isEqualTo(problem(Reason.NOT_TEXT, ManoTable.PLACE, 2));
    assertThat(read(latin)).hasSize(2);
  }

  @Test
  void lines_of_another_system_end_no_value() throws IOException {
    assertThat(read(DUMP.replace("\n", "\r\n"))).isEqualTo(read(DUMP));
    ManoRow row =
        (ManoRow) read("COPY \"Place\" (_id, name) FROM stdin;\np\tquai\\r\r\nq\t\\N\r\n\\.\r\n")
            .get(0);
    assertThat(row.columns().text("name")).contains("quai\r");
  }

  @Test
  void tables_of_others_are_counted_by_name() throws IOException {
    try (ManoDump dump =
        ManoDump.of(new ByteArrayInputStream(DUMP.getBytes(StandardCharsets.UTF_8)))) {
      while (dump.next().isPresent()) {
        assertThat(dump.unknownTables().keySet()).doesNotContain("Team");
      }
      assertThat(dump.unknownTables()).isEqualTo(Map.of("journal", 2L));
    }
  }

  @Test
  void a_dump_cut_anywhere_gives_no_wrong_row_and_says_that_it_is_cut() throws IOException {
    byte[] whole = DUMP.getBytes(StandardCharsets.UTF_8);
    List<ManoReading> rows =
        read(whole).stream().filter(ManoRow.class::isInstance).toList();
    int end = DUMP.indexOf("-- PostgreSQL database dump complete");
    byte[] upToEnd = DUMP.substring(0, end).getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < upToEnd.length; length++) {
      List<ManoReading> all = read(Arrays.copyOf(whole, length));
      List<ManoReading> read = all.stream().filter(ManoRow.class::isInstance).toList();
      assertThat(read).isEqualTo(rows.subList(0, read.size()));
      ManoRowProblem last = (ManoRowProblem) all.get(all.size() - 1);
      assertThat(last.reason()).as("cut at %s", length).isIn(Reason.TRUNCATED, Reason.NOT_A_DUMP);
    }
  }

  @Test
  void what_is_no_dump_in_text_is_named() throws IOException {
    assertThat(read("")).containsExactly(ManoRowProblem.of(Reason.NOT_A_DUMP, 0));
    assertThat(read("bonjour\n")).containsExactly(ManoRowProblem.of(Reason.NOT_A_DUMP, 1));
    assertThat(read("PGDMP\u0001\u000e")).containsExactly(ManoRowProblem.of(Reason.BINARY_DUMP, 1));
    assertThat(read("INSERT INTO mano.\"Team\" VALUES (1);\nINSERT INTO x VALUES (2);\n"))
        .containsExactly(ManoRowProblem.of(Reason.INSERT_COMMANDS, 1));
  }

  @Test
  void a_row_beyond_the_longest_is_said_and_not_kept() throws IOException {
    String dump =
        "COPY \"Place\" (_id, name) FROM stdin;\np\t" + "x".repeat(200_000) + "\nq\ty\n\\.\n";
    List<ManoReading> all = new ArrayList<>();
    try (ManoDump reader =
        ManoDump.of(new ByteArrayInputStream(dump.getBytes(StandardCharsets.UTF_8)), 100_000)) {
      all.add(reader.next().orElseThrow());
      all.add(reader.next().orElseThrow());
      assertThat(reader.next()).isEmpty();
    }
    assertThat(all.get(0)).isEqualTo(problem(Reason.TOO_LONG, ManoTable.PLACE, 2));
    assertThat(((ManoRow) all.get(1)).id()).contains("q");
  }
}
