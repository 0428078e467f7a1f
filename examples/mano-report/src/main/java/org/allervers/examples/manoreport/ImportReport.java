package org.allervers.examples.manoreport;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ManoRowFailure;
import org.allervers.core.mano.ManoRowProblem;
import org.allervers.core.mano.ManoRowStatus;
import org.allervers.core.mano.ManoTable;

/**
 * What became of the rows, as a page to read and as data: counts by table, and each row that gave no record, by its
 * identifier. No name, no content. Identifiers lead to persons in Mano: neither file is for publication.
 */
final class ImportReport {

  /** A page with more would be read by nobody; the data has all. */
  private static final int MOST_ON_PAGE = 1000;

  private static final Pattern IDENTIFIER = Pattern.compile("[0-9A-Fa-f-]{1,64}");

  private final Intake intake;

  ImportReport(Intake intake) {
    this.intake = intake;
  }

  /** Writes {@code import.html} and {@code import.json}, and returns their paths. */
  List<Path> write(Path folder, Messages messages) throws IOException {
    Path page = folder.resolve("import.html");
    Path data = folder.resolve("import.json");
    Files.writeString(page, page(messages), StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(data)) {
      out.write(data().write());
    }
    return List.of(page, data);
  }

  private JsonRecord data() {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("format", "mano-report/import");
    report.put("formatVersion", BigDecimal.ONE);
    report.put("confidential", true);
    report.put("organisation", identifier(intake.archive().organisationId()));
    report.put("persons", number(intake.archive().personCount()));
    report.put("orphans", number(intake.archive().orphans().count()));
    report.put("kept", number(intake.kept()));
    report.put("setApart", number(intake.setApart()));
    report.put("failed", number(intake.failed()));
    List<Object> tables = new ArrayList<>();
    intake.archive().counts().forEach((table, byStatus) -> {
      Map<String, Object> counts = new LinkedHashMap<>();
      counts.put("table", table.sqlName());
      byStatus.forEach((status, count) -> counts.put(status.name(), number(count)));
      tables.add(JsonRecord.of(counts));
    });
    report.put("tables", tables);
    Map<String, Object> unknown = new LinkedHashMap<>();
    intake.unknown().forEach((name, rows) -> unknown.put(name, number(rows)));
    report.put("unknown", JsonRecord.of(unknown));
    report.put(
        "rows", intake.archive().failures().stream().map(ImportReport::data).toList());
    report.put(
        "problems", intake.archive().problems().stream().map(ImportReport::data).toList());
    return JsonRecord.of(report);
  }

