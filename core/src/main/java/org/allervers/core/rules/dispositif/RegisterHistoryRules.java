package org.allervers.core.rules.dispositif;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.allervers.core.Register;
import org.allervers.core.activity.Maraude;
import org.allervers.core.activity.Slot;
import org.allervers.core.dispositif.StaffMember;
import org.allervers.core.dispositif.Team;
import org.allervers.core.rules.Case;
import org.allervers.core.rules.Jurisdiction;
import org.allervers.core.rules.Obligation;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.Severity;
import org.allervers.core.rules.Source;
import org.allervers.core.rules.Subjects;
import org.allervers.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * What cannot be true of a register: things that name what is not in it, or that lie outside the life of a team.
 *
 * @terme contradictions du registre
 */
public final class RegisterHistoryRules {

  /** The team of a slot is in the register. */
  public static final Rule<Register> R_HIS_140 = contradiction("R-HIS-140", RegisterParts.EACH_SLOT)
      .statement(
          "L'équipe à laquelle renvoie une plage est dans le registre.",
          "The team that a slot names is in the register.")
      .message(
          "Plage d'une équipe absente du registre : corriger le renvoi.",
          "Slot of a team absent from the register: correct the reference.")
      .reads(RegisterParts.SLOTS)
      .reads(RegisterParts.TEAMS)
      .path("equipe")
      .appliesWhen(c -> !c.subject().date().isAfter(c.asOf()))
      .needs("registre.equipes", c -> !c.root().teams().isEmpty())
      .holdsWhen(c -> team(c.root(), Optional.of(c.subject().team())) != null)
      .build();

  /** A slot lies between the opening and the closing of its team, and not in the future. */
  public static final Rule<Register> R_HIS_141 = contradiction("R-HIS-141", RegisterParts.EACH_SLOT)
      .statement(
          "Une plage a lieu pendant l'ouverture de son équipe, et pas dans l'avenir.",
          "A slot takes place while its team is open, and not in the future.")
      .message(
          "Plage hors de l'ouverture de l'équipe ou dans l'avenir : corriger la date.",
          "Slot outside the opening of the team or in the future: correct the date.")
      .reads(RegisterParts.SLOTS)
      .reads(RegisterParts.TEAMS)
      .path("date")
      .appliesWhen(c -> c.subject().date().isAfter(c.asOf())
          || team(c.root(), Optional.of(c.subject().team())) != null)
      .needs(
          "equipe.ouverteLe",
          c -> c.subject().date().isAfter(c.asOf())
              || isOpeningKnown(c.root(), c.subject().team()))
      .holdsWhen(c -> !c.subject().date().isAfter(c.asOf())
          && isOpen(c.root(), c.subject().team(), c.subject().date()))
      .build();

  /** What an outing names is in the register. */
  public static final Rule<Register> R_HIS_142 = links(
          "R-HIS-142",
          RegisterParts.EACH_MARAUDE,
          maraude -> new Links(maraude.date(), Optional.empty(), maraude.slot(), Optional.empty()))
      .statement(
          "Une maraude renvoie à une plage du registre, du même jour, et n'a pas lieu dans l'avenir.",
          "An outing names a slot of the register, of the same day, and does not lie in the future.")
      .message(
          "Maraude à venir, ou plage absente du registre ou d'un autre jour : corriger la date ou le renvoi.",
          "Outing in the future, or slot absent from the register or of another day: correct the date or the reference.")
      .reads(RegisterParts.MARAUDES)
      .build();

  /** What a vehicle log names is in the register. */
  public static final Rule<Register> R_HIS_143 = links(
          "R-HIS-143",
          RegisterParts.EACH_VEHICLE_LOG,
          log -> new Links(log.date(), log.team(), log.slot(), Optional.empty()))
      .statement(
          "Un trajet renvoie à une équipe et à une plage du registre, du même jour, et n'a pas lieu dans l'avenir.",
          "A drive names a team and a slot of the register, of the same day, and does not lie in the future.")
      .message(
          "Trajet à venir, ou équipe ou plage absente du registre ou d'un autre jour : corriger la date ou le renvoi.",
          "Drive in the future, or team or slot absent from the register or of another day: correct the date or the reference.")
      .reads(RegisterParts.VEHICLE_LOGS)
      .build();

