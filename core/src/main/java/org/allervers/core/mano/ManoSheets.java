package org.allervers.core.mano;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The two workbooks of Mano: its full export, and the sheet of persons that a team fills in for an import. The caller opens the
 * workbook, and gives each sheet as texts: the header, then the lines, with an empty text for an empty cell.
 *
 * <p>An export is the poorest form of Mano's data. It has neither families, nor the places of persons, nor structures, nor
 * deleted records; a dump or the pages have all. What a sheet lost is said as far as it can be seen.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme classeur de Mano
 */
public final class ManoSheets {

  private static final Map<String, ManoTable> TABLES = Map.ofEntries(
      Map.entry("actions", ManoTable.ACTION),
      Map.entry("personnes suivies", ManoTable.PERSON),
      Map.entry("comments", ManoTable.COMMENT),
      Map.entry("territoires", ManoTable.TERRITORY),
      Map.entry("observations de territoires", ManoTable.TERRITORY_OBSERVATION),
      Map.entry("lieux fréquentés", ManoTable.PLACE),
      Map.entry("équipes", ManoTable.TEAM),
      Map.entry("utilisateurs", ManoTable.USER),
      Map.entry("comptes rendus", ManoTable.REPORT),
      Map.entry("passages", ManoTable.PASSAGE),
      Map.entry("services", ManoTable.SERVICE),
      Map.entry("rencontres", ManoTable.RENCONTRE),
      Map.entry("consultations", ManoTable.CONSULTATION),
      Map.entry("treatments", ManoTable.TREATMENT),
      Map.entry("medical-files", ManoTable.MEDICAL_FILE));

  private final ManoOrganisation organisation;
  private final ZoneId zone;

  private ManoSheets(ManoOrganisation organisation, ZoneId zone) {
    this.organisation = Objects.requireNonNull(organisation, "organisation");
    this.zone = Objects.requireNonNull(zone, "zone");
  }

  /**
   * Returns a reader of the workbooks of an organisation.
   *
   * @param organisation its dictionary says which label is which field
   * @param zone where a day that was typed begins
   */
  public static ManoSheets of(ManoOrganisation organisation, ZoneId zone) {
    return new ManoSheets(organisation, zone);
  }

  /** Returns the tables of which no export has a sheet. */
  public static Set<ManoTable> neverExported() {
    return Set.of(
        ManoTable.GROUP,
        ManoTable.PERSON_PLACE,
        ManoTable.STRUCTURE,
        ManoTable.RECURRENCE,
        ManoTable.PERSON_BACKUP,
        ManoTable.ORGANISATION,
        ManoTable.USER_TEAM,
        ManoTable.USER_LOG);
  }

  /** Reads one sheet of the full export. A column that is no field of the dictionary keeps its header as its name. */
  public ManoSheet export(String sheet, List<String> header, List<List<String>> lines) {
    Optional<ManoTable> table = Optional.ofNullable(TABLES.get(sheet.strip()));
    return table
        .map(known -> new ExportedSheet(known, header, organisation).read(lines))
        .orElseGet(ManoSheets::unknown);
  }

  /**
   * Reads a sheet of persons to import, whose name has "person" in it. As Mano: a header is a label in its very letters, a name
   * is asked for, and two lines of one name are two persons. Other than Mano: a space after the comma of a list is no part of
   * what follows.
   *
   * <p>A person has no identifier there: one is made of {@code source}, {@code sheet} and the line, so that the same workbook
   * read twice gives the same persons.
   *
   * @param source names the workbook, such as its file name
   */
  public ManoSheet persons(
      String source, String sheet, List<String> header, List<List<String>> lines) {
    return sheet.contains("person")
        ? new TypedPersons(source + "\n" + sheet, header, organisation, zone).read(lines)
        : unknown();
  }

  private static ManoSheet unknown() {
    return new ManoSheet(
        Optional.empty(),
        List.of(),
        List.of(new ManoSheetProblem(ManoSheetProblem.Reason.UNKNOWN_SHEET, 1, 0)));
  }
}