  private static JsonRecord data(ManoRowFailure row) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("table", row.table().sqlName());
    values.put("id", identifier(row.id()));
    values.put("status", row.status().name());
    row.detail().ifPresent(detail -> values.put("detail", detail));
    return JsonRecord.of(values);
  }

  private static JsonRecord data(ManoRowProblem problem) {
    Map<String, Object> values = new LinkedHashMap<>();
    problem.table().ifPresent(table -> values.put("table", table.sqlName()));
    values.put("place", number(problem.place()));
    values.put("reason", problem.reason().name());
    return JsonRecord.of(values);
  }

  private String page(Messages messages) {
    StringBuilder page = new StringBuilder(4096);
    page.append("<!DOCTYPE html>\n<html lang=\"")
        .append(messages.language())
        .append("\">\n<head><meta charset=\"utf-8\"><title>")
        .append(text(messages.say("page.title")))
        .append("</title>\n<style>body{font-family:sans-serif;max-width:60em;margin:2em auto}")
        .append("table{border-collapse:collapse;margin:1em 0}th,td{border:1px solid #767676;")
        .append(
            "padding:.3em .6em;text-align:left}.warning{font-weight:bold}</style></head>\n<body>\n");
    element(page, "h1", messages.say("page.title"));
    page.append("<p class=\"warning\">")
        .append(text(messages.say("page.confidential")))
        .append("</p>\n");
    for (String line : summary(messages)) {
      element(page, "p", line);
    }
    counts(page, messages);
    failures(page, messages);
    return page.append("</body>\n</html>\n").toString();
  }

  /** The same lines stand on the screen. */
  List<String> summary(Messages messages) {
    List<String> lines = new ArrayList<>();
    lines.add(messages.say("summary.rows", intake.kept(), intake.setApart(), intake.failed()));
    lines.add(messages.say(
        "summary.persons",
        intake.archive().personCount(),
        intake.archive().orphans().count()));
    if (!intake.unknown().isEmpty()) {
      lines.add(
          messages.say("summary.unknown", String.join(", ", intake.unknown().keySet())));
    }
    if (intake.archive().problems().stream()
        .anyMatch(problem -> problem.reason() == ManoRowProblem.Reason.TRUNCATED)) {
      lines.add(messages.say("summary.truncated"));
    }
    return lines;
  }

  private void counts(StringBuilder page, Messages messages) {
    element(page, "h2", messages.say("page.counts"));
    head(page, messages, "column.table", "column.status", "column.rows");
    intake
        .archive()
        .counts()
        .forEach((table, byStatus) -> byStatus.forEach((status, count) ->
            row(page, table.sqlName(), messages.say("status." + status), Integer.toString(count))));
    page.append("</table>\n");
  }

  private void failures(StringBuilder page, Messages messages) {
    List<ManoRowFailure> rows =
        intake.archive().failures().stream().filter(intake::isFailure).toList();
    List<ManoRowProblem> problems = intake.archive().problems();
    if (!problems.isEmpty()) {
      element(page, "h2", messages.say("page.problems"));
      head(page, messages, "column.table", "column.place", "column.reason");
      problems.stream()
          .limit(MOST_ON_PAGE)
          .forEach(problem -> row(
              page,
              problem.table().map(ManoTable::sqlName).orElse("?"),
              Long.toString(problem.place()),
              messages.say("problem." + problem.reason())));
      page.append("</table>\n");
    }
    if (!rows.isEmpty()) {
      element(page, "h2", messages.say("page.failures"));
      head(page, messages, "column.table", "column.id", "column.reason");
      rows.stream()
          .limit(MOST_ON_PAGE)
          .forEach(failed -> row(
              page, failed.table().sqlName(), identifier(failed.id()), reason(failed, messages)));
      page.append("</table>\n");
    }
    if (Math.max(rows.size(), problems.size()) > MOST_ON_PAGE) {
      element(page, "p", messages.say("page.more", MOST_ON_PAGE));
    }
  }

  private static String reason(ManoRowFailure failed, Messages messages) {
    String status = messages.say("status." + failed.status());
    return failed.status() == ManoRowStatus.REFUSED && failed.detail().isPresent()
        ? status + " : " + messages.say("refusal." + failed.detail().get())
        : status;
  }

  /** What stands where an identifier should may be anything that somebody typed. */
  private static String identifier(String id) {
    return IDENTIFIER.matcher(id).matches() ? id : "?";
  }

  private static BigDecimal number(long value) {
    return BigDecimal.valueOf(value);
  }

  private static void head(StringBuilder page, Messages messages, String... names) {
    page.append("<table>\n<tr>");
    for (String name : names) {
      page.append("<th scope=\"col\">").append(text(messages.say(name))).append("</th>");
    }
    page.append("</tr>\n");
  }

  private static void row(StringBuilder page, String... cells) {
    page.append("<tr>");
    for (String cell : cells) {
      page.append("<td>").append(text(cell)).append("</td>");
    }
    page.append("</tr>\n");
  }

  private static void element(StringBuilder page, String name, String text) {
    page.append('<')
        .append(name)
        .append('>')
        .append(text(text))
        .append("</")
        .append(name)
        .append(">\n");
  }

  private static String text(String raw) {
    return raw.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
