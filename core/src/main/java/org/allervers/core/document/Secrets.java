package org.allervers.core.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.allervers.core.Dossier;
import org.allervers.core.activity.Act;
import org.allervers.core.health.HealthNote;
import org.allervers.core.minor.MinorOpposition;
import org.allervers.core.minor.MinorityRecord;
import org.allervers.core.time.PartialDate;

/** What a minor keeps from the holders of parental authority, and whom the law makes a holder of anything. */
final class Secrets {

  /** The grounds on which an act is done because holders are not to learn of it. */
  private static final Set<String> SECRET_GROUNDS =
      Set.of("L1111_5", "L1111_5_LIENS_ROMPUS", "L1111_5_1", "L5134_1", "L2212_7", "L6211_3_1");

  /** Situations in which the team acts as for an adult, whose secret is their own; the declared age stays as it is. */
  private static final Set<String> AS_ADULT = Set.of("M3", "M4");

  private static final Set<String> MINOR_STATUSES =
      Set.of("MINEUR_DECLARE", "MINEUR_DOCUMENTE", "RECONNU");

  private static final int MAJORITY = 18;

  private Secrets() {}

  /**
   * Returns whether an act is kept from holders: because the minor opposes, because the ground on which it was done says so
   * and nobody wrote the contrary, or because the law itself keeps contraception secret.
   */
  static boolean isSecret(Act act) {
    return act.kind().is("CONTRACEPTION")
        || act.secret()
            .orElseGet(() -> act.minorBasis()
                .filter(ground -> SECRET_GROUNDS.contains(ground.value()))
                .isPresent());
  }

  /**
   * Returns whether the minor keeps something from holders on {@code date}. Treatments, results and appointments carry no mark
   * of their own and can betray it, so nothing of health goes to a holder then.
   */
  static boolean areKept(Dossier dossier, LocalDate date) {
    for (Act act : dossier.acts()) {
      if (isSecret(act)) {
        return true;
      }
    }
    for (HealthNote note : dossier.health().notes()) {
      if (note.secret().orElse(false)) {
        return true;
      }
    }
    for (MinorOpposition opposition :
        dossier.minority().map(MinorityRecord::oppositions).orElse(List.of())) {
      if (opposition.isInForce(date)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the person is known as a minor under parental authority; where it is uncertain, they are not. */
  static boolean isUnderParentalAuthority(Dossier dossier, LocalDate date) {
    Optional<MinorityRecord> minority = dossier.minority();
    if (minority.isPresent()) {
      MinorityRecord record = minority.get();
      boolean emancipated =
          record.emancipation().filter(each -> !each.date().isAfter(date)).isPresent();
      boolean asAdult = record
          .situation()
          .at(date)
          .known()
          .filter(situation -> AS_ADULT.contains(situation.value()))
          .isPresent();
      boolean alone = record.ownCover().tiesBroken().at(date).known().orElse(false);
      if (emancipated || asAdult || alone) {
        return false;
      }
    }
    Optional<PartialDate> birth = dossier.identity().birthDate().known();
    if (birth.flatMap(PartialDate::earliest).isPresent()) {
      return Sheet.greatestAge(birth.get(), date) < MAJORITY;
    }
    return minority
        .flatMap(record -> record.ageStatus().at(date).known())
        .filter(status -> MINOR_STATUSES.contains(status.value()))
        .isPresent();
  }
}
