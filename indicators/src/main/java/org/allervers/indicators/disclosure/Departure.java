package org.allervers.indicators.disclosure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.allervers.indicators.disclosure.DisclosureAudit.Bounded;
import org.allervers.indicators.disclosure.DisclosureAudit.Verdict;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.export.JsonReport;
import org.allervers.indicators.export.Language;
import org.allervers.indicators.export.XlsxReport;
import org.allervers.indicators.internal.secrecy.Effort;

/**
 * The last gate: the files that would leave are written in memory, read again as a stranger would, and attacked as far as it takes
 * to tell of each withheld figure whether it can be as large as the threshold. What was proven of the tables is thereby seen to
 * hold of the files.
 */
final class Departure {

  /** Enough for a team's report; of more, what the attack leaves undecided rests on the certificate. */
  private static final Effort EFFORT = new Effort(200_000_000L);

  private Departure() {}

  /** A refusal if the files give something away, or do not say what the tables say. */
  static Optional<Refusal> refusal(ProtectedTables tables) {
    try {
      byte[] workbook = written(XlsxReport.of(tables, Language.FRENCH)::writeTo);
      List<byte[]> others = List.of(
          written(XlsxReport.of(tables, Language.ENGLISH)::writeTo),
          written(JsonReport.of(tables)::writeTo));
      for (byte[] file : others) {
        if (!ReportFile.read(file).figures().equals(tables.figuresHash())) {
          return refused(List.of());
        }
      }
      DisclosureAudit audit = DisclosureAudit.verdicts(workbook, EFFORT);
      return audit.verdict() == Verdict.BROKEN ? refused(broken(audit)) : Optional.empty();
    } catch (UnreadableReportException e) {
      return refused(List.of());
    }
  }

  private static List<String> broken(DisclosureAudit audit) {
    List<String> definitions = new ArrayList<>();
    Stream.concat(audit.figures().stream(), audit.amounts().stream())
        .filter(figure -> figure.verdict() == Verdict.BROKEN)
        .map(Bounded::cell)
        .map(Cell::indicator)
        .forEach(definitions::add);
    audit.smallDifferences().stream().map(Cell::indicator).forEach(definitions::add);
    return definitions;
  }

  private static Optional<Refusal> refused(List<String> definitions) {
    return Optional.of(Refusal.of(Refusal.Reason.FILE_TELLS, definitions));
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static byte[] written(Writing writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail; please report", e);
    }
    return out.toByteArray();
  }
}
