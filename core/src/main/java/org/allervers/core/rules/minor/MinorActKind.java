package org.allervers.core.rules.minor;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.allervers.core.activity.Act;
import org.allervers.core.activity.ActKind;
import org.allervers.core.code.Code;

/**
 * What kind of act it is for the law of minors.
 *
 * <p>Codes of the list {@code acte} fall into these kinds as follows; no code stands for an emergency or an abortion.
 *
 * <table>
 * <caption>Kinds of acts</caption>
 * <tr><th>kind</th><th>codes</th></tr>
 * <tr><td>{@link #FIRST_NURSING_CARE}</td><td>PREMIERS_SOINS</td></tr>
 * <tr><td>{@link #MEDICAL_DECISION}</td><td>CONSULT_MEDICALE, CONSULT_PSYCHIATRIQUE, DERMATOLOGIE, GYNECOLOGIE</td></tr>
 * <tr><td>{@link #SEXUAL_REPRODUCTIVE_HEALTH}</td><td>SANTE_SEXUELLE, SUIVI_PERINATAL</td></tr>
 * <tr><td>{@link #CONTRACEPTION}</td><td>CONTRACEPTION</td></tr>
 * <tr><td>{@link #TROD}</td><td>TROD</td></tr>
 * <tr><td>{@link #USUAL_NON_URGENT}</td><td>SOIN_INFIRMIER_PRESCRIT, SOIN_DENTAIRE, VACCINATION, DELIVRANCE_MEDICAMENT,
 *     AIDE_PRISE</td></tr>
 * <tr><td>{@link #SOCIAL_SUPPORT}</td><td>RDR_CONSEIL, APPUI_HOSPITALISATION, every code of the social compartment, and
 *     those of coordination except CO_EVALUATION and AUTRE</td></tr>
 * </table>
 *
 * <p>The other codes say too little, such as a screening of which nobody knows the object: the legal ground that the
 * professional recorded tells, and without one the kind is empty rather than guessed.
 *
 * @terme nature de l'acte (mineur)
 * @source Code de la santé publique, art. L. 1111-5, L. 1111-5-1, L. 2212-7, L. 5134-1 et L. 6211-3-1; ARS
 *     Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 4
 */
public enum MinorActKind {
  /** Emergency or indispensable care. */
  EMERGENCY("urgence ou soins indispensables", "emergency or indispensable care"),
  /** Social support and information: no care. */
  SOCIAL_SUPPORT("accompagnement social, information", "social support, information"),
  /** First care that a nurse may give, to safeguard health. */
  FIRST_NURSING_CARE("premiers soins infirmiers", "first nursing care"),
  /** Diagnosis, treatment or intervention decided by a doctor or a midwife. */
  MEDICAL_DECISION("décision médicale", "medical decision"),
  /** Prevention, screening or treatment in sexual and reproductive health. */
  SEXUAL_REPRODUCTIVE_HEALTH("santé sexuelle et reproductive", "sexual and reproductive health"),
  /** Contraception. */
  CONTRACEPTION("contraception", "contraception"),
  /** A rapid test. */
  TROD("test rapide (TROD)", "rapid test"),
  /** Abortion. */
  ABORTION("interruption volontaire de grossesse", "abortion"),
  /** Usual care that can wait: ordinary dental care, ordinary vaccinations, a treatment that goes on. */
  USUAL_NON_URGENT("acte usuel non urgent", "usual act that can wait"),
  /** A serious act that can wait, such as surgery. */
  MAJOR_NON_URGENT("acte non usuel non urgent", "serious act that can wait");

  private static final Map<String, MinorActKind> BY_CODE = byCode();

  private static final Map<String, MinorActKind> BY_GROUND = Map.of(
      "PREMIERS_SOINS", FIRST_NURSING_CARE,
      "L1111_5_1", SEXUAL_REPRODUCTIVE_HEALTH,
      "L5134_1", CONTRACEPTION,
      "L2212_7", ABORTION,
      "L6211_3_1", TROD);

  private final String french;
  private final String english;

  MinorActKind(String french, String english) {
    this.french = french;
    this.english = english;
  }

  private static Map<String, MinorActKind> byCode() {
    Map<String, MinorActKind> kinds = new HashMap<>();
    kinds.put("PREMIERS_SOINS", FIRST_NURSING_CARE);
    put(
        kinds,
        MEDICAL_DECISION,
        "CONSULT_MEDICALE",
        "CONSULT_PSYCHIATRIQUE",
        "DERMATOLOGIE",
        "GYNECOLOGIE");
    put(kinds, SEXUAL_REPRODUCTIVE_HEALTH, "SANTE_SEXUELLE", "SUIVI_PERINATAL");
    kinds.put("CONTRACEPTION", CONTRACEPTION);
    kinds.put("TROD", TROD);
    put(
        kinds,
        USUAL_NON_URGENT,
        "SOIN_INFIRMIER_PRESCRIT",
        "SOIN_DENTAIRE",
        "VACCINATION",
        "DELIVRANCE_MEDICAMENT",
        "AIDE_PRISE");
    put(
        kinds,
        SOCIAL_SUPPORT,
        "RDR_CONSEIL",
        "APPUI_HOSPITALISATION",
        "COORD_RDV",
        "ACCOMP_PHYSIQUE",
        "PREMIER_CONTACT",
        "ECOUTE_LIEN",
        "CONCERTATION_SYNTHESE",
        "INTERPRETARIAT",
        "MEDIATION",
        "SIGNALEMENT",
        "ACTION_COLLECTIVE",
        "APPUI_STRUCTURE",
        "ENTRETIEN_SOCIAL",
        "DEMARCHE_DROITS",
        "DEMANDE_SIAO",
        "DOMICILIATION",
        "DEMARCHE_PROTECTION",
        "DROIT_SEJOUR",
        "APPUI_LOGEMENT",
        "INSERTION_PRO",
        "AIDE_ALIMENTAIRE",
        "HYGIENE",
        "BESOINS_MATERIELS");
    return Map.copyOf(kinds);
  }

  private static void put(Map<String, MinorActKind> kinds, MinorActKind kind, String... codes) {
    for (String code : codes) {
      kinds.put(code, kind);
    }
  }

  /** Returns the kind that a code of the list of acts means, or empty if the code alone does not tell. */
  public static Optional<MinorActKind> of(Code<ActKind> code) {
    return Optional.ofNullable(BY_CODE.get(code.value()));
  }

  /**
   * Returns the kind of an act that was done: an emergency if its legal ground says so, else what its code means, else
   * what its legal ground means, else empty.
   */
  public static Optional<MinorActKind> of(Act act) {
    String ground = act.minorBasis().isPresent() ? act.minorBasis().get().value() : "";
    if (ground.equals("URGENCE")) {
      return Optional.of(EMERGENCY);
    }
    MinorActKind kind = BY_CODE.get(act.kind().value());
    return Optional.ofNullable(kind == null ? BY_GROUND.get(ground) : kind);
  }

  /** Returns the words that a professional reads, in French. */
  public String french() {
    return french;
  }

  /** Returns the same words in English. */
  public String english() {
    return english;
  }
}
