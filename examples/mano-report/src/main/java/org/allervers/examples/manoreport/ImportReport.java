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
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ImportNote;
import org.allervers.core.mano.ImportNote.Certainty;
import org.allervers.core.mano.ImportNote.Kind;
import org.allervers.core.mano.ManoContext;
import org.allervers.core.mano.ManoImport;
import org.allervers.core.mano.ManoOrganisation;
import org.allervers.core.mano.ManoPerson;
import org.allervers.core.mano.ManoRecord;
import org.allervers.core.mano.ManoRegister;
import org.allervers.core.mano.ManoRowFailure;
import org.allervers.core.mano.ManoRowProblem;
import org.allervers.core.mano.ManoRowStatus;
import org.allervers.core.mano.ManoTable;

/**
 * What became of the rows, and what an import to dossiers repairs, guesses and leaves out, as a page to read and as data: by
 * identifier, without a name or a content. Identifiers lead to persons in Mano: neither file is for publication.
 */
final class ImportReport {

  /** A page with more would be read by nobody; the data has all. */
  private static final int MOST_ON_PAGE = 1000;

  private static final Pattern IDENTIFIER = Pattern.compile("[0-9A-Fa-f-]{1,64}");
  private static final Pattern FIELD = Pattern.compile("[A-Za-z0-9_.:/\\[\\]-]{0,160}");

  private final Intake intake;
  private final Optional<ManoOrganisation> organisation;
  private final Repairs repairs = new Repairs(MOST_ON_PAGE);

  ImportReport(Intake intake) {
    this.intake = intake;
    this.organisation = intake.archive().organisation();
  }

  /**
   * Converts every person and the register, keeps nothing of them but what is said of it, and writes {@code import.json} and
   * {@code import.html}.
   */
  List<Path> write(OutputFolder folder, ManoContext context, Work work) throws IOException {
    Path data =
        folder.writeConfidential("import.json", out -> data(out, Optional.of(context), work));
    return List.of(data, page(folder, work.messages()));
  }

  /** Writes the same without repairs: nobody can tell them without the dictionary of the organisation. */
  List<Path> write(OutputFolder folder, Work work) throws IOException {
    Path data = folder.writeConfidential("import.json", out -> data(out, Optional.empty(), work));
    return List.of(data, page(folder, work.messages()));
  }

  private Path page(OutputFolder folder, Messages messages) throws IOException {
    return folder.writeConfidential(
        "import.html", out -> out.write(page(messages).getBytes(StandardCharsets.UTF_8)));
  }

  /** The notes are written as they come: there may be more of them than rows. */
  private void data(OutputStream out, Optional<ManoContext> context, Work work) throws IOException {
    JsonLines json = new JsonLines(out);
    json.begin(head());
    json.beginList("notes");
    if (context.isPresent()) {
      convert(context.get(), work, note -> {
        repairs.add(note);
        json.item(data(note));
      });
    }
    json.endList();
    json.beginList("repairs");
    for (Map.Entry<Kind, Map<Certainty, Integer>> kind : repairs.counts().entrySet()) {
      json.item(data(kind.getKey(), kind.getValue()));
    }
    json.endList();
    json.end();
  }

  private void convert(ManoContext context, Work work, Workers.Taker<ImportNote, IOException> taker)
      throws IOException {
    ManoImport conversion = ManoImport.of(context);
    List<ManoPerson> persons = work.people().persons();
    try (Progress progress = work.progress("progress.converting", persons.size())) {
      work.workers()
          .<ManoPerson, List<ImportNote>, IOException>inOrder(
              persons, person -> conversion.convert(person).report().notes(), notes -> {
                for (ImportNote note : notes) {
                  taker.take(note);
                }
                progress.item(true);
              });
    }
    for (ImportNote note : register(context).report().notes()) {
      taker.take(note);
    }
    for (ManoRecord orphan : intake.archive().orphans().toList()) {
      taker.take(new ImportNote(Kind.ORPHAN, orphan.table(), orphan.id(), "", Certainty.CERTAIN));
    }
  }

