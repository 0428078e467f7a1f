package org.allervers.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import org.allervers.core.Dossier;
import org.allervers.core.DossierId;
import org.allervers.core.json.ReadingProblem.Reason;
import org.allervers.core.testkit.AnyDossier;
import org.allervers.core.testkit.Dossiers;
import org.junit.jupiter.api.Test;

class LineReaderTest {

  private static final JsonFormat<Dossier> FORMAT = JsonFormat.dossiers();

  private static String line(int number) {
    return new String(
        FORMAT.write(Dossier.builder().id(DossierId.of(Dossiers.id(number))).build()), UTF_8);
  }

  /** Returns for each document its line and what came of it: the identifier or the reason. */
  private static List<String> read(InputStream in) throws IOException {
    return read(FORMAT, in);
  }

  private static List<String> read(JsonFormat<Dossier> format, InputStream in) throws IOException {
    List<String> results = new ArrayList<>();
    try (LineReader<Dossier> lines = format.lines(in)) {
      assertThat(lines.line()).isZero();
      while (lines.hasNext()) {
        Reading<Dossier> reading = lines.next();
        results.add(lines.line() + " "
            + reading
                .value()
                .map(dossier -> dossier.id().toString())
                .orElseGet(() -> reading.problem().orElseThrow().reason().toString()));
      }
    }
    return results;
  }

  private static List<String> read(String text) throws IOException {
    return read(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  private static String ok(int line, int number) {
    return line + " " + Dossiers.id(number);
  }

  @Test
  void reports_each_broken_line_in_its_turn_and_reads_the_others() throws Exception {
    String text = String.join(
        "\n",
        line(1),
        "{\"formatVersion\":1,",
        line(2),
        "{\"formatVersion\":2,\"id\":\"" + Dossiers.id(3) + "\"}",
        "not JSON",
        "[1]",
        "{\"formatVersion\":1}",
        "{\"formatVersion\":1,\"id\":\"" + Dossiers.id(3) + "\",\"x\":" + "[".repeat(1000) + "}",
        line(4) + line(5),
        line(6));
    assertThat(read(text))
        .containsExactly(
            ok(1, 1),
            "2 " + Reason.TRUNCATED,
            ok(3, 2),
            "4 " + Reason.UNSUPPORTED_VERSION,
            "5 " + Reason.NOT_JSON,
            "6 " + Reason.WRONG_SHAPE,
            "7 " + Reason.INCOMPLETE,
            "8 " + Reason.LIMIT_EXCEEDED,
            "9 " + Reason.WRONG_SHAPE,
            ok(10, 6));
  }

  @Test
  void passes_over_blank_lines_and_counts_them() throws Exception {
    assertThat(read("\n  \n" + line(1) + "\n\r\n\t\n" + line(2) + "\n\n"))
        .containsExactly(ok(3, 1), ok(6, 2));
  }

  @Test
  void reads_lines_that_end_in_carriage_returns_or_not_at_all() throws Exception {
    assertThat(read(line(1) + "\r\n" + line(2) + "\r\n" + line(3)))
        .containsExactly(ok(1, 1), ok(2, 2), ok(3, 3));
    assertThat(read("")).isEmpty();
    assertThat(read("\n")).isEmpty();
  }

  @Test
  void refuses_a_text_of_fifty_megabytes_and_reads_the_next_line() throws Exception {
    String start = "{\"formatVersion\":1,\"id\":\"" + Dossiers.id(1) + "\",\"x\":\"";
    InputStream in = new SequenceInputStream(Collections.enumeration(
        List.of(text(start), new Repeated('a', 50_000_000), text("\"}\n" + line(2) + "\n"))));
    assertThat(read(in)).containsExactly("1 " + Reason.LIMIT_EXCEEDED, ok(2, 2));
  }

  @Test
  void passes_over_a_line_beyond_the_limit_of_a_document() throws Exception {
    JsonFormat<Dossier> small = FORMAT.withLimits(JsonLimits.standard().withDocumentBytes(1000));
    InputStream in = new SequenceInputStream(
        Collections.enumeration(List.of(new Repeated('a', 300_000_000), text("\n" + line(2)))));
    assertThat(read(small, in)).containsExactly("1 " + Reason.LIMIT_EXCEEDED, ok(2, 2));
  }

  @Test
  void reads_what_was_written_line_by_line() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      Dossier dossier = AnyDossier.dossier(i);
      FORMAT.writeLine(dossier, out);
      expected.add((i + 1) + " " + dossier.id());
    }
    assertThat(read(new ByteArrayInputStream(out.toByteArray()))).isEqualTo(expected);
  }

  @Test
  void says_when_the_stream_itself_fails_or_ends() {
    InputStream failing = new FilterInputStream(InputStream.nullInputStream()) {
      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        throw new IOException("unplugged");
      }
    };
    assertThatThrownBy(() -> FORMAT.lines(failing).hasNext())
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("unplugged");
    assertThatThrownBy(() -> FORMAT.lines(InputStream.nullInputStream()).next())
        .isInstanceOf(NoSuchElementException.class);
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  /** A long run of one character that is never held in memory. */
  private static final class Repeated extends InputStream {
    private final char character;
    private long left;

    Repeated(char character, long count) {
      this.character = character;
      this.left = count;
    }

    @Override
    public int read() {
      return left-- > 0 ? character : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      int count = (int) Math.min(length, left);
      if (count <= 0) {
        return -1;
      }
      Arrays.fill(buffer, offset, offset + count, (byte) character);
      left -= count;
      return count;
    }
  }
}
