package org.allervers.indicators.disclosure;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The recorded decision of the controller to publish under a lower threshold: by whom (a role, never a name), when and
 * why. It is printed in the files.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param role who decided, for example "Responsable de traitement, après avis du DPO"
 * @param on the day of the decision
 * @param why the reason, in one or two sentences
 * @terme décision consignée
 */
public record Decision(String role, LocalDate on, String why) {

  /**
   * Checks that all three are told.
   *
   * @throws IllegalArgumentException if the role or the reason is blank or longer than 500 characters
   */
  public Decision {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(why, "why");
    if (role.isBlank() || why.isBlank() || role.length() > 500 || why.length() > 500) {
      throw new IllegalArgumentException(
          "a decision must tell role and reason in 1 to 500 characters each");
    }
  }

  /** Its day; neither role nor reason. */
  @Override
  public String toString() {
    return "Decision[" + on + "]";
  }
}
