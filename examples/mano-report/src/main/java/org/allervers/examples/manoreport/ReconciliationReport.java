package org.allervers.examples.manoreport;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.allervers.core.json.JsonRecord;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.mano.ManoContribution;
import org.allervers.indicators.mano.ManoDefect;
import org.allervers.indicators.mano.Reconciliation;
import org.allervers.indicators.mano.ReconciliationLine;
import org.allervers.indicators.table.Scope;

/**
 * Mano's figures beside ours, which known defect makes the difference and behind which records: by identifier, without a name.
 * Its figures are under no disclosure control: neither file is for publication.
 */
final class ReconciliationReport {

  private static final int MOST_ON_PAGE = 2000;
  private static final int MOST_IN_CELL = 5;

  private final Reconciliation found;
  private final Window window;
  private final Definitions definitions;

  private ReconciliationReport(Reconciliation found, Window window, Definitions definitions) {
    this.found = found;
    this.window = window;
    this.definitions = definitions;
  }

  static ReconciliationReport of(Window window, ReportOptions options, Work work) {
    Definitions definitions = options.definitions();
    try (Progress progress =
        work.progress("progress.reconciling", work.people().persons().size())) {
      Reconciliation found = Reconciliation.of(definitions.generation())
          .organisation(window.organisation())
          .zone(window.zone())
          .asOf(window.asOf())
          .period(window.period())
          .with(set -> options.completed(set, window.organisation()))
          .evaluate(
              () -> progress.over(work.people().persons()),
              work.people().families(),
              () -> work.people().days().iterator());
      return new ReconciliationReport(found, window, definitions);
    }
  }

  /** Writes the two files, and returns their paths. */
  List<Path> write(OutputFolder folder, String name, Messages messages) throws IOException {
    return List.of(
        folder.writeConfidential(name + ".json", this::data),
        folder.writeConfidential(
            name + ".html", out -> out.write(page(messages).getBytes(StandardCharsets.UTF_8))));
  }

  String summary(Messages messages) {
    return messages.say(
        "summary.reconciled",
        messages.number(lines(found.lines()).size()),
        messages.number(lines(found.differences()).size()));
  }

  /** Those of the levels that were asked for. */
  private List<ReconciliationLine> lines(List<ReconciliationLine> all) {
    return all.stream()
        .filter(line -> window.levels().findScope(line.cell().scope()).isPresent())
        .toList();
  }

  private void data(OutputStream out) throws IOException {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("format", "mano-report/reconciliation");
    head.put("formatVersion", BigDecimal.ONE);
    head.put("confidential", true);
    head.put("stamp", found.stamp().fr());
    head.put("organisation", ImportReport.identifier(window.organisation().id()));
    head.put("generation", definitions.generation().name());
    head.put("from", window.period().start().toString());
    head.put("to", window.period().last().toString());
    head.put("zone", window.zone().getId());
    head.put("asOf", window.asOf().toString());
    head.put("unread", BigDecimal.valueOf(found.unread()));
    JsonLines json = new JsonLines(out);
    json.begin(JsonRecord.of(head));
    json.beginList("lines");
    for (ReconciliationLine line : lines(found.lines())) {
      json.item(data(line));
    }
    json.endList();
    json.end();
  }

