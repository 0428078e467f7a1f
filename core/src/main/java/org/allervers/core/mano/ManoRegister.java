package org.allervers.core.mano;

import java.util.Collection;
import java.util.Objects;
import org.allervers.core.Register;

/**
 * What an organisation of Mano recorded of no one person, as a register, and what had to be done for it.
 *
 * @param register the register
 * @param report what was repaired, guessed or kept aside
 * @terme registre repris de Mano
 */
public record ManoRegister(Register register, ImportReport report) {

  /** Refuses a missing part. */
  public ManoRegister {
    Objects.requireNonNull(register, "register");
    Objects.requireNonNull(report, "report");
  }

  /**
   * Returns the register of an organisation. It takes teams, structures, territories and their observations, reports, counted
   * services, passages without a person, places and recurrences; each stands whole beside what it became, or is kept aside in the
   * register, such as the territories and whatever was deleted. Records of other tables, and passages of a person, are left to others.
   *
   * <p>A report becomes the work of its team on that day; observations of one team and day become a round. A counted service
   * becomes an act without a name; counts that an old report holds are taken where no row counts that service.
   */
  public static ManoRegister convert(Collection<ManoRecord> records, ManoContext context) {
    RegisterDraft draft = new RegisterDraft(context);
    return draft.convert(records);
  }

  /** Returns nothing of the register. */
  @Override
  public String toString() {
    return "ManoRegister[redacted]";
  }
}
