package org.allervers.core.mano;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ManoField.Kind;
import org.allervers.core.mano.ManoSheetProblem.Reason;
import org.jspecify.annotations.Nullable;

/** One sheet of Mano's full export. */
final class ExportedSheet {

  private static final int LONGEST = 32_766;
  private static final String SEPARATOR = ", ";
  private static final Set<String> KEYS = Set.of("encrypted", "encryptedEntityKey", "entityKey");
  private static final Set<String> CLEAR = Set.of(
      "_id",
      "organisation",
      "createdAt",
      "updatedAt",
      "deletedAt",
      "status",
      "dueAt",
      "completedAt",
      "onlyVisibleBy",
      "recurrence",
      "archivedAt");
  private static final Set<String> LISTS = Set.of(
      "assignedTeams",
      "teams",
      "categories",
      "outOfActiveListReasons",
      "types",
      "collaborations",
      "onlyVisibleBy");
  private static final Set<String> BOXES = Set.of(
      "outOfActiveList",
      "alertness",
      "urgent",
      "group",
      "withTime",
      "nightSession",
      "healthcareProfessional",
      "oldDateSystem");
  private static final Set<String> STRUCTURES =
      Set.of("history", "documents", "comments", "outOfTeamsInformations", "services");
  private static final Set<String> MOMENTS =
      Set.of("outOfActiveListDate", "observedAt", "birthdate", "followedSince", "wanderingAt");

  private final ManoTable table;
  private final List<String> header;
  private final ManoOrganisation organisation;
  private final Map<String, List<ManoField>> byLabel = new LinkedHashMap<>();
  private final List<ManoSheetProblem> problems = new ArrayList<>();
  private final Set<Integer> saidMissing = new HashSet<>();
  private final Set<Integer> leftOut = new HashSet<>();

  ExportedSheet(ManoTable table, List<String> header, ManoOrganisation organisation) {
    this.table = table;
    this.header = List.copyOf(header);
    this.organisation = organisation;
    for (ManoGroup<ManoField> section : sections()) {
      for (ManoField field : section.members()) {
        byLabel.computeIfAbsent(field.label(), label -> new ArrayList<>()).add(field);
      }
    }
    header();
  }

  private List<ManoGroup<ManoField>> sections() {
    return switch (table) {
      case PERSON -> organisation.personSections();
      case MEDICAL_FILE -> organisation.medicalSections();
      case TERRITORY_OBSERVATION -> organisation.observationSections();
      case CONSULTATION -> organisation.consultationKinds();
      default -> List.of();
    };
  }

