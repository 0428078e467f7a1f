package org.allervers.core.rules.dispositif;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.allervers.core.Register;
import org.allervers.core.activity.GroupAction;
import org.allervers.core.activity.GroupActionKind;
import org.allervers.core.code.Code;
import org.allervers.core.dispositif.Profession;
import org.allervers.core.dispositif.StaffMember;
import org.allervers.core.dispositif.Team;
import org.allervers.core.rules.Case;
import org.allervers.core.rules.Confidence;
import org.allervers.core.rules.Jurisdiction;
import org.allervers.core.rules.Obligation;
import org.allervers.core.rules.Parameter;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.Severity;
import org.allervers.core.rules.Source;

/**
 * Rules on who must be in a team, and on how its users take part.
 *
 * @terme règles d'équipe
 */
public final class TeamRules {

  private static final Set<String> MOBILE =
      Set.of("EMSP", "EMSP_PERINAT", "LHSS_MOBILE", "LHSS_MOBILE_PERINAT");

  private static final Set<String> ESSIP = Set.of("ESSIP");
  private static final Set<String> ACT_HLM = Set.of("ACT_HLM");

  private static final Set<String> NURSES = family("IDE");
  private static final Set<String> COORDINATING_NURSES = Set.of("IDEC");
  private static final Set<String> OTHER_NURSES = without(family("IDE"), "IDEC");
  private static final Set<String> SOCIAL_WORKERS = family("TRAVAILLEUR_SOCIAL");
  private static final Set<String> DOCTORS = family("MEDECIN");
  private static final Set<String> CARE_ASSISTANTS = Set.of("AS");

  /** How little presence is enough: any. */
  public static final Parameter<BigDecimal> ENOUGH = Parameter.of(
          "R-EQU-02.etp",
          "temps de présence au-delà duquel une fonction est tenue, en équivalent temps plein",
          "full-time equivalent above which a function is held")
      .from(
          "2021-01-01",
          BigDecimal.ZERO,
          Source.proposal(
              "Le temps peut être mutualisé, et un rapport d'activité montre 0,17 ETP de médecin : tout temps compte."));

  /** How recent a trace of users' taking part must be. */
  public static final Parameter<Integer> MONTHS_OF_PARTICIPATION = Parameter.of(
          "R-PAR-01.mois",
          "ancienneté de la dernière action d'expression des usagers, en mois",
          "age of the last action in which users had their say, in months")
      .from("2021-01-01", 12, Source.proposal("Le code ne dit pas de fréquence ; un an."));

  /** A mobile team has a nurse. */
  public static final Rule<Register> R_EQU_01A = function("R-EQU-01A", MOBILE, NURSES, false)
      .source(
          mobile("Ces équipes pluridisciplinaires mobiles sont composées a minima d'un infirmier."))
      .statement(
          "Une EMSP ou un LHSS mobile compte au moins un infirmier.",
          "An EMSP or a mobile LHSS has at least one nurse.")
      .message("Aucun infirmier dans l'équipe à cette date.", "No nurse in the team on that day.")
      .build();

  /** A mobile team has a social worker. */
  public static final Rule<Register> R_EQU_01B = function(
          "R-EQU-01B", MOBILE, SOCIAL_WORKERS, false)
      .source(mobile("Ces équipes sont composées a minima d'un professionnel du travail social."))
      .statement(
          "Une EMSP ou un LHSS mobile compte au moins un professionnel du travail social.",
          "An EMSP or a mobile LHSS has at least one social worker.")
      .message(
          "Aucun professionnel du travail social dans l'équipe à cette date.",
          "No social worker in the team on that day.")
      .build();

  /** A mobile team has a doctor, there or on call. */
  public static final Rule<Register> R_EQU_01C = function("R-EQU-01C", MOBILE, DOCTORS, true)
      .source(mobile("Un médecin doit être présent dans l'équipe ou d'astreinte."))
      .statement(
          "Une EMSP ou un LHSS mobile compte un médecin, présent ou d'astreinte.",
          "An EMSP or a mobile LHSS has a doctor, there or on call.")
      .message(
          "Aucun médecin présent ni d'astreinte à cette date.",
          "No doctor there or on call on that day.")
      .build();

