package org.allervers.core.rules.minor;

import org.allervers.core.rules.Confidence;
import org.allervers.core.rules.Parameter;
import org.allervers.core.rules.Source;

/**
 * What the texts on minors leave open, with a documented default that a host may decide otherwise.
 *
 * @terme paramètres des règles sur les mineurs
 */
public final class MinorParameters {

  /** How situation 3 is treated. */
  public static final Parameter<Situation3Policy> SITUATION_3 = Parameter.of(
          "R-MIN-08.situation3",
          "situation 3 : comme un majeur, ou comme un mineur jusqu'à la décision du juge",
          "situation 3: as an adult, or as a minor until the judge has spoken")
      .from("2022-03-01", Situation3Policy.AS_ADULT, MinorLaw.ANNEX_SITUATION_3.source());

  /** Whether the paragraph on own cover serves nurses and trained staff too. */
  public static final Parameter<Boolean> OWN_COVER_FOR_ALL = Parameter.of(
          "R-MIN-05.autresProfessions",
          "liens rompus et couverture personnelle : vaut aussi pour l'infirmier et le personnel formé au TROD",
          "broken ties and own cover: serves nurses and trained staff too")
      .from(
          "2002-03-05",
          true,
          new Source(
              "CSP",
              "art. L. 1111-5, alinéa 2",
              "« son seul consentement est requis », sans nommer de profession",
              Confidence.MEDIUM));

  /** Whether AME alone is cover enough. */
  public static final Parameter<Boolean> AME_IS_COVER = Parameter.of(
          "R-MIN-05.ame",
          "l'AME seule vaut couverture de base et complémentaire",
          "AME alone is basic and complementary cover")
      .from(
          "2002-03-05",
          false,
          Source.proposal(
              "L'AME n'est ni une assurance ni la complémentaire que l'article cite : lecture stricte."));

  /** In how many days a referral to a doctor or a midwife follows. */
  public static final Parameter<Integer> REFERRAL_DAYS = Parameter.of(
          "R-MIN-02.jours",
          "délai pour orienter vers un médecin ou une sage-femme, en jours",
          "days to refer to a doctor or a midwife")
      .from(
          "2022-03-01",
          7,
          Source.proposal("« doit ensuite être fait » : le référentiel ne fixe aucun délai."));

  /** In how many days contact with child protection, its information or that of the person follows. */
  public static final Parameter<Integer> CHILD_PROTECTION_DAYS = Parameter.of(
          "R-MIN-03.jours",
          "délai pour l'articulation avec l'ASE, en jours",
          "days to contact child protection")
      .from(
          "2022-03-01",
          7,
          Source.proposal("« Il est indispensable » : le référentiel ne fixe aucun délai."));

  /** Under which age a written opinion on discernment is asked for; no age is a limit of the law. */
  public static final Parameter<Integer> MATURITY_AGE = Parameter.of(
          "R-MIN-04.age",
          "âge en dessous duquel un avis écrit sur le discernement est demandé, en années",
          "age under which a written opinion on discernment is asked for, in years")
      .from("2002-03-05", 13, Source.proposal("La loi ne fixe aucun âge : simple rappel."));

  private MinorParameters() {}
}
