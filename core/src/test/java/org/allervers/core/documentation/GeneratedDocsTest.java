package org.allervers.core.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allervers.core.Dossier;
import org.allervers.core.architecture.CoreClasses;
import org.allervers.core.assessment.Bound;
import org.allervers.core.assessment.Coherence;
import org.allervers.core.assessment.Question;
import org.allervers.core.assessment.Questionnaire;
import org.allervers.core.assessment.Section;
import org.allervers.core.assessment.Threshold;
import org.allervers.core.assessment.Thresholds;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;
import org.allervers.core.code.Concept;
import org.junit.jupiter.api.Test;

/** The pages of value lists and questions are those of the data. */
class GeneratedDocsTest {

  private static final String NOTE =
      "Generated from the data of core; do not edit. A test fails when it is stale.";

  private static final Path LISTS =
      CoreClasses.folder(Dossier.class).resolve("org/allervers/core/code");

  private static final Map<String, String> CONFIDENCE = Map.of(
      "V", "read in the source",
      "E", "read second-hand",
      "M", "to confirm",
      "P", "proposed by this library");

  /** Returns the types that mark each list, by the id of the list. */
  private static Map<String, List<Class<?>>> markers() {
    Map<String, List<Class<?>>> markers = new TreeMap<>();
    CoreClasses.MAIN.stream()
        .filter(type -> type.isAnnotatedWith(CodeSystem.Bundled.class))
        .forEach(type -> markers
            .computeIfAbsent(
                type.getAnnotationOfType(CodeSystem.Bundled.class).value(), id -> new ArrayList<>())
            .add(type.reflect()));
    return markers;
  }

