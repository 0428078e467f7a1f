package org.allervers.core.mano;

import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;

/**
 * What a conversion needs to know beside the records. This class is immutable and thread-safe.
 *
 * @param organisation the dictionary of the records
 * @param zone where the organisation works: its days begin there
 * @param repairs the repairs to make; what is not repaired is left as it is, and said nowhere
 * @terme contexte d'import
 */
public record ManoContext(ManoOrganisation organisation, ZoneId zone, Set<ManoRepair> repairs) {

  /** Refuses a missing part. */
  public ManoContext {
    Objects.requireNonNull(organisation, "organisation");
    Objects.requireNonNull(zone, "zone");
    repairs = Set.copyOf(repairs);
  }

  /** Returns a context with every repair. */
  public static ManoContext of(ManoOrganisation organisation, ZoneId zone) {
    return new ManoContext(organisation, zone, Set.of(ManoRepair.values()));
  }

  boolean repairs(ManoRepair repair) {
    return repairs.contains(repair);
  }
}