  private JsonRecord data(ReconciliationLine line) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("indicator", line.indicator());
    values.put("fr", line.title().fr());
    values.put("en", line.title().en());
    values.put("level", line.cell().scope());
    values.put("row", line.cell().row());
    values.put("kind", line.kind().name());
    values.put("mano", line.mano());
    values.put("ours", line.ours());
    if (line.isDifferent()) {
      values.put("difference", line.difference());
      List<Object> defects = new ArrayList<>();
      line.contributions().forEach((defect, does) -> defects.add(data(defect, does)));
      values.put("defects", defects);
      values.put("interaction", line.interaction());
      values.put("meaning", line.meaning());
      values.put("onlyMano", ids(line.onlyMano()));
      values.put("onlyOurs", ids(line.onlyOurs()));
      values.put("changed", ids(line.changed()));
      values.put("together", ids(line.together()));
    }
    return JsonRecord.of(values);
  }

  private static JsonRecord data(ManoDefect defect, ManoContribution does) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("defect", defect.name());
    values.put("alone", does.alone());
    values.put("lifted", does.lifted());
    values.put("records", ids(does.records()));
    return JsonRecord.of(values);
  }

  private static List<String> ids(List<String> records) {
    return records.stream().map(ImportReport::identifier).toList();
  }

  private String page(Messages messages) {
    Page page = new Page(messages, "reconciliation.title");
    page.warning(messages.of(found.stamp()));
    page.paragraph(messages.say(
        "reconciliation.window",
        window.period().start(),
        window.period().last(),
        messages.say("definitions." + Definitions.printed(definitions.generation()))));
    page.paragraph(summary(messages));
    page.paragraph(messages.say("reconciliation.how"));
    if (found.unread() > 0) {
      page.paragraph(messages.say("report.left-out", messages.number(found.unread())));
    }
    List<ReconciliationLine> lines = lines(found.differences());
    page.table(
        lines.stream().limit(MOST_ON_PAGE).map(line -> row(line, messages)).toList(),
        "column.figure",
        "column.level",
        "column.line",
        "column.mano",
        "column.ours",
        "column.difference",
        "column.defects",
        "column.records");
    if (lines.size() > MOST_ON_PAGE) {
      page.paragraph(messages.say("page.more-lines", MOST_ON_PAGE));
    }
    List<String[]> defects = lines.stream()
        .flatMap(line -> line.contributions().keySet().stream())
        .distinct()
        .sorted()
        .map(defect -> new String[] {defect.name(), messages.of(defect.label())})
        .toList();
    if (!defects.isEmpty()) {
      page.heading("reconciliation.defects").table(defects, "column.defect", "column.what");
    }
    return page.end();
  }

  private String[] row(ReconciliationLine line, Messages messages) {
    String title = messages.of(line.title());
    return new String[] {
      line.kind() == ReconciliationLine.Kind.MEAN
          ? title + " (" + messages.say("reconciliation.mean") + ")"
          : title,
      level(line.cell().scope(), messages),
      line(line.cell().row(), messages),
      number(line.mano(), messages),
      number(line.ours(), messages),
      signed(line.difference(), messages),
      defects(line, messages),
      records(line, messages)
    };
  }

  private String level(String code, Messages messages) {
    return window.levels().findScope(code).map(Scope::label).map(messages::of).orElse(code);
  }

  private static String line(String row, Messages messages) {
    return switch (row) {
      case Cell.TOTAL -> messages.say("reconciliation.total");
      case Cell.UNKNOWN -> messages.say("reconciliation.unknown");
      default -> row;
    };
  }

  private static String defects(ReconciliationLine line, Messages messages) {
    List<String> parts = new ArrayList<>();
    line.contributions()
        .forEach(
            (defect, does) -> parts.add(defect.name() + "\u00a0" + signed(does.alone(), messages)));
    if (line.interaction().signum() != 0) {
      parts.add(messages.say("reconciliation.interaction") + "\u00a0"
          + signed(line.interaction(), messages));
    }
    if (line.meaning().signum() != 0) {
      parts.add(
          messages.say("reconciliation.definition") + "\u00a0" + signed(line.meaning(), messages));
    }
    return String.join(", ", parts);
  }

  private static String records(ReconciliationLine line, Messages messages) {
    List<String> parts = new ArrayList<>();
    add(parts, "reconciliation.only-mano", line.onlyMano(), messages);
    add(parts, "reconciliation.only-ours", line.onlyOurs(), messages);
    add(parts, "reconciliation.changed", line.changed(), messages);
    return String.join("\n", parts);
  }

  private static void add(
      List<String> parts, String which, List<String> records, Messages messages) {
    if (!records.isEmpty()) {
      String some = records.stream()
          .limit(MOST_IN_CELL)
          .map(ImportReport::identifier)
          .collect(Collectors.joining(", "));
      int more = records.size() - MOST_IN_CELL;
      parts.add(messages.say(which) + " (" + records.size() + ")" + messages.say("colon") + some
          + (more > 0 ? ", " + messages.say("reconciliation.more", more) : ""));
    }
  }

  private static String signed(BigDecimal value, Messages messages) {
    String number = number(value.abs(), messages);
    return switch (value.signum()) {
      case 1 -> "+" + number;
      case -1 -> "\u2212" + number;
      default -> number;
    };
  }

  private static String number(BigDecimal value, Messages messages) {
    String plain = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    return messages == Messages.FR ? plain.replace('.', ',') : plain;
  }

  @Override
  public String toString() {
    return "ReconciliationReport[redacted]";
  }
}
