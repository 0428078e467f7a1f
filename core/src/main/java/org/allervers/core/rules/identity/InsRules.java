package org.allervers.core.rules.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.allervers.core.Dossier;
import org.allervers.core.code.Code;
import org.allervers.core.identity.BirthDate;
import org.allervers.core.identity.CivilSex;
import org.allervers.core.identity.InsIdentity;
import org.allervers.core.rules.Case;
import org.allervers.core.rules.Confidence;
import org.allervers.core.rules.Jurisdiction;
import org.allervers.core.rules.Obligation;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.Severity;
import org.allervers.core.rules.Source;
import org.allervers.core.rules.dossier.DossierParts;
import org.allervers.core.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Rules on the national health identity: what its number may not contradict, and when it may circulate. No message ever holds
 * a part of it.
 *
 * @terme règles d'identité INS
 */
public final class InsRules {

  static final Predicate<Case<Dossier, Dossier>> WITHOUT_INS =
      c -> c.root().identity().ins().isEmpty();

  private static final int LENGTH = 15;
  private static final int KEYED = 13;
  private static final int MODULUS = 97;

  /** Where a Corsican département has its letter. */
  private static final int LETTER = 6;

  /** The number and the civil sex agree. */
  public static final Rule<Dossier> R_HIS_57 = contradiction("R-HIS-57")
      .statement(
          "Le matricule INS et le sexe à l'état civil concordent.",
          "The number of the health identity and the civil sex agree.")
      .message(
          "Matricule INS et sexe qui ne concordent pas : vérifier l'identité auprès du téléservice.",
          "Health identity number and sex that do not agree: check the identity with the teleservice.")
      .path("identite.ins.sexe")
      .appliesWhen(c -> number(c.root()) != null)
      .needs("identite.ins.sexe", c -> sex(c.root()).isPresent())
      .holdsWhen(c -> isSexAgreed(number(c.root()), sex(c.root())))
      .settledWhen(WITHOUT_INS)
      .build();

  /** The number and the date of birth agree. */
  public static final Rule<Dossier> R_HIS_58 = contradiction("R-HIS-58")
      .statement(
          "Le matricule INS et la date de naissance de l'INS concordent.",
          "The number of the health identity and its date of birth agree.")
      .message(
          "Matricule INS et date de naissance qui ne concordent pas : vérifier l'identité auprès du téléservice.",
          "Health identity number and date of birth that do not agree: check the identity with the teleservice.")
      .path("identite.ins.dateNaissance")
      .appliesWhen(c -> number(c.root()) != null)
      .needs("identite.ins.dateNaissance", c -> birth(c.root()) != null)
      .holdsWhen(c -> isBirthAgreed(number(c.root()), birth(c.root())))
      .settledWhen(WITHOUT_INS)
      .build();

  /** The date of birth of the identity is one of those declared. */
  public static final Rule<Dossier> R_HIS_59 = contradiction("R-HIS-59")
      .statement(
          "La date de naissance de l'INS est compatible avec une des dates déclarées.",
          "The date of birth of the health identity is compatible with a declared one.")
      .message(
          "Date de naissance de l'INS différente de toutes les dates déclarées : vérifier ; la plus protectrice vaut pour le soin.",
          "Date of birth of the health identity unlike all declared ones: check; the most protective one counts for care.")
      .path("identite.ins.dateNaissance")
      .appliesWhen(c -> birth(c.root()) != null)
      .needs("identite.datesNaissance", c -> isDeclared(c.root().identity().birthDates()))
      .holdsWhen(c -> isAmong(birth(c.root()), c.root().identity().birthDates()))
      .settledWhen(WITHOUT_INS)
      .build();

  /** Only the number of a qualified identity circulates. */
  public static final Rule<Dossier> R_HIS_60 = Rule.on(DossierParts.DOSSIER)
      .id("R-HIS-60")
      .severity(Severity.WARNING)
      .obligation(Obligation.MANDATORY)
      .jurisdiction(Jurisdiction.NATIONAL)
      .validFrom("2021-01-01")
      .source(new Source(
          "Référentiel national d'identitovigilance",
          "EXI SI 07",
          "Le matricule INS ne peut être transmis que si l'identité est qualifiée.",
          Confidence.MEDIUM))
      .statement(
          "Le matricule INS ne circule que si l'identité est qualifiée.",
          "The number of the health identity circulates only when the identity is qualified.")
      .message(
          "Matricule INS d'une identité non qualifiée : ne pas le transmettre avant d'avoir qualifié l'identité.",
          "Number of an identity that is not qualified: do not send it before the identity is qualified.")
      .reads(DossierParts.IDENTITY)
      .path("identite.ins.statut")
      .appliesWhen(c -> number(c.root()) != null)
      .needs(
          "identite.ins.statut",
          c -> c.root().identity().ins().map(ins -> ins.status().isKnown()).orElse(false))
      .holdsWhen(c -> isQualified(c.root()))
      .settledWhen(WITHOUT_INS)
      .build();

