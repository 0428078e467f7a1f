package org.allervers.core.rules.minor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.allervers.core.Dossier;
import org.allervers.core.activity.Act;
import org.allervers.core.activity.ActOutcome;
import org.allervers.core.code.Code;
import org.allervers.core.minor.AseContact;
import org.allervers.core.minor.MinorityRecord;
import org.allervers.core.referral.Referral;
import org.allervers.core.referral.ReferralOutcome;
import org.jspecify.annotations.Nullable;

/**
 * The duties that the acts of a dossier opened, and the events that closed them. One act opens a duty, those that follow
 * while it is open add none: a team that comes every week owes one referral, not ten.
 */
final class DutyLedger {

  /** Services where a doctor or a midwife sees the person. */
  private static final Set<String> DOCTOR_OR_MIDWIFE = Set.of(
      "PASS",
      "PASS_MOBILE",
      "HOPITAL_URGENCES",
      "HOPITAL_SERVICE",
      "MEDECIN_VILLE",
      "SPECIALISTE_VILLE",
      "PSYCHIATRE_LIBERAL",
      "SAGE_FEMME",
      "PMI_MATERNITE",
      "CENTRE_SANTE",
      "CENTRE_EXAMEN_SANTE",
      "CEGIDD",
      "CLAT");

  private final Dossier dossier;
  private final LocalDate asOf;
  private final MinorPolicy policy;
  private final BirthBounds birth;

  private DutyLedger(Dossier dossier, LocalDate asOf, MinorPolicy policy) {
    this.dossier = dossier;
    this.asOf = asOf;
    this.policy = policy;
    this.birth = BirthBounds.of(dossier, asOf);
  }

  static List<MinorDuty> of(Dossier dossier, LocalDate asOf, MinorPolicy policy) {
    return new DutyLedger(dossier, asOf, policy).duties();
  }

  /** Whether an act was done, as far as is known: refused, postponed and cancelled ones oblige nobody. */
  static boolean isDone(Act act, LocalDate asOf) {
    if (act.date().isAfter(asOf)) {
      return false;
    }
    Code<ActOutcome> outcome = act.outcome().known().orElse(null);
    return outcome == null || outcome.is("REALISE") || outcome.is("PARTIEL");
  }

  static boolean isDoctorOrMidwife(Act act) {
    ActingProfessional professional = professional(act);
    return professional == ActingProfessional.DOCTOR || professional == ActingProfessional.MIDWIFE;
  }

  static @Nullable ActingProfessional professional(Act act) {
    return act.profession().isPresent()
        ? ActingProfessional.of(act.profession().get()).orElse(null)
        : null;
  }

  /** Whether a referral to, or an act of, a doctor or a midwife lies between two days, both included. */
  static boolean isSeenByDoctorOrMidwife(Dossier dossier, LocalDate from, LocalDate asOf) {
    return new DutyLedger(dossier, asOf, MinorPolicy.standard()).referralAfter(from) != null;
  }

  private List<MinorDuty> duties() {
    List<MinorDuty> duties = new ArrayList<>();
    List<Act> acts = new ArrayList<>();
    for (Act act : dossier.acts()) {
      if (isDone(act, asOf) && !act.date().isBefore(MinorLaw.ANNEX)) {
        acts.add(act);
      }
    }
    acts.sort(Comparator.comparing(Act::date));
    MinorDuty contact = null;
    MinorDuty referral = null;
    for (Act act : acts) {
      LegalSituation protection =
          MinorStatus.of(dossier, birth, act.date(), policy).protection().orElse(null);
      if (protection == null || !DecisionTable.ALONE.contains(protection)) {
        continue;
      }
      if (contact == null) {
        contact = contactDuty(act);
        duties.add(contact);
      }
      if (opensReferral(act) && !isOpen(referral, act.date()) && !isReferred(act.date())) {
        referral = new MinorDuty(
            MinorDuty.Kind.REFER_TO_DOCTOR_OR_MIDWIFE,
            Optional.of(act.id()),
            act.date(),
            Days.after(act.date(), policy.referralDays()),
            Optional.ofNullable(referralAfter(act.date())));
        duties.add(referral);
      }
    }
    return List.copyOf(duties);
  }

  private static boolean isOpen(@Nullable MinorDuty duty, LocalDate day) {
    return duty != null && duty.status(day) != MinorDuty.Status.CLOSED;
  }

  /** A contact that came before the first act, such as a call of child protection itself, counts as well. */
  private MinorDuty contactDuty(Act act) {
    MinorityRecord record = dossier.minority().orElse(null);
    MinorDuty.Closing closing = null;
    if (record != null) {
      List<AseContact> contacts = record.aseContacts();
      for (int i = 0; i < contacts.size(); i++) {
        LocalDate on = contacts.get(i).date();
        if (!on.isAfter(asOf) && (closing == null || on.isBefore(closing.on()))) {
          closing = new MinorDuty.Closing(on, "minorite.contactsAse[" + i + "]");
        }
      }
    }
    return new MinorDuty(
        MinorDuty.Kind.CONTACT_CHILD_PROTECTION,
        Optional.of(act.id()),
        act.date(),
        Days.after(act.date(), policy.childProtectionDays()),
        Optional.ofNullable(closing));
  }

  private static boolean opensReferral(Act act) {
    return !isDoctorOrMidwife(act)
        && MinorActKind.of(act).orElse(null) != MinorActKind.SOCIAL_SUPPORT;
  }

  /** Whether a referral of before is still alive on a day. */
  private boolean isReferred(LocalDate day) {
    for (Referral referral : dossier.referrals()) {
      if (DOCTOR_OR_MIDWIFE.contains(referral.kind().value())
          && referral.proposedOn().isBefore(day)) {
        Code<ReferralOutcome> outcome = MinorStatus.known(referral.outcomes(), day);
        if (outcome == null
            || !(outcome.is("REFUSEE_PERSONNE")
                || outcome.is("REFUSEE_STRUCTURE")
                || outcome.is("SANS_SUITE"))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The first referral from a day on, whatever the person answered, or the first act of a doctor or a midwife. */
  private MinorDuty.@Nullable Closing referralAfter(LocalDate day) {
    MinorDuty.Closing first = null;
    List<Referral> referrals = dossier.referrals();
    for (int i = 0; i < referrals.size(); i++) {
      if (DOCTOR_OR_MIDWIFE.contains(referrals.get(i).kind().value())) {
        first = sooner(first, referrals.get(i).proposedOn(), day, "orientations[" + i + "]");
      }
    }
    List<Act> acts = dossier.acts();
    for (int i = 0; i < acts.size(); i++) {
      if (isDone(acts.get(i), asOf) && isDoctorOrMidwife(acts.get(i))) {
        first = sooner(first, acts.get(i).date(), day, "actes[" + i + "]");
      }
    }
    return first;
  }

  private MinorDuty.@Nullable Closing sooner(
      MinorDuty.@Nullable Closing known, LocalDate on, LocalDate from, String path) {
    if (on.isBefore(from) || on.isAfter(asOf) || (known != null && !on.isBefore(known.on()))) {
      return known;
    }
    return new MinorDuty.Closing(on, path);
  }
}
