package org.allervers.indicators.disclosure;

import java.util.List;
import java.util.Objects;
import org.allervers.indicators.table.Label;

/**
 * Why nothing may leave, and what would help. It names tables, never a figure.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param reason what kind of obstacle
 * @param tables identifiers of the tables concerned; empty: all
 * @param sentence the obstacle in words
 * @param help what would help, in words
 */
public record Refusal(Reason reason, List<String> tables, Label sentence, Label help) {

  /** What kind of obstacle. */
  public enum Reason {
    /** The policy leaves no table. */
    NOTHING_LEFT(
        "La politique choisie ne laisse aucun tableau.",
        "The chosen policy leaves no table.",
        "Choisir d’autres tableaux, sans variable sensible ni croisement.",
        "Choose other tables, without a sensitive variable or a crossing."),
    /** The same definition, level and period was given twice. */
    TABLE_TWICE(
        "Un tableau est donné deux fois pour la même période et le même niveau.",
        "A table is given twice for the same period and level.",
        "Ne publier chaque évaluation qu’une fois.",
        "Publish each evaluation once."),
    /** Whatever is withheld, some figure can be computed back. */
    NO_PATTERN(
        "Aucun masquage ne protège ces tableaux : un chiffre déjà publié ou un total obligatoire"
            + " les trahit.",
        "No withholding protects these tables: a figure that was published or must be shown gives"
            + " them away.",
        "Regrouper les catégories, allonger la période ou réunir plusieurs équipes.",
        "Merge categories, lengthen the period or pool several teams."),
    /** The work allowed was not enough for a proof. */
    NOT_PROVEN(
        "La protection n’a pas pu être prouvée dans l’effort permis.",
        "The protection could not be proven within the work allowed.",
        "Publier moins de tableaux à la fois ou regrouper les catégories.",
        "Publish fewer tables at a time or merge categories."),
    /** A figure differs from the one that an earlier release shows. */
    CONTRADICTS_RELEASE(
        "Un chiffre diffère de celui qu’une diffusion antérieure a montré.",
        "A figure differs from the one that an earlier release showed.",
        "Publier une correction, qui tient compte de la première version.",
        "Publish a correction, which takes the first version into account."),
    /** An earlier release of the same figures rounded them and this one withholds, or the other way round. */
    OTHER_METHOD(
        "Une diffusion antérieure des mêmes chiffres les a arrondis, et celle-ci les masque (ou"
            + " l’inverse) : ensemble elles les trahiraient.",
        "An earlier release of the same figures rounded them and this one withholds them (or the"
            + " other way round): together they would give them away.",
        "Garder la politique de la première diffusion pour ces périodes.",
        "Keep the policy of the first release for these periods."),
    /** The file that would leave, read again and attacked, tells a withheld figure: a fault of this library. */
    FILE_TELLS(
        "Le fichier à diffuser, relu et attaqué, trahit un chiffre masqué.",
        "The file to release, read again and attacked, gives a withheld figure away.",
        "Ne rien diffuser et signaler le défaut.",
        "Release nothing and report the defect."),
    /** The independent check of the proof found a flaw: a fault of this library. */
    PROOF_REJECTED(
        "Le contrôle indépendant de la preuve a échoué.",
        "The independent check of the proof failed.",
        "Ne rien diffuser et signaler le défaut.",
        "Release nothing and report the defect.");

    private final String fr;
    private final String en;
    private final String helpFr;
    private final String helpEn;

    Reason(String fr, String en, String helpFr, String helpEn) {
      this.fr = fr;
      this.en = en;
      this.helpFr = helpFr;
      this.helpEn = helpEn;
    }
  }

  public Refusal {
    Objects.requireNonNull(reason, "reason");
    tables = List.copyOf(tables);
    Objects.requireNonNull(sentence, "sentence");
    Objects.requireNonNull(help, "help");
  }

  static Refusal of(Reason reason, List<String> tables) {
    return new Refusal(
        reason,
        tables.stream().distinct().toList(),
        Label.of(reason.fr, reason.en),
        Label.of(reason.helpFr, reason.helpEn));
  }
}
