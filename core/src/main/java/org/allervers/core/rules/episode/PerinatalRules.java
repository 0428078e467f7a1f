package org.allervers.core.rules.episode;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.allervers.core.Dossier;
import org.allervers.core.code.Code;
import org.allervers.core.dispositif.Dispositif;
import org.allervers.core.episode.Decision;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Request;
import org.allervers.core.health.Pregnancy;
import org.allervers.core.rules.Case;
import org.allervers.core.rules.Confidence;
import org.allervers.core.rules.Jurisdiction;
import org.allervers.core.rules.Obligation;
import org.allervers.core.rules.Parameter;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.Severity;
import org.allervers.core.rules.Source;
import org.allervers.core.rules.Subjects;
import org.allervers.core.rules.dossier.DossierParts;
import org.allervers.core.time.PartialDate;

/**
 * Rules on the teams that are for pregnancy and the time after birth alone.
 *
 * @terme règles de périnatalité
 */
public final class PerinatalRules {

  private static final Subjects<Dossier, Decision> EACH_DECISION =
      DossierParts.EACH_REQUEST.then("decisions", Request::decisions);

  /** In months, the longest that one may last. */
  private static final int PREGNANCY = 10;

  /** How long after a birth somebody still belongs to a perinatal team: no text says it. */
  public static final Parameter<Integer> MONTHS_AFTER_BIRTH = Parameter.of(
          "R-PER-03.mois",
          "durée du champ périnatal après la naissance, en mois",
          "length of the perinatal field after birth, in months")
      .from(
          "2022-03-01",
          12,
          Source.proposal(
              "Le référentiel parle de sortie de maternité sans durée ; un an, à décider par chaque équipe."));

  static final Predicate<Case<Dossier, Dossier>> NO_PERINATAL_EPISODE =
      c -> !isOnePerinatal(c.root().episodes());

  /** Whoever a perinatal team admits is pregnant, or was not long ago. */
  public static final Rule<Dossier> R_PER_01A = Rule.on(DossierParts.EACH_EPISODE)
      .id("R-PER-01A")
      .severity(Severity.WARNING)
      .obligation(Obligation.MANDATORY)
      .jurisdiction(Jurisdiction.ILE_DE_FRANCE)
      .validFrom("2022-03-01")
      .source(field())
      .statement(
          "Une équipe périnatale admet dans son seul champ : la grossesse et les mois qui suivent la naissance.",
          "A perinatal team admits in its own field alone: pregnancy and the months after birth.")
      .message(
          "Entrée hors du champ périnatal ({R-PER-03.mois} mois après la naissance) : proposer une autre équipe, ce n'est pas un refus.",
          "Entry outside the perinatal field ({R-PER-03.mois} months after birth): propose another team, this is no refusal.")
      .reads(DossierParts.EPISODES)
      .reads(DossierParts.HEALTH)
      .uses(MONTHS_AFTER_BIRTH)
      .path("entreLe")
      .datedBy(c -> c.subject().enteredOn())
      .appliesWhen(
          c -> isPerinatal(c.subject().dispositif()) && !c.subject().enteredOn().isAfter(c.asOf()))
      .needs("sante.grossesses", c -> !c.root().health().pregnancies().isEmpty())
      .holdsWhen(c -> isInField(c, c.subject().enteredOn()))
      .settledWhen(NO_PERINATAL_EPISODE)
      .build();

  /** Only a perinatal team may say that a request is outside the perinatal field. */
  public static final Rule<Dossier> R_PER_01B = Rule.on(EACH_DECISION)
      .id("R-PER-01B")
      .severity(Severity.WARNING)
      .obligation(Obligation.MANDATORY)
      .jurisdiction(Jurisdiction.ILE_DE_FRANCE)
      .validFrom("2022-03-01")
      .source(field())
      .statement(
          "Seule une équipe spécialisée en périnatalité refuse une demande comme étrangère au champ périnatal.",
          "Only a perinatal team refuses a request as outside the perinatal field.")
      .message(
          "Refus « hors du champ périnatal » par une équipe qui n'est pas périnatale : revoir la décision.",
          "Refusal as outside the perinatal field by a team that is not perinatal: review the decision.")
      .reads(DossierParts.REQUESTS)
      .path("motifRefus")
      .datedBy(c -> c.subject().date())
      .appliesWhen(c -> !c.subject().date().isAfter(c.asOf())
          && c.subject().refusalMotive().isPresent()
          && c.subject().refusalMotive().get().is("PERINATAL_HORS_CHAMP"))
      .needs(
          "demande.dispositif",
          c -> c.in(DossierParts.EACH_REQUEST).dispositif().isPresent())
      .holdsWhen(c -> isPerinatal(c.in(DossierParts.EACH_REQUEST)))
      .settledWhen(RequestHistoryRules.NONE_REFUSED)
      .build();

