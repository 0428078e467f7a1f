package org.allervers.crypto.membership;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.membership.MembershipChange.Grant;

/**
 * What somebody does in the team, and which compartments that asks for. A proposal to begin with, not a rule of the list: a host
 * grants otherwise by {@link Grant}, and adds compartments of its own.
 *
 * <p>A key opens and seals. Where a role should read a compartment and write nothing into it, the key cannot hold that
 * apart: the host does, and the journal tells.
 *
 * @source Code de la santé publique, art. L. 1110-4 (sharing within a care team), R. 1110-1 (what is strictly necessary) and
 *     R. 1110-2 (the two categories of professionals). That volunteers and interpreters are on neither list was read in an
 *     excerpt of R. 1110-2, with medium confidence; the rows of managers and technicians are a reading, not a text
 * @terme fonction dans l'équipe
 */
public enum TeamRole {
  /** Doctor, nurse, midwife or another health professional: everything. */
  HEALTH_PROFESSIONAL(
      CompartmentType.IDENTITY,
      CompartmentType.SOCIAL,
      CompartmentType.HEALTH,
      CompartmentType.COORDINATION),
  /** Psychologist: reads the social part, and of health what is put into the coordination. */
  PSYCHOLOGIST(CompartmentType.IDENTITY, CompartmentType.SOCIAL, CompartmentType.COORDINATION),
  /** Social worker, mediator or peer worker employed by the establishment: of health, what is put into the coordination. */
  SOCIAL_PROFESSIONAL(
      CompartmentType.IDENTITY, CompartmentType.SOCIAL, CompartmentType.COORDINATION),
  /** Manager of the team, to supervise: reads who is followed, the social part and the coordination, never health. */
  MANAGER(CompartmentType.IDENTITY, CompartmentType.SOCIAL, CompartmentType.COORDINATION),
  /** Volunteer, driver or interpreter: no secret. What they need to meet somebody, the team tells them. */
  SUPPORT(),
  /** Whoever runs the devices or the server: no secret. */
  TECHNICIAN();

  @SuppressWarnings("ImmutableEnumChecker") // A copy that nobody can change.
  private final NavigableSet<Integer> compartments;

  TeamRole(CompartmentType<?>... types) {
    NavigableSet<Integer> codes = new TreeSet<>();
    for (CompartmentType<?> type : types) {
      codes.add(type.code());
    }
    this.compartments = Collections.unmodifiableNavigableSet(codes);
  }

  /** Returns the numbers of the compartments, see {@link CompartmentType#code}; unmodifiable, perhaps empty. */
  public NavigableSet<Integer> compartments() {
    return compartments;
  }

  /**
   * Returns the change that grants them, to be signed by whoever manages them.
   *
   * @param manages whether the member may grant them in turn
   * @throws IllegalStateException if this role reads no compartment
   */
  public Grant grantTo(MemberId member, boolean manages) {
    if (compartments.isEmpty()) {
      throw new IllegalStateException("this role reads no compartment");
    }
    return new Grant(member, compartments, manages);
  }
}