  /** What an encounter without a name points at is in the register. */
  public static final Rule<Register> R_HIS_144 = links(
          "R-HIS-144",
          RegisterParts.EACH_ANONYMOUS_ENCOUNTER,
          met -> new Links(met.date(), met.team(), met.slot(), met.maraude()))
      .statement(
          "Une rencontre anonyme renvoie à une équipe, une plage ou une maraude du registre, du même jour, sans être à venir.",
          "An anonymous encounter names a team, slot or outing of the register, of the same day, not in the future.")
      .message(
          "Rencontre anonyme à venir, ou renvoi à un élément absent ou d'un autre jour : corriger.",
          "Anonymous encounter in the future, or naming what is absent or of another day: correct it.")
      .reads(RegisterParts.ANONYMOUS_ENCOUNTERS)
      .build();

  /** What a visit without a name points at is in the register. */
  public static final Rule<Register> R_HIS_145 = links(
          "R-HIS-145",
          RegisterParts.EACH_ANONYMOUS_VISIT,
          visit -> new Links(visit.date(), visit.team(), visit.slot(), Optional.empty()))
      .statement(
          "Un passage anonyme renvoie à une équipe ou une plage du registre, du même jour, sans être à venir.",
          "An anonymous visit names a team or slot of the register, of the same day, not in the future.")
      .message(
          "Passage anonyme à venir, ou renvoi à un élément absent ou d'un autre jour : corriger.",
          "Anonymous visit in the future, or naming what is absent or of another day: correct it.")
      .reads(RegisterParts.ANONYMOUS_VISITS)
      .build();

  /** What an act without a name points at is in the register. */
  public static final Rule<Register> R_HIS_146 = links(
          "R-HIS-146",
          RegisterParts.EACH_ANONYMOUS_ACT,
          act -> new Links(act.date(), act.team(), act.slot(), act.maraude()))
      .statement(
          "Un acte anonyme renvoie à une équipe, une plage ou une maraude du registre, du même jour, sans être à venir.",
          "An anonymous act names a team, slot or outing of the register, of the same day, not in the future.")
      .message(
          "Acte anonyme à venir, ou renvoi à un élément absent ou d'un autre jour : corriger.",
          "Anonymous act in the future, or naming what is absent or of another day: correct it.")
      .reads(RegisterParts.ANONYMOUS_ACTS)
      .build();

  /** Nobody belongs to a team that is not open on any of the days. */
  public static final Rule<Register> R_HIS_147 = contradiction(
          "R-HIS-147", RegisterParts.EACH_STAFF_MEMBER)
      .statement(
          "La présence d'un professionnel recoupe l'ouverture de son équipe.",
          "The presence of a professional overlaps with the opening of the team.")
      .message(
          "Professionnel présent seulement quand l'équipe n'est pas ouverte : corriger les dates.",
          "Professional present only while the team is not open: correct the dates.")
      .reads(RegisterParts.TEAMS)
      .path("periode")
      .appliesWhen(c -> c.subject().range().isPresent())
      .needs("equipe.ouverteLe", c -> c.in(RegisterParts.EACH_TEAM).openedOn().isPresent())
      .holdsWhen(c -> isOverlapping(c.subject(), c.in(RegisterParts.EACH_TEAM)))
      .build();

  /** An agreement is signed before it ends. */
  public static final Rule<Register> R_HIS_148 = contradiction(
          "R-HIS-148", RegisterParts.EACH_TEAM_AGREEMENT)
      .statement(
          "Une convention est signée avant de prendre fin.",
          "An agreement is signed before it ends.")
      .message(
          "Convention signée après sa fin : corriger l'une des deux dates.",
          "Agreement signed after its end: correct one of the two dates.")
      .reads(RegisterParts.TEAMS)
      .path("signeeLe")
      .appliesWhen(c -> c.subject().range().flatMap(DateRange::end).isPresent())
      .needs("signeeLe", c -> c.subject().signedOn().isPresent())
      .holdsWhen(c -> c.subject()
          .signedOn()
          .orElse(LocalDate.MIN)
          .isBefore(c.subject().range().flatMap(DateRange::end).orElse(LocalDate.MAX)))
      .build();

  /** A team closes after it opens. */
  public static final Rule<Register> R_HIS_149 = contradiction("R-HIS-149", RegisterParts.EACH_TEAM)
      .statement(
          "Une équipe ne ferme pas avant d'ouvrir.", "A team does not close before it opens.")
      .message(
          "Équipe fermée avant d'avoir ouvert : corriger l'une des deux dates.",
          "Team that closed before it opened: correct one of the two dates.")
      .reads(RegisterParts.TEAMS)
      .path("fermeeLe")
      .appliesWhen(c -> c.subject().closedOn().isPresent())
      .needs("ouverteLe", c -> c.subject().openedOn().isPresent())
      .holdsWhen(c -> !c.subject()
          .closedOn()
          .orElse(LocalDate.MAX)
          .isBefore(c.subject().openedOn().orElse(LocalDate.MIN)))
      .build();

