package org.allervers.core.assessment;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allervers.core.assessment.QuestionnaireFormatException.Reason;

/** Reads the text of a {@link Questionnaire}. */
final class QuestionnaireFile {

  private static final List<String> COLUMNS = List.of("code", "section", "fr", "en", "type");
  private static final String CODE = "[A-Za-z][A-Za-z0-9_.]*";
  private static final String OPTION_CODE = "[A-Za-z0-9_.]+";

  private final TableFile table;
  private final Set<String> codes = new HashSet<>();
  private final List<Question> questions = new ArrayList<>();

  private QuestionnaireFile(TableFile table) {
    this.table = table;
  }

  static Questionnaire read(Reader reader) throws IOException, QuestionnaireFormatException {
    return new QuestionnaireFile(TableFile.read(reader, COLUMNS)).questionnaire();
  }

  private Questionnaire questionnaire() throws QuestionnaireFormatException {
    for (TableFile.Row row : table.rows()) {
      questions.add(question(row));
    }
    for (int i = 0; i < questions.size(); i++) {
      List<String> needed =
          questions.get(i).derivation().map(Derivation::questions).orElse(List.of());
      if (!codes.containsAll(needed)) {
        throw table.rows().get(i).failure(Reason.REFERENCE);
      }
    }
    return new Questionnaire(
        table.title("id"),
        table.title("version"),
        table.title("title.fr"),
        table.title("title.en"),
        table.title("source"),
        sections(),
        questions);
  }

  private List<Section> sections() {
    Map<String, String> header = table.header();
    List<String> optional = split(header.getOrDefault("optional-sections", ""));
    Set<String> inOrder = new LinkedHashSet<>();
    questions.forEach(question -> inOrder.add(question.section()));
    return inOrder.stream()
        .map(code -> new Section(
            code,
            header.getOrDefault("section." + code + ".fr", code),
            header.getOrDefault("section." + code + ".en", code),
            optional.contains(code)))
        .toList();
  }

  private Question question(TableFile.Row row) throws QuestionnaireFormatException {
    String code = row.required("code");
    if (!code.matches(CODE)) {
      throw row.failure(Reason.CELL);
    }
    QuestionType type = type(row);
    Condition condition = condition(row);
    if (!codes.containsAll(condition.questions())) {
      throw row.failure(Reason.REFERENCE);
    }
    if (!codes.add(code)) {
      throw row.failure(Reason.DUPLICATE);
    }
    return new Question(
        code,
        row.required("section"),
        row.required("fr"),
        row.required("en"),
        type,
        row.cell("unit"),
        options(row, type),
        nonResponses(row),
        condition,
        row.cell("derived").isEmpty()
            ? null
            : Derivation.find(row.cell("derived")).orElseThrow(() -> row.failure(Reason.FORMULA)),
        row.cell("list"),
        row.cell("source"));
  }

  private static QuestionType type(TableFile.Row row) throws QuestionnaireFormatException {
    for (QuestionType type : QuestionType.values()) {
      if (type.name().equals(row.cell("type"))) {
        return type;
      }
    }
    throw row.failure(Reason.KEYWORD);
  }

  private static Condition condition(TableFile.Row row) throws QuestionnaireFormatException {
    try {
      return Condition.parse(row.cell("condition"));
    } catch (IllegalArgumentException e) {
      throw row.failure(Reason.CONDITION);
    }
  }

  private static List<Option> options(TableFile.Row row, QuestionType type)
      throws QuestionnaireFormatException {
    List<Option> options = new ArrayList<>();
    for (String option : split(row.cell("options"))) {
      List<String> parts = List.of(option.split("\\s*=\\s*", -1));
      if (parts.size() != 3 || !parts.get(0).matches(OPTION_CODE)) {
        throw row.failure(Reason.OPTION);
      }
      options.add(new Option(parts.get(0), parts.get(1), parts.get(2)));
    }
    boolean distinct = options.stream().map(Option::code).distinct().count() == options.size();
    boolean missing =
        options.isEmpty() && (type == QuestionType.SINGLE || type == QuestionType.MULTIPLE);
    if (missing || !distinct) {
      throw row.failure(Reason.OPTION);
    }
    return options;
  }

  private static List<NonResponse> nonResponses(TableFile.Row row)
      throws QuestionnaireFormatException {
    try {
      return split(row.cell("nonresponse")).stream().map(NonResponse::valueOf).toList();
    } catch (IllegalArgumentException e) {
      throw row.failure(Reason.KEYWORD);
    }
  }

  private static List<String> split(String cell) {
    return Arrays.stream(cell.split("\\|", -1))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }
}
