package org.allervers.examples.manoreport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.allervers.indicators.PublishedTables;
import org.allervers.indicators.disclosure.DisclosureAudit;
import org.allervers.indicators.disclosure.DisclosureAudit.Verdict;
import org.allervers.indicators.disclosure.DisclosureControl;
import org.allervers.indicators.disclosure.Hierarchies;
import org.allervers.indicators.disclosure.Outcome;
import org.allervers.indicators.disclosure.Refusal;
import org.allervers.indicators.disclosure.UnreadableReportException;
import org.allervers.indicators.export.Language;

/**
 * The report that may leave: protected, written, and attacked before its files stand where somebody finds them.
 *
 * @param outcome what the disclosure control said
 * @param files by format, what would be written; empty if it refused
 * @param isSafe whether each attack on them failed
 */
record ActivityReport(Outcome outcome, Map<Format, byte[]> files, boolean isSafe) {

  static ActivityReport of(
      Figures figures, Window window, ReportOptions options, Language language, Workers workers) {
    Outcome outcome = DisclosureControl.under(options.secrecy())
        .with(Hierarchies.standard().withTerritories(window.levels()))
        .publish(figures.all());
    if (!(outcome instanceof Outcome.Released released)) {
      return new ActivityReport(outcome, Map.of(), false);
    }
    Map<Format, byte[]> files = new EnumMap<>(Format.class);
    for (Format format : options.formats()) {
      files.put(format, bytes(released.tables(), format, language));
    }
    List<byte[]> attacked = new ArrayList<>();
    files.forEach((format, content) -> {
      if (format.isAttacked()) {
        attacked.add(content);
      }
    });
    if (attacked.isEmpty()) {
      attacked.add(bytes(released.tables(), Format.JSON, language));
    }
    List<CompletableFuture<Boolean>> attacks = attacked.stream()
        .map(content -> CompletableFuture.supplyAsync(() -> holds(content), workers))
        .toList();
    return new ActivityReport(
        outcome, files, attacks.stream().map(CompletableFuture::join).allMatch(held -> held));
  }

  private static byte[] bytes(PublishedTables tables, Format format, Language language) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      format.write(tables, language, out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory must take what is written to it", e);
    }
    return out.toByteArray();
  }

  private static boolean holds(byte[] content) {
    try {
      return DisclosureAudit.attack(content).verdict() == Verdict.HOLDS;
    } catch (UnreadableReportException e) {
      return false;
    }
  }

  /** What it says of itself, or why there is none. */
  List<String> summary(Messages messages) {
    List<String> lines = new ArrayList<>();
    if (outcome instanceof Outcome.Refused refused) {
      for (Refusal refusal : refused.refusals()) {
        lines.add(messages.say(
            "report.refused", messages.of(refusal.sentence()), messages.of(refusal.help())));
      }
    } else if (outcome instanceof Outcome.Released released) {
      lines.add(messages.say(
          "report.released",
          released.tables().tables().size(),
          released.tables().secrecy().shown(),
          released.tables().secrecy().hidden(),
          messages.of(released.tables().secrecy().policyLabel())));
      lines.add(isSafe ? messages.say("report.holds", attacked()) : messages.say("report.broken"));
    }
    return lines;
  }

  /** The others hold the same tables; where none of them is read again, the same tables are, as JSON. */
  private String attacked() {
    List<Format> read = files.keySet().stream().filter(Format::isAttacked).toList();
    return (read.isEmpty() ? List.of(Format.JSON) : read)
        .stream().map(Format::toString).collect(Collectors.joining(", "));
  }

  /** Writes the files if it is published; takes away those of an earlier run, of which nobody would see that they are older. */
  List<Path> write(OutputFolder folder, String name) throws IOException {
    List<Path> written = new ArrayList<>();
    for (Format format : Format.values()) {
      if (!isSafe || !files.containsKey(format)) {
        folder.remove(name + "." + format);
      }
    }
    if (!isSafe) {
      return written;
    }
    for (Map.Entry<Format, byte[]> file : files.entrySet()) {
      written.add(
          folder.writePublic(name + "." + file.getKey(), out -> out.write(file.getValue())));
    }
    return written;
  }

  @Override
  public String toString() {
    return "ActivityReport[" + outcome.status() + "]";
  }
}
