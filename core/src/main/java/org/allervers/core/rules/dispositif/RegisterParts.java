package org.allervers.core.rules.dispositif;

import java.util.List;
import java.util.function.Function;
import org.allervers.core.Register;
import org.allervers.core.activity.AnonymousAct;
import org.allervers.core.activity.AnonymousEncounter;
import org.allervers.core.activity.AnonymousVisit;
import org.allervers.core.activity.Maraude;
import org.allervers.core.activity.Slot;
import org.allervers.core.dispositif.Agreement;
import org.allervers.core.dispositif.StaffMember;
import org.allervers.core.dispositif.Team;
import org.allervers.core.dispositif.VehicleLog;
import org.allervers.core.rules.Part;
import org.allervers.core.rules.Subjects;

/**
 * The parts of a register that rules read, and the subjects that they speak of. A register is not cut into compartments:
 * whoever holds it holds all of it.
 *
 * @terme parties du registre
 */
public final class RegisterParts {

  /** Teams, with their staff and their own agreements. */
  public static final Part<Register> TEAMS = part("equipes", Register::teams);

  /** Agreements of the whole organisation. */
  public static final Part<Register> AGREEMENTS = part("conventions", Register::agreements);

  /** Half-day slots. */
  public static final Part<Register> SLOTS = part("plages", Register::slots);

  /** Outings. */
  public static final Part<Register> MARAUDES = part("maraudes", Register::maraudes);

  /** Encounters without a name. */
  public static final Part<Register> ANONYMOUS_ENCOUNTERS =
      part("rencontresAnonymes", Register::anonymousEncounters);

  /** Visits without a name. */
  public static final Part<Register> ANONYMOUS_VISITS =
      part("passagesAnonymes", Register::anonymousVisits);

  /** Acts without a name. */
  public static final Part<Register> ANONYMOUS_ACTS =
      part("actesAnonymes", Register::anonymousActs);

  /** Group actions. */
  public static final Part<Register> GROUP_ACTIONS =
      part("actionsCollectives", Register::groupActions);

  /** Kilometres driven. */
  public static final Part<Register> VEHICLE_LOGS = part("kilometres", Register::vehicleLogs);

  /** Each team. */
  public static final Subjects<Register, Team> EACH_TEAM =
      Subjects.each("equipes", Register::teams);

  /** Each professional of each team. */
  public static final Subjects<Register, StaffMember> EACH_STAFF_MEMBER =
      EACH_TEAM.then("professionnels", Team::staff);

  /** Each agreement of each team. */
  public static final Subjects<Register, Agreement> EACH_TEAM_AGREEMENT =
      EACH_TEAM.then("conventions", Team::agreements);

  /** Each slot. */
  public static final Subjects<Register, Slot> EACH_SLOT = Subjects.each("plages", Register::slots);

  /** Each outing. */
  public static final Subjects<Register, Maraude> EACH_MARAUDE =
      Subjects.each("maraudes", Register::maraudes);

  /** Each encounter without a name. */
  public static final Subjects<Register, AnonymousEncounter> EACH_ANONYMOUS_ENCOUNTER =
      Subjects.each("rencontresAnonymes", Register::anonymousEncounters);

  /** Each visit without a name. */
  public static final Subjects<Register, AnonymousVisit> EACH_ANONYMOUS_VISIT =
      Subjects.each("passagesAnonymes", Register::anonymousVisits);

  /** Each act without a name. */
  public static final Subjects<Register, AnonymousAct> EACH_ANONYMOUS_ACT =
      Subjects.each("actesAnonymes", Register::anonymousActs);

  /** Each entry of a vehicle log. */
  public static final Subjects<Register, VehicleLog> EACH_VEHICLE_LOG =
      Subjects.each("kilometres", Register::vehicleLogs);

  private RegisterParts() {}

  private static Part<Register> part(String path, Function<Register, ?> reader) {
    return Part.of(path, reader, register -> true);
  }

  /** Returns every part, in the order of the register. */
  public static List<Part<Register>> all() {
    return List.of(
        TEAMS,
        AGREEMENTS,
        SLOTS,
        MARAUDES,
        ANONYMOUS_ENCOUNTERS,
        ANONYMOUS_VISITS,
        ANONYMOUS_ACTS,
        GROUP_ACTIONS,
        VEHICLE_LOGS);
  }
}
