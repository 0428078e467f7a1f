package org.allervers.core.document;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.allervers.core.Dossier;
import org.allervers.core.activity.Act;
import org.allervers.core.referral.Referral;
import org.allervers.core.rules.minor.ParentView;

/**
 * What a minor keeps from the holders of parental authority on one day, as the rules on minors say. It goes no further than
 * to the minor and to care professionals whom the minor chose.
 */
final class Secrets {

  private final boolean underAuthority;
  private final boolean healthKept;
  private final Set<UUID> acts = new HashSet<>();
  private final Set<UUID> prescriptions = new HashSet<>();
  private final Set<UUID> referrals = new HashSet<>();

  private Secrets(Dossier dossier, ParentView view) {
    Set<ParentView.Reason> reasons = view.reasons();
    this.underAuthority = !reasons.contains(ParentView.Reason.NOT_A_MINOR)
        && !reasons.contains(ParentView.Reason.AS_AN_ADULT);
    this.healthKept = underAuthority && reasons.contains(ParentView.Reason.COULD_BETRAY);
    Set<UUID> open = new HashSet<>();
    view.dossier().acts().forEach(act -> open.add(act.id()));
    view.dossier().referrals().forEach(referral -> open.add(referral.id()));
    for (Act act : dossier.acts()) {
      if (act.secret().orElse(false) || (underAuthority && !open.contains(act.id()))) {
        acts.add(act.id());
        act.prescription().ifPresent(prescriptions::add);
      }
    }
    for (Referral referral : dossier.referrals()) {
      if (referral.act().filter(acts::contains).isPresent()
          || (underAuthority && !open.contains(referral.id()))) {
        referrals.add(referral.id());
      }
    }
  }

  static Secrets of(Dossier dossier, LocalDate date) {
    return new Secrets(dossier, ParentView.of(dossier, date));
  }

  /** Returns whether somebody holds parental authority over the person. */
  boolean isUnderAuthority() {
    return underAuthority;
  }

  /** Returns whether the health file could betray a secret: treatments, results and measures carry no mark of their own. */
  boolean isHealthKept() {
    return healthKept;
  }

  boolean covers(Act act) {
    return acts.contains(act.id());
  }

  boolean covers(Referral referral) {
    return referrals.contains(referral.id());
  }

  boolean coversPrescription(UUID prescription) {
    return prescriptions.contains(prescription);
  }
}