  private ManoRegister register(ManoContext context) {
    List<ManoRecord> records = new ArrayList<>();
    for (ManoTable table : List.of(
        ManoTable.TEAM,
        ManoTable.STRUCTURE,
        ManoTable.TERRITORY,
        ManoTable.TERRITORY_OBSERVATION,
        ManoTable.REPORT,
        ManoTable.SERVICE,
        ManoTable.PASSAGE)) {
      intake
          .archive()
          .records(table)
          .filter(record -> table != ManoTable.PASSAGE || record.text("person").isEmpty())
          .forEach(records::add);
    }
    return ManoRegister.convert(records, context);
  }

  private JsonRecord head() {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("format", "mano-report/import");
    report.put("formatVersion", BigDecimal.valueOf(2));
    report.put("confidential", true);
    report.put("organisation", identifier(intake.archive().organisationId()));
    report.put("persons", number(intake.archive().personCount()));
    report.put("orphans", number(intake.archive().orphans().count()));
    report.put("kept", number(intake.kept()));
    report.put("setApart", number(intake.setApart()));
    report.put("failed", number(intake.failed()));
    report.put("cut", intake.isCut());
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

  private static JsonRecord data(ImportNote note) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("kind", note.kind().name());
    values.put("table", note.table().sqlName());
    values.put("id", identifier(note.record()));
    if (!note.field().isEmpty()) {
      values.put("field", field(note.field()));
    }
    values.put("certainty", note.certainty().name());
    return JsonRecord.of(values);
  }