  private RegisterHistoryRules() {}

  /** Returns these rules. */
  public static List<Rule<Register>> all() {
    return List.of(
        R_HIS_140, R_HIS_141, R_HIS_142, R_HIS_143, R_HIS_144, R_HIS_145, R_HIS_146, R_HIS_147,
        R_HIS_148, R_HIS_149);
  }

  /** What something of a day names. */
  private record Links(
      LocalDate date, Optional<UUID> team, Optional<UUID> slot, Optional<UUID> maraude) {

    boolean isAny() {
      return team.isPresent() || slot.isPresent() || maraude.isPresent();
    }

    /** Returns whether the register has lists of all that is named: an extract without them proves nothing. */
    boolean isDecided(Register register) {
      return (team.isEmpty() || !register.teams().isEmpty())
          && (slot.isEmpty() || !register.slots().isEmpty())
          && (maraude.isEmpty() || !register.maraudes().isEmpty());
    }

    boolean isRight(Register register) {
      return (team.isEmpty() || RegisterHistoryRules.team(register, team) != null)
          && (slot.isEmpty() || isSlot(register.slots()))
          && (maraude.isEmpty() || isMaraude(register.maraudes()));
    }

    private boolean isSlot(List<Slot> slots) {
      for (int i = 0; i < slots.size(); i++) {
        if (slots.get(i).id().equals(slot.orElse(null))) {
          return slots.get(i).date().equals(date);
        }
      }
      return false;
    }

    private boolean isMaraude(List<Maraude> maraudes) {
      for (int i = 0; i < maraudes.size(); i++) {
        if (maraudes.get(i).id().equals(maraude.orElse(null))) {
          return maraudes.get(i).date().equals(date);
        }
      }
      return false;
    }
  }

  private static <S> Rule.Builder<Register, S> links(
      String id, Subjects<Register, S> subjects, Function<S, Links> links) {
    return contradiction(id, subjects)
        .reads(RegisterParts.TEAMS)
        .reads(RegisterParts.SLOTS)
        .reads(RegisterParts.MARAUDES)
        .appliesWhen(c -> isFuture(c, links) || links.apply(c.subject()).isAny())
        .needs("registre", c -> isFuture(c, links) || links.apply(c.subject()).isDecided(c.root()))
        .holdsWhen(c -> !isFuture(c, links) && links.apply(c.subject()).isRight(c.root()));
  }

  private static <S> boolean isFuture(Case<Register, S> c, Function<S, Links> links) {
    return links.apply(c.subject()).date().isAfter(c.asOf());
  }

  private static <S> Rule.Builder<Register, S> contradiction(
      String id, Subjects<Register, S> subjects) {
    return Rule.on(subjects)
        .id(id)
        .severity(Severity.WARNING)
        .obligation(Obligation.PROPOSED)
        .jurisdiction(Jurisdiction.NATIONAL)
        .validFrom("1900-01-01")
        .source(Source.proposal("Un registre contradictoire fausse le suivi et les indicateurs."));
  }

  private static @Nullable Team team(Register register, Optional<UUID> named) {
    List<Team> teams = register.teams();
    for (int i = 0; i < teams.size() && named.isPresent(); i++) {
      if (teams.get(i).id().equals(named.get())) {
        return teams.get(i);
      }
    }
    return null;
  }

  private static boolean isOpeningKnown(Register register, UUID named) {
    Team team = team(register, Optional.of(named));
    return team != null && team.openedOn().isPresent();
  }

  private static boolean isOpen(Register register, UUID named, LocalDate day) {
    Team team = team(register, Optional.of(named));
    return team != null
        && !day.isBefore(team.openedOn().orElse(LocalDate.MIN))
        && (team.closedOn().isEmpty() || team.closedOn().get().isAfter(day));
  }

  private static boolean isOverlapping(StaffMember member, Team team) {
    DateRange range = member.range().orElse(null);
    LocalDate opened = team.openedOn().orElse(LocalDate.MIN);
    return range == null
        || (range.start().isBefore(team.closedOn().orElse(LocalDate.MAX))
            && range.end().orElse(LocalDate.MAX).isAfter(opened));
  }
}
