package org.allervers.examples.quickstart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.allervers.core.Register;
import org.allervers.core.activity.GroupAction;
import org.allervers.core.activity.GroupActionKind;
import org.allervers.core.activity.PlaceKind;
import org.allervers.core.activity.Slot;
import org.allervers.core.dispositif.Dispositif;
import org.allervers.core.dispositif.HalfDay;
import org.allervers.core.dispositif.Profession;
import org.allervers.core.dispositif.StaffMember;
import org.allervers.core.dispositif.Team;
import org.allervers.core.time.History;
import org.allervers.indicators.catalogue.Leo2022;

/** The two teams, their half-days and what they did for groups: all that is in nobody's dossier. */
final class LeoRegister {

  private static final LocalDate OPENED = LocalDate.of(2021, 9, 1);

  private final Chance chance;
  private final UUID id;
  private final Team valDeLorraine;
  private final Team lunevillois;
  private final Map<LocalDate, Map<UUID, Slot>> slots = new LinkedHashMap<>();

  LeoRegister(Chance chance) {
    this.chance = chance;
    this.id = chance.id();
    this.valDeLorraine = team("LEO Val-de-Lorraine", "TS-1", "RDR-1");
    this.lunevillois = team("LEO Lunévillois", "TS-2", "RDR-2");
  }

  /** The device is an experiment of its own; among those that the law knows, the mobile team is the nearest. */
  private Team team(String name, String socialWorker, String harmReductionWorker) {
    return Team.builder()
        .id(chance.id())
        .name(name)
        .dispositif(Dispositif.of("EMSP"))
        .openedOn(OPENED)
        .addStaffMember(worker(socialWorker, "0.5"))
        .addStaffMember(worker(harmReductionWorker, "0.25"))
        .build();
  }

  private static StaffMember worker(String id, String fullTimeEquivalent) {
    return StaffMember.builder()
        .professionalId(id)
        .profession(Profession.of("TRAVAILLEUR_SOCIAL"))
        .fullTimeEquivalent(History.since(OPENED, new BigDecimal(fullTimeEquivalent)))
        .build();
  }

  Team valDeLorraine() {
    return valDeLorraine;
  }

  Team lunevillois() {
    return lunevillois;
  }

  /** The half-day on which a team met somebody. */
  UUID slot(Team team, LocalDate day) {
    return slots
        .computeIfAbsent(day, any -> new LinkedHashMap<>())
        .computeIfAbsent(team.id(), any -> newSlot(team, day))
        .id();
  }

  private Slot newSlot(Team team, LocalDate day) {
    Slot.Builder slot = Slot.builder()
        .id(chance.id())
        .team(team.id())
        .date(day)
        .half(HalfDay.of("APRES_MIDI"))
        .placeKind(PlaceKind.of("VEHICULE"));
    team.staff().forEach(worker -> slot.addProfessional(worker.professionalId()));
    return slot.build();
  }

  Register build() {
    Register.Builder register = Register.builder()
        .id(id)
        .name("LEO 2022, données fictives")
        .addTeam(valDeLorraine)
        .addTeam(lunevillois)
        .addGroupAction(groupAction(valDeLorraine, "REPAS_CUISINE"))
        .addGroupAction(groupAction(lunevillois, "MEDIATION_ANIMALE"));
    slots.values().forEach(day -> day.values().forEach(register::addSlot));
    return register.build();
  }

  private GroupAction groupAction(Team team, String kind) {
    return GroupAction.builder()
        .id(chance.id())
        .date(chance.day(LocalDate.of(2022, 10, 10), LocalDate.of(2022, 10, 23)))
        .title("Semaines d'information sur la santé mentale")
        .addKind(GroupActionKind.of(kind))
        .team(team.id())
        .build();
  }

  /** Which territory of the report each team works on, told by its name. */
  static Map<UUID, String> territories(Register register) {
    Map<UUID, String> territories = new LinkedHashMap<>();
    for (Team team : register.teams()) {
      String code =
          team.name().endsWith("Val-de-Lorraine") ? Leo2022.VAL_DE_LORRAINE : Leo2022.LUNEVILLOIS;
      territories.put(team.id(), code);
    }
    return territories;
  }
}
