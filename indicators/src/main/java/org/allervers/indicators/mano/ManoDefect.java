package org.allervers.indicators.mano;

import org.allervers.indicators.table.Label;

/**
 * A known defect of Mano that changes a printed figure. Switched on, the figure is Mano's; off, it is the one that the same
 * definition means.
 *
 * @terme défaut connu de Mano
 */
public enum ManoDefect {
  /** Reports carry a day, and are compared as text with moments. */
  D1(
      "Un compte rendu daté d'un jour est comparé comme texte à un instant : décalage d'un jour pour"
          + " les équipes de nuit, et pour toutes à l'ouest de Greenwich.",
      "A report dated by a day is compared as text with a moment: one day off for night teams, and"
          + " for all teams west of Greenwich."),
  /** A date written as a number of milliseconds is in every period. */
  D2(
      "Une date écrite en millisecondes est dans toutes les périodes.",
      "A date written in milliseconds is in every period."),
  /** Somebody who is 2 stands in the band "3 - 17". */
  D3(
      "Un enfant de 2 ans figure dans la tranche « 3 - 17 ».",
      "A child of 2 stands in the band \"3 - 17\"."),
  /** The size of a family is the number of its links. */
  D4(
      "La taille d'une famille compte les liens, non les membres.",
      "The size of a family counts links, not members."),
  /** Ages and durations are those of the day on which the figure is looked at. */
  D5(
      "Âges et durées sont ceux du jour de consultation, non de la fin de la période.",
      "Ages and durations are those of the day of reading, not of the end of the period."),
  /** An action counts once for each of its categories. */
  D6(
      "Une action compte une fois par catégorie.",
      "An action counts once for each of its categories."),
  /** A number that is zero is no value. */
  D7("Un nombre nul est tenu pour absent.", "A number that is zero is taken as missing."),
  /** An encounter has no gender of its own, and is asked for it. */
  D8(
      "Le genre est cherché dans la rencontre, qui n'en a pas.",
      "The gender is sought in the encounter, which has none."),
  /** Exit and reasons are those of today. */
  D9(
      "La sortie et ses motifs sont ceux d'aujourd'hui, non de la fin de la période.",
      "The exit and its reasons are those of today, not of the end of the period."),
  /** Recording an exit makes a person followed. */
  D10(
      "Enregistrer une sortie rend la personne « suivie ».",
      "Recording an exit makes a person \"followed\"."),
  /** An exit without a date does not end a follow-up. */
  D11(
      "Une sortie sans date (téléphone) n'arrête pas la durée de suivi.",
      "An exit without a date (telephone) does not end the time of follow-up."),
  /** Old counts of services are added to new ones. */
  D12(
      "Les anciens décomptes de services s'ajoutent à ceux de la table.",
      "Old counts of services are added to those of the table."),
  /** A new person is one whose file is new. */
  D13(
      "« Nouvelle » dit que la fiche est récente, non que la rencontre est la première.",
      "\"New\" says that the file is recent, not that the encounter is the first."),
  /** What has no team is counted for the whole organisation. */
  D14(
      "Ce qui n'a pas d'équipe compte pour toute l'organisation.",
      "What has no team counts for the whole organisation."),
  /** The filter on the team that began asks any team of the person. */
  D15(
      "« Début de suivi par l'équipe » retient le début par n'importe quelle équipe de la personne.",
      "\"Care by the team began\" takes the beginning by any team of the person."),
  /** No answer to a box counts as a no. Not in the list of the statistics' inconsistencies: a rule of counting. */
  D16("Une case jamais renseignée compte « Non ».", "A box that nobody filled counts as \"No\"."),
  /** A time in care that ends as the period begins, or begins as it ends, is in the period. */
  D17(
      "Une prise en charge qui finit à l'instant où la période commence, ou commence à celui où elle"
          + " finit, est dans la période.",
      "A time in care that ends at the moment when the period begins, or begins when it ends, is in"
          + " the period.");

  private final String fr;
  private final String en;

  ManoDefect(String fr, String en) {
    this.fr = fr;
    this.en = en;
  }

  /** Returns what it is, in French and English. */
  public Label label() {
    return Label.of(fr, en);
  }
}