  /** An ESSIP has a coordinating nurse. */
  public static final Rule<Register> R_EQU_01D = function(
          "R-EQU-01D", ESSIP, COORDINATING_NURSES, false)
      .source(essip())
      .statement(
          "Une ESSIP compte un infirmier coordonnateur.", "An ESSIP has a coordinating nurse.")
      .message(
          "Aucun infirmier coordonnateur dans l'ESSIP à cette date.",
          "No coordinating nurse in the ESSIP on that day.")
      .build();

  /** An ESSIP has nurses beside the coordinating one. */
  public static final Rule<Register> R_EQU_01E = function("R-EQU-01E", ESSIP, OTHER_NURSES, false)
      .source(essip())
      .statement(
          "Une ESSIP compte au moins un infirmier outre l'infirmier coordonnateur.",
          "An ESSIP has at least one nurse beside the coordinating one.")
      .message(
          "Aucun infirmier dans l'ESSIP, hors coordination, à cette date.",
          "No nurse in the ESSIP beside the coordinating one on that day.")
      .build();

  /** An ESSIP has care assistants. */
  public static final Rule<Register> R_EQU_01F = function(
          "R-EQU-01F", ESSIP, CARE_ASSISTANTS, false)
      .source(essip())
      .statement(
          "Une ESSIP compte au moins un aide-soignant.",
          "An ESSIP has at least one care assistant.")
      .message(
          "Aucun aide-soignant dans l'ESSIP à cette date.",
          "No care assistant in the ESSIP on that day.")
      .build();

  /** An ACT team has a doctor, if only on call. */
  public static final Rule<Register> R_EQU_01G = function("R-EQU-01G", ACT_HLM, DOCTORS, true)
      .source(
          act("L'équipe comprend au moins un médecin, exerçant le cas échéant à temps partiel ; "
              + "il peut être mobilisé en astreinte."))
      .statement(
          "Une équipe d'ACT hors les murs compte au moins un médecin.",
          "An off-site ACT team has at least one doctor.")
      .message(
          "Aucun médecin dans l'équipe d'ACT hors les murs à cette date.",
          "No doctor in the off-site ACT team on that day.")
      .build();

  /** Somebody coordinates an ACT team. */
  public static final Rule<Register> R_EQU_01H = team("R-EQU-01H", ACT_HLM)
      .severity(Severity.WARNING)
      .obligation(Obligation.MANDATORY)
      .source(act("Un coordonnateur est désigné au sein de l'équipe."))
      .statement(
          "Une équipe d'ACT hors les murs désigne un coordonnateur.",
          "An off-site ACT team names a coordinator.")
      .message(
          "Aucun coordonnateur désigné dans l'équipe d'ACT hors les murs à cette date.",
          "No coordinator named in the off-site ACT team on that day.")
      .path("professionnels")
      .needs("professionnels.coordination", c -> isCoordinated(c) || !isCoordinationUnclear(c))
      .holdsWhen(TeamRules::isCoordinated)
      .build();

  /** A doctor's time is set aside, however little. */
  public static final Rule<Register> R_EQU_02 = function("R-EQU-02", MOBILE, DOCTORS, false)
      .severity(Severity.INFO)
      .source(
          mobile(
              "Un temps médical à adapter en fonction des missions, pouvant être mutualisé avec d'autres structures, est identifié."))
      .statement(
          "Une EMSP ou un LHSS mobile dispose d'un temps médical identifié, même réduit ou mutualisé.",
          "An EMSP or a mobile LHSS has some time of a doctor, however little or shared.")
      .message(
          "Aucun temps médical identifié à cette date : une astreinte seule n'en est pas un.",
          "No time of a doctor on that day: being on call alone is none.")
      .build();

