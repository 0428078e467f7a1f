package org.allervers.core.mano;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ManoField.Kind;
import org.allervers.core.mano.ManoSheetProblem.Reason;
import org.jspecify.annotations.Nullable;

/** A sheet of persons, typed by hand for an import into Mano. */
final class TypedPersons {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final Pattern FRENCH_DAY =
      Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4}|[0-9]{2})");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}([.,][0-9]{1,15})?");
  private static final int FIRST_SHORT_YEAR_OF_1900 = 69;
  private static final String TEAMS = "assignedTeams";

  private final String source;
  private final ManoOrganisation organisation;
  private final ZoneId zone;
  private final List<Optional<ManoField>> fields = new ArrayList<>();
  private final List<ManoSheetProblem> problems = new ArrayList<>();

  TypedPersons(String source, List<String> header, ManoOrganisation organisation, ZoneId zone) {
    this.source = source;
    this.organisation = organisation;
    this.zone = zone;
    Map<String, ManoField> byLabel = byLabel(organisation);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < header.size(); i++) {
      String label = header.get(i).strip();
      ManoField field = byLabel.get(label);
      boolean repeated = !seen.add(label);
      if (repeated || field == null) {
        Reason reason = repeated ? Reason.REPEATED_COLUMN : Reason.UNKNOWN_COLUMN;
        problems.add(new ManoSheetProblem(reason, 1, i + 1));
      }
      fields.add(repeated ? Optional.empty() : Optional.ofNullable(field));
    }
  }

  private static Map<String, ManoField> byLabel(ManoOrganisation organisation) {
    Map<String, ManoField> byLabel = new LinkedHashMap<>();
    for (ManoField own : List.of(
        own("name", "Nom prénom ou Pseudonyme", Kind.TEXT),
        own("otherNames", "Autres pseudos", Kind.TEXT),
        own(
            "gender",
            "Genre",
            Kind.ENUM,
            "Aucun",
            "Homme",
            "Femme",
            "Homme transgenre",
            "Femme transgenre",
            "Non binaire",
            "Autre"),
        own("birthdate", "Date de naissance", Kind.DATE),
        own("description", "Description", Kind.TEXTAREA),
        own("alertness", "Personne très vulnérable", Kind.BOOLEAN),
        own("wanderingAt", "En rue depuis le", Kind.DATE),
        own("phone", "Téléphone", Kind.TEXT),
        own("email", "Email", Kind.TEXT),
        own(TEAMS, "Équipes en charge", Kind.MULTI_CHOICE),
        own("followedSince", "Suivi(e) depuis le / Créé(e) le", Kind.DATE))) {
      byLabel.put(own.label(), own);
    }
    for (List<ManoGroup<ManoField>> part :
        List.of(organisation.personSections(), organisation.medicalSections())) {
      part.stream()
          .flatMap(group -> group.members().stream())
          .forEach(field -> byLabel.putIfAbsent(field.label(), field));
    }
    return byLabel;
  }

  private static ManoField own(String name, String label, Kind kind, String... options) {
    return new ManoField(name, label, kind, List.of(options), JsonRecord.empty());
  }

  ManoSheet read(List<List<String>> lines) {
    List<ManoRecord> records = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).stream().allMatch(String::isBlank)) {
        records.addAll(records(lines.get(i), i + 2));
      }
    }
    return new ManoSheet(Optional.of(ManoTable.PERSON), records, problems);
  }

  private List<ManoRecord> records(List<String> line, int row) {
    if (line.size() > fields.size()) {
      problems.add(new ManoSheetProblem(Reason.EXTRA_CELLS, row, 0));
    }
    Set<String> medical = new HashSet<>();
    organisation.medicalSections().stream()
        .flatMap(group -> group.members().stream())
        .forEach(field -> medical.add(field.name()));
    Map<String, Object> person = new LinkedHashMap<>();
    Map<String, Object> medicalFile = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(line.size(), fields.size()); i++) {
      String cell = line.get(i).strip();
      if (fields.get(i).isPresent() && !cell.isEmpty()) {
        ManoField field = fields.get(i).get();
        Object value = value(field, cell, row, i + 1);
        if (value != null) {
          (medical.contains(field.name()) ? medicalFile : person).put(field.name(), value);
        }
      }
    }
    if (!person.containsKey("name")) {
      problems.add(new ManoSheetProblem(Reason.NO_NAME, row, 0));
      return List.of();
    }
    String id = id("person", row);
    List<ManoRecord> records = new ArrayList<>();
    records.add(record(ManoTable.PERSON, id, person));
    if (!medicalFile.isEmpty()) {
      medicalFile.put("person", id);
      records.add(record(ManoTable.MEDICAL_FILE, id("medical-file", row), medicalFile));
    }
    return List.copyOf(records);
  }

  private ManoRecord record(ManoTable table, String id, Map<String, Object> content) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("_id", id);
    if (!organisation.id().isEmpty()) {
      columns.put("organisation", organisation.id());
    }
    return new ManoRecord(table, JsonRecord.of(columns), JsonRecord.of(content));
  }

  private String id(String kind, int row) {
    String name = organisation.id() + "\n" + source + "\n" + kind + "\n" + row;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private @Nullable Object value(ManoField field, String cell, int row, int column) {
    switch (field.kind()) {
      case DATE, DATE_WITH_TIME -> {
        return orWrong(day(cell), row, column);
      }
      case NUMBER -> {
        Object number =
            NUMBER.matcher(cell).matches() ? new BigDecimal(cell.replace(',', '.')) : null;
        return orWrong(number, row, column);
      }
      case YES_NO -> {
        return orWrong(cell.equals("Oui") || cell.equals("Non") ? cell : null, row, column);
      }
      case BOOLEAN -> {
        if (cell.equals("Oui") || cell.equals("Non")) {
          return cell.equals("Oui");
        }
        return orWrong(null, row, column);
      }
      case ENUM -> {
        if (field.options().contains(cell)) {
          return cell;
        }
        problems.add(new ManoSheetProblem(Reason.NOT_AN_OPTION, row, column));
        return null;
      }
      case MULTI_CHOICE -> {
        return choices(field, cell, row, column);
      }
      default -> {
        return cell;
      }
    }
  }

  private @Nullable Object orWrong(@Nullable Object value, int row, int column) {
    if (value == null) {
      problems.add(new ManoSheetProblem(Reason.WRONG_VALUE, row, column));
    }
    return value;
  }

  private List<String> choices(ManoField field, String cell, int row, int column) {
    List<String> chosen = new ArrayList<>();
    boolean refused = false;
    for (String part : cell.split(",", -1)) {
      String text = part.strip();
      Optional<String> value = field.name().equals(TEAMS)
          ? organisation.teams().stream()
              .filter(team -> team.name().equals(text))
              .map(ManoTeam::id)
              .findFirst()
          : Optional.of(text).filter(field.options()::contains);
      value.ifPresent(chosen::add);
      refused |= value.isEmpty() && !text.isEmpty();
    }
    if (refused) {
      problems.add(new ManoSheetProblem(Reason.NOT_AN_OPTION, row, column));
    }
    return List.copyOf(chosen);
  }

  /** A day as Mano's clients write it: the UTC of its local midnight. */
  private @Nullable Object day(String cell) {
    try {
      Matcher french = FRENCH_DAY.matcher(cell);
      LocalDate day;
      if (french.matches()) {
        int year = Integer.parseInt(french.group(3));
        if (french.group(3).length() == 2) {
          year += year < FIRST_SHORT_YEAR_OF_1900 ? 2000 : 1900;
        }
        day = LocalDate.of(
            year, Integer.parseInt(french.group(2)), Integer.parseInt(french.group(1)));
      } else {
        day = LocalDate.parse(cell);
      }
      return MOMENT.format(day.atStartOfDay(zone));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
