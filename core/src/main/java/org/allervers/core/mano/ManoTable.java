package org.allervers.core.mano;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The kinds of records of Mano, of both generations: the archived program and its successor.
 *
 * @terme table de Mano
 */
public enum ManoTable {
  PERSON("Person", "person", true),
  GROUP("Group", "group", true),
  ACTION("Action", "action", true),
  CONSULTATION("Consultation", "consultation", true),
  TREATMENT("Treatment", "treatment", true),
  MEDICAL_FILE("MedicalFile", "medical-file", true),
  COMMENT("Comment", "comment", true),
  PASSAGE("Passage", "passage", true),
  RENCONTRE("Rencontre", "rencontre", true),
  REPORT("Report", "report", true),
  TERRITORY("Territory", "territory", true),
  TERRITORY_OBSERVATION("TerritoryObservation", "territory-observation", true),
  PLACE("Place", "place", true),
  PERSON_PLACE("RelPersonPlace", "relPersonPlace", true),
  PERSON_BACKUP("PersonBackup", "person-backup", true),
  RECURRENCE("Recurrence", "recurrence", false),
  STRUCTURE("Structure", "structure", false),
  SERVICE("Service", "service", false),
  TEAM("Team", "team", false),
  USER_TEAM("RelUserTeam", "", false),
  USER("User", "user", false),
  ORGANISATION("Organisation", "organisation", false),
  USER_LOG("UserLog", "", false);

  private static final Map<String, ManoTable> BY_SQL_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(ManoTable::sqlName, Function.identity()));
  private static final Map<String, ManoTable> BY_API_PATH = Arrays.stream(values())
      .filter(table -> !table.apiPath.isEmpty())
      .collect(Collectors.toMap(ManoTable::apiPath, Function.identity()));

  private final String sqlName;
  private final String apiPath;
  private final boolean isSealed;

  ManoTable(String sqlName, String apiPath, boolean isSealed) {
    this.sqlName = sqlName;
    this.apiPath = apiPath;
    this.isSealed = isSealed;
  }

  /** Returns the table of that name in the data base, in its letters, or empty. */
  public static Optional<ManoTable> ofSqlName(String name) {
    return Optional.ofNullable(BY_SQL_NAME.get(name));
  }

  /** Returns the table of that path of the programming interface, without a slash, or empty. */
  public static Optional<ManoTable> ofApiPath(String path) {
    return Optional.ofNullable(BY_API_PATH.get(path));
  }

  /** Returns the name of the table in the data base. */
  public String sqlName() {
    return sqlName;
  }

  /** Returns the path in the programming interface, without a slash; empty if it gives none. */
  public String apiPath() {
    return apiPath;
  }

  /** Returns whether the records are sealed, but for a few clear columns. */
  public boolean isSealed() {
    return isSealed;
  }
}