  /** The last two digits check the others. */
  public static final Rule<Dossier> R_HIS_61 = contradiction("R-HIS-61")
      .source(new Source(
          "INSEE, numéro d'inscription au répertoire",
          "clé de contrôle",
          "La clé est le complément à 97 du reste de la division du numéro par 97 ; la Corse compte 19 (2A) ou 18 (2B).",
          Confidence.MEDIUM))
      .statement(
          "La clé d'un matricule INS est juste.",
          "The check digits of a health identity number are right.")
      .message(
          "Clé du matricule INS fausse : une faute de frappe est probable ; le redemander au téléservice.",
          "Wrong check digits of the health identity number: probably a slip; ask the teleservice again.")
      .path("identite.ins.matricule")
      .appliesWhen(c -> c.root().identity().ins().isPresent())
      .needs("identite.ins.matricule", c -> number(c.root()) != null)
      .holdsWhen(c -> isKeyRight(number(c.root())))
      .settledWhen(WITHOUT_INS)
      .build();

  private InsRules() {}

  /** Returns these rules. */
  public static List<Rule<Dossier>> all() {
    return List.of(R_HIS_57, R_HIS_58, R_HIS_59, R_HIS_60, R_HIS_61);
  }

  private static Rule.Builder<Dossier, Dossier> contradiction(String id) {
    return Rule.on(DossierParts.DOSSIER)
        .id(id)
        .severity(Severity.WARNING)
        .obligation(Obligation.PROPOSED)
        .jurisdiction(Jurisdiction.NATIONAL)
        .validFrom("1900-01-01")
        .source(Source.proposal(
            "Une identité contradictoire expose à soigner quelqu'un avec le dossier d'un autre."))
        .reads(DossierParts.IDENTITY);
  }

  private static @Nullable String number(Dossier dossier) {
    InsIdentity ins = dossier.identity().ins().orElse(null);
    String number = ins == null ? null : ins.matricule().known().orElse(null);
    return number != null && number.length() == LENGTH ? number : null;
  }

  private static Optional<Code<CivilSex>> sex(Dossier dossier) {
    return dossier.identity().ins().flatMap(ins -> ins.sex().known());
  }

  private static @Nullable PartialDate birth(Dossier dossier) {
    InsIdentity ins = dossier.identity().ins().orElse(null);
    PartialDate birth = ins == null ? null : ins.birthDate().known().orElse(null);
    return birth == null || birth.precision() == PartialDate.Precision.UNKNOWN ? null : birth;
  }

  private static boolean isQualified(Dossier dossier) {
    return dossier
        .identity()
        .ins()
        .flatMap(ins -> ins.status().known())
        .map(status -> status.is("QUAL"))
        .orElse(false);
  }

  /** Odd first digits are men's, even ones women's, the provisional ones too. */
  private static boolean isSexAgreed(@Nullable String number, Optional<Code<CivilSex>> sex) {
    if (number == null || sex.isEmpty()) {
      return true;
    }
    boolean odd = (number.charAt(0) - '0') % 2 == 1;
    return !(sex.get().is("M") && !odd) && !(sex.get().is("F") && odd);
  }

  /** Months above 12 stand for a month that nobody knew. */
  private static boolean isBirthAgreed(@Nullable String number, @Nullable PartialDate birth) {
    if (number == null || birth == null) {
      return true;
    }
    LocalDate first = birth.earliest().orElse(LocalDate.MIN);
    int month = digits(number, 3);
    return digits(number, 1) == Math.floorMod(first.getYear(), 100)
        && (birth.precision() == PartialDate.Precision.YEAR
            || month < 1
            || month > 12
            || month == first.getMonthValue());
  }

  private static int digits(String number, int from) {
    return (number.charAt(from) - '0') * 10 + number.charAt(from + 1) - '0';
  }

  private static boolean isDeclared(List<BirthDate> declared) {
    for (int i = 0; i < declared.size(); i++) {
      if (declared.get(i).date().precision() != PartialDate.Precision.UNKNOWN) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAmong(@Nullable PartialDate birth, List<BirthDate> declared) {
    LocalDate first = birth == null ? LocalDate.MIN : birth.earliest().orElse(LocalDate.MIN);
    LocalDate last = birth == null ? LocalDate.MAX : birth.latest().orElse(LocalDate.MAX);
    for (int i = 0; i < declared.size(); i++) {
      PartialDate other = declared.get(i).date();
      if (other.precision() != PartialDate.Precision.UNKNOWN
          && !other.earliest().orElse(LocalDate.MIN).isAfter(last)
          && !other.latest().orElse(LocalDate.MAX).isBefore(first)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isKeyRight(@Nullable String number) {
    if (number == null) {
      return true;
    }
    long value = 0;
    for (int i = 0; i < KEYED; i++) {
      char sign = number.charAt(i);
      if (i == LETTER && (sign == 'A' || sign == 'B')) {
        // 2A counts as 19 and 2B as 18.
        value = (value / 10 * 10 + 1) * 10 + (sign == 'A' ? 9 : 8);
      } else if (sign >= '0' && sign <= '9') {
        value = value * 10 + sign - '0';
      } else {
        return false;
      }
    }
    return MODULUS - value % MODULUS == digits(number, KEYED);
  }
}