  private static Set<String> files() throws IOException {
    try (Stream<Path> files = Files.list(LISTS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".csv"))
          .map(name -> name.replace(".csv", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void every_list_has_a_type_that_marks_its_codes() throws IOException {
    assertThat(markers().keySet()).isEqualTo(files());
  }

  @Test
  void publishes_the_value_lists() throws IOException {
    Page page = new Page()
        .line("# Value lists")
        .line("")
        .line(NOTE)
        .line("")
        .line(
            "Codes are stable. A code that a list does not hold is kept, and found by the reader.")
        .line("Every question may also stay without answer: NR, NSP, NVPR; those are no codes.")
        .line("")
        .line("Sure: "
            + new TreeMap<>(CONFIDENCE)
                .entrySet().stream()
                    .map(entry -> entry.getKey() + " " + entry.getValue())
                    .collect(Collectors.joining(", "))
            + ".");
    for (Map.Entry<String, List<Class<?>>> entry : markers().entrySet()) {
      list(page, entry.getKey(), entry.getValue());
    }
    GeneratedFile.check("codes.md", page.toString());
  }

  private static void list(Page page, String id, List<Class<?>> markers) throws IOException {
    CodeList<?> list = CodeList.of(markers.get(0).asSubclass(CodeSystem.class));
    page.title("## " + id)
        .line(list.french() + " (" + list.english() + "), version " + list.version() + ", "
            + (list.isMultiple() ? "several answers" : "one answer") + ". "
            + markers.stream()
                .map(marker -> "`" + marker.getName().replace("org.allervers.core.", "") + "`")
                .sorted()
                .collect(Collectors.joining(", "))
            + ".")
        .line("")
        .line("Source: " + list.source() + ".")
        .line("");
    if (!list.exclusive().isEmpty()) {
      page.line("Excludes any other code: " + String.join(", ", new TreeSet<>(list.exclusive()))
              + ".")
          .line("");
    }
    List<String> nomenclatures = nomenclatures(id);
    page.head("code", "français", "English", "within", "elsewhere", "sure");
    for (Concept concept : list.concepts()) {
      page.row(
          "`" + concept.code() + "`",
          concept.french(),
          concept.english(),
          concept.parent().map(parent -> "`" + parent + "`").orElse(""),
          nomenclatures.stream()
              .filter(name -> !concept.mapping(name).isEmpty())
              .map(name -> name + ": " + String.join(", ", concept.mapping(name)))
              .collect(Collectors.joining("; ")),
          concept.confidence());
    }
  }

  /** Returns the names of the columns that lead to other nomenclatures. */
  private static List<String> nomenclatures(String id) throws IOException {
    String columns = Files.readAllLines(LISTS.resolve(id + ".csv")).stream()
        .filter(line -> !line.startsWith("#"))
        .findFirst()
        .orElseThrow();
    return Arrays.stream(columns.split(";"))
        .skip(9)
        .map(column -> column.replaceFirst("^map\\.", ""))
        .toList();
  }

  @Test
  void publishes_the_questionnaire() throws IOException {
    Questionnaire form = Questionnaire.nurseAssessment2022();
    Page page = new Page()
        .line("# " + form.french())
        .line("")
        .line(NOTE)
        .line("")
        .line(form.english() + ". `" + form.id() + "`, version " + form.version() + ". Source: "
            + form.source() + ".")
        .line("")
        .line(
            "Beyond *reject*, a value cannot be; beyond *confirm*, which is off by default, the host")
        .line("may ask whether it is right. Both ends are allowed. Nothing prevents recording.");
    for (Section section : form.sections()) {
      page.title("## " + section.code() + ". " + section.french() + " (" + section.english() + ")");
      if (section.optional()) {
        page.line("Opened by the nurse.").line("");
      }
      page.head(
          "code", "question", "English", "answer", "options", "asked when", "reject", "confirm");
      form.questions(section.code()).forEach(question -> page.row(cells(form, question)));
    }
    page.title("## Coherences").head("id", "must hold", "français", "English", "tier", "source");
    for (Coherence coherence : form.coherences()) {
      page.row(
          coherence.code(),
          "`" + coherence.check() + "`",
          coherence.french(),
          coherence.english(),
          coherence.tier().toString(),
          coherence.source());
    }
    page.title("## Alert thresholds, off unless the host turns them on")
        .head("id", "measure", "limit", "within months", "ages", "français", "English", "source");
    for (Threshold threshold : Thresholds.nurseAssessment2022().asList()) {
      page.row(
          threshold.id(),
          threshold.measure().toString(),
          threshold.limit().toPlainString(),
          threshold.withinMonths().isPresent() ? "" + threshold.withinMonths().getAsInt() : "",
          threshold.leastAge() + " to "
              + (threshold.greatestAge().isPresent() ? threshold.greatestAge().getAsInt() : "…"),
          threshold.french(),
          threshold.english(),
          threshold.source());
    }
    GeneratedFile.check("questionnaire.md", page.toString());
  }

  private static String[] cells(Questionnaire form, Question question) {
    String condition = question.condition().text();
    return new String[] {
      "`" + question.code() + "`",
      question.french(),
      question.english(),
      question.type() + question.unit().map(unit -> ", " + unit).orElse(""),
      Stream.concat(
              question.options().stream().map(option -> option.code() + " " + option.french()),
              question.nonResponses().stream().map(box -> box.french() + " (no answer)"))
          .collect(Collectors.joining("; ")),
      question
          .derivation()
          .map(derivation -> "computed: `" + derivation + "`")
          .orElse(condition.isEmpty() ? "always" : "`" + condition + "`"),
      bounds(form, question, Bound.Tier.REJECT),
      bounds(form, question, Bound.Tier.CONFIRM)
    };
  }

  private static String bounds(Questionnaire form, Question question, Bound.Tier tier) {
    return form.bounds().asList().stream()
        .filter(bound -> bound.tier() == tier)
        .filter(bound -> owner(form, bound.measure()).equals(question.code()))
        .map(bound -> bound.measure().substring(question.code().length()).replaceFirst("^\\.", "")
            + " "
            + bound.least().map(Object::toString).orElse("") + "…"
            + bound.greatest().map(Object::toString).orElse("")
            + (bound.isForAdultsOnly() ? " (adults)" : ""))
        .map(String::strip)
        .collect(Collectors.joining(", "));
  }

  /** Returns the code of the question to which a measure such as {@code B5.SYS} belongs. */
  private static String owner(Questionnaire form, String measure) {
    String code = measure;
    while (form.find(code).isEmpty()) {
      code = code.substring(0, code.lastIndexOf('.'));
    }
    return code;
  }
}