  private void header() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i);
      if (KEYS.contains(name)) {
        leaveOut(Reason.KEY_LEFT_OUT, i);
      } else if (!seen.add(name)) {
        leaveOut(Reason.REPEATED_COLUMN, i);
      } else if (table != ManoTable.CONSULTATION && isAmbiguous(byLabel.get(name))) {
        problems.add(new ManoSheetProblem(Reason.AMBIGUOUS_LABEL, 1, i + 1));
      }
    }
  }

  private static boolean isAmbiguous(@Nullable List<ManoField> fields) {
    return fields != null && fields.stream().map(ManoField::name).distinct().count() > 1;
  }

  private void leaveOut(Reason reason, int column) {
    leftOut.add(column);
    problems.add(new ManoSheetProblem(reason, 1, column + 1));
  }

  ManoSheet read(List<List<String>> lines) {
    List<ManoRecord> records = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      List<String> line = lines.get(i);
      if (!line.stream().allMatch(String::isEmpty)) {
        records.add(record(line, i + 2));
      }
    }
    return new ManoSheet(Optional.of(table), records, problems);
  }

  private ManoRecord record(List<String> line, int row) {
    if (line.size() > header.size()) {
      problems.add(new ManoSheetProblem(Reason.EXTRA_CELLS, row, 0));
    }
    Map<String, Object> columns = new LinkedHashMap<>();
    Map<String, Object> content = new LinkedHashMap<>();
    int kind = header.indexOf("type");
    String type = kind >= 0 && kind < line.size() ? line.get(kind) : "";
    for (int i = 0; i < header.size(); i++) {
      if (leftOut.contains(i)) {
        continue;
      }
      String cell = i < line.size() ? line.get(i) : "";
      Optional<ManoField> field = field(header.get(i), type, row, cell.isEmpty() ? 0 : i + 1);
      String name = field.map(ManoField::name).orElse(header.get(i));
      if (cell.isEmpty()) {
        missing(name, field, row, i);
        continue;
      }
      if (cell.length() >= LONGEST) {
        problems.add(new ManoSheetProblem(Reason.CUT, row, i + 1));
      }
      Object value = value(name, field, cell, row, i + 1);
      boolean clear = !table.isSealed() || CLEAR.contains(name);
      (clear ? columns : content).put(name, value);
    }
    return new ManoRecord(table, JsonRecord.of(columns), JsonRecord.of(content));
  }

  /** The kinds of consultations may have a label in common: the kind of the line says which field it is. */
  private Optional<ManoField> field(String label, String type, int row, int column) {
    List<ManoField> found = byLabel.getOrDefault(label, List.of());
    if (table == ManoTable.CONSULTATION) {
      List<ManoField> ofKind = organisation.consultationKinds().stream()
          .filter(group -> group.title().equals(type))
          .flatMap(group -> group.members().stream())
          .filter(field -> field.label().equals(label))
          .toList();
      found = ofKind.isEmpty() ? found : ofKind;
      if (column > 0 && isAmbiguous(found)) {
        problems.add(new ManoSheetProblem(Reason.AMBIGUOUS_LABEL, row, column));
      }
    }
    return found.isEmpty() || isAmbiguous(found) ? Optional.empty() : Optional.of(found.get(0));
  }

  private void missing(String name, Optional<ManoField> field, int row, int column) {
    boolean falsy = BOXES.contains(name)
        || field
            .filter(one -> one.kind() == Kind.BOOLEAN || one.kind() == Kind.NUMBER)
            .isPresent();
    if (falsy && saidMissing.add(column)) {
      problems.add(new ManoSheetProblem(Reason.FALSE_OR_MISSING, row, column + 1));
    }
  }

  private Object value(String name, Optional<ManoField> field, String cell, int row, int column) {
    Optional<Kind> kind = field.map(ManoField::kind);
    if (LISTS.contains(name) || kind.equals(Optional.of(Kind.MULTI_CHOICE))) {
      return list(cell, field.map(ManoField::options).orElse(options(name)), row, column);
    }
    if (BOXES.contains(name) || kind.equals(Optional.of(Kind.BOOLEAN))) {
      if (cell.equalsIgnoreCase("true")) {
        return true;
      }
      return cell;
    }
    boolean isMoment = MOMENTS.contains(name)
        || kind.filter(one -> one == Kind.DATE || one == Kind.DATE_WITH_TIME).isPresent();
    boolean isCount = table == ManoTable.SERVICE && name.equals("count");
    if ((isMoment && cell.matches("-?[0-9]{6,15}")) || (isCount && cell.matches("[0-9]{1,9}"))) {
      return new BigDecimal(cell);
    }
    // The services of an old report are JSON in a text: they stay the text that they were.
    boolean isStructure =
        STRUCTURES.contains(name) && !(table == ManoTable.REPORT && name.equals("services"));
    return isStructure
        ? JsonRecord.read("{\"value\":" + cell + "}")
            .value()
            .flatMap(record -> record.find("value"))
            .orElse(cell)
        : cell;
  }

  private List<String> options(String name) {
    return switch (name) {
      case "assignedTeams", "teams", "onlyVisibleBy" -> List.of();
      case "categories" ->
        organisation.actionCategories().stream()
            .flatMap(group -> group.members().stream())
            .toList();
      default ->
        organisation.customisableLists().stream()
            .filter(field -> field.name().equals(name))
            .flatMap(field -> field.options().stream())
            .toList();
    };
  }

  /** An option may have a comma of its own: the longest that fits is taken. */
  private List<String> list(String cell, List<String> options, int row, int column) {
    if (cell.equals("[]")) {
      return List.of();
    }
    List<String> parts = List.of(cell.split(SEPARATOR, -1));
    Set<String> known = new LinkedHashSet<>(options);
    List<String> values = new ArrayList<>();
    boolean uncertain = false;
    int at = 0;
    while (at < parts.size()) {
      int end = parts.size();
      while (end > at + 1 && !known.contains(String.join(SEPARATOR, parts.subList(at, end)))) {
        end--;
      }
      String value = String.join(SEPARATOR, parts.subList(at, end));
      uncertain |= parts.size() > 1 && !known.isEmpty() && !known.contains(value);
      values.add(value);
      at = end;
    }
    if (uncertain) {
      problems.add(new ManoSheetProblem(Reason.UNCERTAIN_LIST, row, column));
    }
    return List.copyOf(values);
  }
}