  /** A service in Nantes goes out by two. */
  public static final Rule<Register> R_EQU_03 = Rule.on(RegisterParts.EACH_MARAUDE)
      .id("R-EQU-03")
      .severity(Severity.INFO)
      .obligation(Obligation.RECOMMENDED)
      .jurisdiction(Jurisdiction.local("SBL"))
      .validFrom("2024-01-01")
      .source(new Source(
          "Saint Benoît Labre, LHSS mobiles, rapport d'activité 2024",
          "interventions",
          "Les sorties se font en binôme.",
          Confidence.HIGH))
      .statement("Une maraude se fait à deux au moins.", "An outing is made by two at least.")
      .message(
          "Maraude faite par une seule personne (pratique locale : en binôme).",
          "Outing made by one person alone (local practice: by two).")
      .reads(RegisterParts.MARAUDES)
      .path("professionnels")
      .datedBy(c -> c.subject().date())
      .appliesWhen(c -> !c.subject().date().isAfter(c.asOf()))
      .needs("professionnels", c -> !c.subject().professionals().isEmpty())
      .holdsWhen(c -> c.subject().professionals().size() > 1)
      .build();

  /** Users have their say. */
  public static final Rule<Register> R_PAR_01 = Rule.on(RegisterParts.EACH_TEAM)
      .id("R-PAR-01")
      .severity(Severity.INFO)
      .obligation(Obligation.MANDATORY)
      .jurisdiction(Jurisdiction.NATIONAL)
      .validFrom("2022-03-01")
      .source(new Source(
          "Code de l'action sociale et des familles",
          "art. D.311-3 et D.311-21",
          "Lorsque le conseil de la vie sociale n'est pas mis en place, il est institué un groupe d'expression ou toute autre "
              + "forme de participation.",
          Confidence.MEDIUM))
      .statement(
          "Les personnes accompagnées participent : groupe d'expression, consultation ou enquête.",
          "The people accompanied take part: group, consultation or survey.")
      .message(
          "Aucune action d'expression des usagers notée depuis {R-PAR-01.mois} mois : en organiser une, ou noter celle qui a eu lieu.",
          "No action in which users had their say recorded for {R-PAR-01.mois} months: hold one, or record the one that took place.")
      .reads(RegisterParts.TEAMS)
      .reads(RegisterParts.GROUP_ACTIONS)
      .uses(MONTHS_OF_PARTICIPATION)
      .appliesWhen(c -> Opening.isMaybe(c.subject(), c.asOf()) && !isNew(c))
      .needs("ouverteLe", c -> c.subject().openedOn().isPresent())
      .holdsWhen(TeamRules::isHeard)
      .build();

  private TeamRules() {}

  /** Returns these rules. */
  public static List<Rule<Register>> all() {
    return List.of(
        R_EQU_01A, R_EQU_01B, R_EQU_01C, R_EQU_01D, R_EQU_01E, R_EQU_01F, R_EQU_01G, R_EQU_01H,
        R_EQU_02, R_EQU_03, R_PAR_01);
  }

  private static Source mobile(String sentence) {
    return national("annexe 2, LHSS et EMSP §1.3.2", sentence);
  }

  private static Source essip() {
    return national(
        "annexe 2, ESSIP §2.2.2",
        "Les ESSIP sont composées d'un infirmier coordonnateur, d'infirmiers et d'aides-soignants.");
  }

  private static Source act(String sentence) {
    return national("annexe 2, ACT hors les murs §2.2", sentence);
  }

  private static Source national(String place, String sentence) {
    return new Source(
        "Cahier des charges national, repris par le référentiel des équipes mobiles (mars 2022)",
        place,
        sentence,
        Confidence.HIGH);
  }

  private static Rule.Builder<Register, Team> team(String id, Set<String> dispositifs) {
    return Rule.on(RegisterParts.EACH_TEAM)
        .id(id)
        .jurisdiction(Jurisdiction.NATIONAL)
        .validFrom("2022-03-01")
        .reads(RegisterParts.TEAMS)
        .appliesWhen(c ->
            Opening.isMaybe(c.subject(), c.asOf()) && Opening.isMaybeOf(dispositifs, c.subject()))
        .needs("dispositif", c -> c.subject().dispositif().isPresent())
        .needs("ouverteLe", c -> c.subject().openedOn().isPresent());
  }

