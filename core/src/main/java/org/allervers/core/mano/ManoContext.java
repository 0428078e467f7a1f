package org.allervers.core.mano;

import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.allervers.core.code.Code;
import org.allervers.core.dispositif.Dispositif;

/**
 * What a conversion needs to know beside the records. This class is immutable and thread-safe.
 *
 * @param organisation the dictionary of the records
 * @param zone where the organisation works: its days begin there
 * @param repairs the repairs to make; what is not repaired is left as it is, and said nowhere
 * @param dispositif what the service is, which Mano does not know; empty if nobody says it: stays then carry the unlisted code
 *     {@code NON_RENSEIGNE}, no rule of a service applies to them, and the report says so
 * @terme contexte d'import
 */
public record ManoContext(
    ManoOrganisation organisation,
    ZoneId zone,
    Set<ManoRepair> repairs,
    Optional<Code<Dispositif>> dispositif) {

  /** Refuses a missing part. */
  public ManoContext {
    Objects.requireNonNull(organisation, "organisation");
    Objects.requireNonNull(zone, "zone");
    repairs = Set.copyOf(repairs);
    Objects.requireNonNull(dispositif, "dispositif");
  }

  /** Returns a context with every repair, in which nobody says what the service is. */
  public static ManoContext of(ManoOrganisation organisation, ZoneId zone) {
    return new ManoContext(organisation, zone, Set.of(ManoRepair.values()), Optional.empty());
  }

  /** Returns this context with these repairs and no others. */
  public ManoContext repairing(Set<ManoRepair> wanted) {
    return new ManoContext(organisation, zone, wanted, dispositif);
  }

  /** Returns this context for a service of that kind. */
  public ManoContext dispositif(Code<Dispositif> service) {
    return new ManoContext(organisation, zone, repairs, Optional.of(service));
  }

  boolean repairs(ManoRepair repair) {
    return repairs.contains(repair);
  }

  /** Replays the history of a person, cleaned or as it stands. */
  ManoHistory history(ManoPerson person) {
    return repairs(ManoRepair.HISTORY)
        ? person.history(zone)
        : ManoHistory.uncleaned(person.person(), zone);
  }
}