  private static JsonRecord data(Kind kind, Map<Certainty, Integer> byCertainty) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("kind", kind.name());
    values.put("fr", kind.french());
    values.put("en", kind.english());
    byCertainty.forEach((certainty, count) -> values.put(certainty.name(), number(count)));
    return JsonRecord.of(values);
  }

  /** The same lines stand on the screen and on the page. */
  List<String> summary(Messages messages) {
    List<String> lines = new ArrayList<>();
    lines.add(messages.say(
        "summary.rows",
        messages.number(intake.kept()),
        messages.number(intake.setApart()),
        messages.number(intake.failed())));
    lines.add(messages.say(
        "summary.persons",
        messages.number(intake.archive().personCount()),
        messages.number(intake.archive().orphans().count())));
    if (intake.underOtherKey() > 0) {
      lines.add(messages.say("summary.other-key", messages.number(intake.underOtherKey())));
    }
    if (!intake.unknown().isEmpty()) {
      lines.add(messages.say("summary.unknown", unknown()));
    }
    if (intake.isCut()) {
      lines.add(messages.say("summary.truncated"));
    }
    return lines;
  }

  /** Tables by their names; files, which may be called by a person's name, by their number. */
  private String unknown() {
    return intake.areFiles()
        ? Integer.toString(intake.unknown().size())
        : String.join(", ", intake.unknown().keySet());
  }

  /** What the conversion says, once it is written. */
  String repaired(Messages messages) {
    return organisation.isEmpty()
        ? messages.say("summary.no-organisation")
        : messages.say(
            "summary.repairs",
            messages.number(repairs.size()),
            messages.number(repairs.size(Certainty.CERTAIN)),
            messages.number(repairs.size(Certainty.LIKELY)),
            messages.number(repairs.size(Certainty.GUESSED)));
  }

  private String page(Messages messages) {
    Page page = new Page(messages, "page.title");
    page.warning(messages.say("page.confidential"));
    summary(messages).forEach(page::paragraph);
    page.paragraph(repaired(messages));
    counts(page, messages);
    failures(page, messages);
    repairs(page, messages);
    return page.end();
  }

  private void counts(Page page, Messages messages) {
    List<String[]> rows = new ArrayList<>();
    intake
        .archive()
        .counts()
        .forEach((table, byStatus) -> byStatus.forEach((status, count) -> rows.add(
            new String[] {table.sqlName(), messages.say("status." + status), messages.number(count)
            })));
    page.heading("page.counts").table(rows, "column.table", "column.status", "column.rows");
  }

  private void failures(Page page, Messages messages) {
    List<ManoRowFailure> rows =
        intake.archive().failures().stream().filter(intake::isFailure).toList();
    List<ManoRowProblem> problems = intake.archive().problems();
    if (!problems.isEmpty()) {
      page.heading("page.problems")
          .table(
              problems.stream()
                  .limit(MOST_ON_PAGE)
                  .map(problem -> new String[] {
                    problem.table().map(ManoTable::sqlName).orElse("?"),
                    messages.number(problem.place()),
                    messages.say("problem." + problem.reason())
                  })
                  .toList(),
              "column.table",
              "column.place",
              "column.reason");
    }
    if (!rows.isEmpty()) {
      page.heading("page.failures")
          .table(
              rows.stream()
                  .limit(MOST_ON_PAGE)
                  .map(failed -> new String[] {
                    failed.table().sqlName(), identifier(failed.id()), reason(failed, messages)
                  })
                  .toList(),
              "column.table",
              "column.id",
              "column.reason");
    }
    if (Math.max(rows.size(), problems.size()) > MOST_ON_PAGE) {
      page.paragraph(messages.say("page.more", MOST_ON_PAGE));
    }
  }

  private static String reason(ManoRowFailure failed, Messages messages) {
    String status = messages.say("status." + failed.status());
    return failed.status() == ManoRowStatus.REFUSED && failed.detail().isPresent()
        ? status
            + messages.say("colon")
            + messages.say("refusal." + failed.detail().get())
        : status;
  }

  private void repairs(Page page, Messages messages) {
    if (repairs.size() == 0) {
      return;
    }
    List<String[]> kinds = new ArrayList<>();
    repairs
        .counts()
        .forEach((kind, byCertainty) ->
            byCertainty.forEach((certainty, count) -> kinds.add(new String[] {
              sentence(kind, messages),
              repairs.tables(kind).stream()
                  .map(ManoTable::sqlName)
                  .collect(Collectors.joining(", ")),
              messages.say("certainty." + certainty),
              messages.number(count)
            })));
    page.heading("page.repairs")
        .table(kinds, "column.repair", "column.tables", "column.certainty", "column.count");
    List<ImportNote> notes = repairs.toLookAt();
    if (notes.isEmpty()) {
      return;
    }
    page.heading("page.look")
        .table(
            notes.stream().map(note -> row(note, messages)).toList(),
            "column.certainty",
            "column.repair",
            "column.table",
            "column.id",
            "column.field");
    long all = repairs.size(Certainty.LIKELY) + repairs.size(Certainty.GUESSED);
    if (all > notes.size()) {
      page.paragraph(messages.say("page.more", MOST_ON_PAGE));
    }
  }

  private String[] row(ImportNote note, Messages messages) {
    return new String[] {
      messages.say("certainty." + note.certainty()),
      sentence(note.kind(), messages),
      note.table().sqlName(),
      identifier(note.record()),
      organisation
          .flatMap(known -> known.field(note.field()))
          .map(known -> known.label() + " (" + field(note.field()) + ")")
          .orElse(field(note.field()))
    };
  }

  private static String sentence(Kind kind, Messages messages) {
    return messages == Messages.FR ? kind.french() : kind.english();
  }

  /** What stands where an identifier should may be anything that somebody typed. */
  static String identifier(String id) {
    return IDENTIFIER.matcher(id).matches() ? id : "?";
  }

  private static String field(String name) {
    return FIELD.matcher(name).matches() ? name : "?";
  }

  private static BigDecimal number(long value) {
    return BigDecimal.valueOf(value);
  }
}