  /** A function that a kind of team must have: who may hold it, and whether being on call is enough. */
  private static Rule.Builder<Register, Team> function(
      String id, Set<String> dispositifs, Set<String> professions, boolean onCallIsEnough) {
    return team(id, dispositifs)
        .severity(Severity.WARNING)
        .obligation(Obligation.MANDATORY)
        .uses(ENOUGH)
        .path("professionnels")
        .needs(
            "professionnels",
            c -> isHeld(c, professions, onCallIsEnough) || !isUnclear(c, professions))
        .holdsWhen(c -> isHeld(c, professions, onCallIsEnough));
  }

  private static Set<String> family(String root) {
    Set<String> codes = new HashSet<>();
    codes.add(root);
    Profession.list().concepts().forEach(concept -> {
      if (concept.parent().map(root::equals).orElse(false)) {
        codes.add(concept.code());
      }
    });
    return Set.copyOf(codes);
  }

  private static Set<String> without(Set<String> codes, String code) {
    Set<String> others = new HashSet<>(codes);
    others.remove(code);
    return Set.copyOf(others);
  }

  private static boolean isHeld(
      Case<Register, Team> c, Set<String> professions, boolean onCallIsEnough) {
    List<StaffMember> staff = c.subject().staff();
    for (int i = 0; i < staff.size(); i++) {
      StaffMember member = staff.get(i);
      if (member.isPresentOn(c.asOf())
          && member.profession().isPresent()
          && professions.contains(member.profession().get().value())
          && ((onCallIsEnough && member.onCall().orElse(false)) || isEnough(c, member))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEnough(Case<Register, Team> c, StaffMember member) {
    Optional<BigDecimal> time = member.fullTimeEquivalent().at(c.asOf()).known();
    return time.isPresent() && time.get().compareTo(c.get(ENOUGH)) > 0;
  }

  /** Somebody is there of whom the profession, or the time in a fitting one, was not recorded. */
  private static boolean isUnclear(Case<Register, Team> c, Set<String> professions) {
    List<StaffMember> staff = c.subject().staff();
    for (int i = 0; i < staff.size(); i++) {
      StaffMember member = staff.get(i);
      if (member.isPresentOn(c.asOf())
          && (member.profession().isEmpty()
              || (professions.contains(member.profession().get().value())
                  && !member.fullTimeEquivalent().at(c.asOf()).isKnown()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCoordinated(Case<Register, Team> c) {
    List<StaffMember> staff = c.subject().staff();
    for (int i = 0; i < staff.size(); i++) {
      StaffMember member = staff.get(i);
      if (member.isPresentOn(c.asOf())
          && (member.coordinator().orElse(false)
              || (member.profession().isPresent()
                  && member.profession().get().is("COORDINATEUR")))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCoordinationUnclear(Case<Register, Team> c) {
    List<StaffMember> staff = c.subject().staff();
    for (int i = 0; i < staff.size(); i++) {
      if (staff.get(i).isPresentOn(c.asOf()) && staff.get(i).coordinator().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNew(Case<Register, Team> c) {
    return c.subject().openedOn().isPresent()
        && ChronoUnit.MONTHS.between(c.subject().openedOn().get(), c.asOf())
            < c.get(MONTHS_OF_PARTICIPATION);
  }

  private static boolean isHeard(Case<Register, Team> c) {
    List<GroupAction> actions = c.root().groupActions();
    for (int i = 0; i < actions.size(); i++) {
      GroupAction action = actions.get(i);
      if (isExpression(action.kinds())
          && isOf(action.team(), c.subject())
          && !action.date().isAfter(c.asOf())
          && ChronoUnit.MONTHS.between(action.date(), c.asOf()) < c.get(MONTHS_OF_PARTICIPATION)) {
        return true;
      }
    }
    return false;
  }

  /** An action that names no team is everybody's. */
  private static boolean isOf(Optional<UUID> named, Team team) {
    return named.isEmpty() || named.get().equals(team.id());
  }

  private static boolean isExpression(List<Code<GroupActionKind>> kinds) {
    for (int i = 0; i < kinds.size(); i++) {
      if (kinds.get(i).is("EXPRESSION_USAGERS")) {
        return true;
      }
    }
    return false;
  }
}