  /** Centres for pregnant women and young mothers ask perinatal teams. */
  public static final Rule<Dossier> R_PER_02 = Rule.on(DossierParts.EACH_REQUEST)
      .id("R-PER-02")
      .severity(Severity.INFO)
      .obligation(Obligation.MANDATORY)
      .jurisdiction(Jurisdiction.ILE_DE_FRANCE)
      .validFrom("2022-03-01")
      .source(new Source(
          "ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022)",
          "modalités d'intervention",
          "À la demande des centres dédiés aux femmes enceintes et sortant de maternité pour les équipes mobiles "
              + "spécialisées en périnatalité.",
          Confidence.HIGH))
      .statement(
          "La demande d'un centre pour femmes enceintes ou sortant de maternité s'adresse à une équipe périnatale.",
          "The request of a centre for pregnant women or young mothers goes to a perinatal team.")
      .message(
          "Demande d'un centre maternel à une équipe non périnatale : elle reste recevable ; penser à l'équipe périnatale.",
          "Request of a maternity centre to a team that is not perinatal: it can still be taken; think of the perinatal team.")
      .reads(DossierParts.REQUESTS)
      .path("dispositif")
      .datedBy(c -> c.subject().receivedOn())
      .appliesWhen(c -> !c.subject().receivedOn().isAfter(c.asOf())
          && c.subject().origin().isKnown()
          && c.subject().origin().known().get().is("CENTRE_FEMMES_MATERNITE"))
      .needs("dispositif", c -> c.subject().dispositif().isPresent())
      .holdsWhen(c -> isPerinatal(c.subject()))
      .build();

  /** When the time after birth is over, somebody else takes over. */
  public static final Rule<Dossier> R_PER_03 = Rule.on(DossierParts.EACH_EPISODE)
      .id("R-PER-03")
      .severity(Severity.INFO)
      .obligation(Obligation.PROPOSED)
      .jurisdiction(Jurisdiction.ILE_DE_FRANCE)
      .validFrom("2022-03-01")
      .source(
          Source.proposal(
              "Le référentiel limite ces équipes à leur champ sans dire quand il finit : à son terme, préparer un relais."))
      .source(field())
      .statement(
          "Quand le champ périnatal est dépassé, un relais est préparé ; l'accompagnement ne s'arrête pas de lui-même.",
          "When the perinatal field is left, somebody else is prepared to take over; nothing ends by itself.")
      .message(
          "Plus de {R-PER-03.mois} mois depuis la naissance : préparer le relais vers une autre équipe.",
          "More than {R-PER-03.mois} months since the birth: prepare another team to take over.")
      .reads(DossierParts.EPISODES)
      .reads(DossierParts.HEALTH)
      .uses(MONTHS_AFTER_BIRTH)
      .appliesWhen(c -> isPerinatal(c.subject().dispositif()) && c.subject().isOpenOn(c.asOf()))
      .needs("sante.grossesses", c -> !c.root().health().pregnancies().isEmpty())
      .holdsWhen(c -> isInField(c, c.asOf()))
      .settledWhen(NO_PERINATAL_EPISODE)
      .build();

  private PerinatalRules() {}

  /** Returns these rules. */
  public static List<Rule<Dossier>> all() {
    return List.of(R_PER_01A, R_PER_01B, R_PER_02, R_PER_03);
  }

  private static Source field() {
    return new Source(
        "ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022)",
        "objectifs",
        "Les équipes mobiles spécialisées en périnatalité relèvent du même principe d'inconditionnalité, mais sont dédiées "
            + "au seul champ concerné.",
        Confidence.HIGH);
  }

  private static boolean isOnePerinatal(List<Episode> episodes) {
    for (int i = 0; i < episodes.size(); i++) {
      if (isPerinatal(episodes.get(i).dispositif())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPerinatal(Request request) {
    return request.dispositif().isPresent() && isPerinatal(request.dispositif().get());
  }

  private static boolean isPerinatal(Code<Dispositif> dispositif) {
    return dispositif.is("EMSP_PERINAT") || dispositif.is("LHSS_MOBILE_PERINAT");
  }

  private static boolean isInField(Case<Dossier, Episode> c, LocalDate day) {
    List<Pregnancy> pregnancies = c.root().health().pregnancies();
    for (int i = 0; i < pregnancies.size(); i++) {
      if (isInField(pregnancies.get(i), day, c.get(MONTHS_AFTER_BIRTH))) {
        return true;
      }
    }
    return false;
  }

  /** A pregnancy without a known end or term may still last. */
  private static boolean isInField(Pregnancy pregnancy, LocalDate day, int months) {
    LocalDate birth = pregnancy
        .ended()
        .or(() -> pregnancy.expected().known())
        .flatMap(PartialDate::latest)
        .orElse(null);
    return birth == null
        || (!birth.minusMonths(PREGNANCY).isAfter(day)
            && !birth.plusMonths(months).isBefore(day));
  }
}
