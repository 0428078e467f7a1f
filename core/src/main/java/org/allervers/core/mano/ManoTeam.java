package org.allervers.core.mano;

import java.util.Objects;

/**
 * A team of an organisation. This class is immutable and thread-safe.
 *
 * @param id its identifier in records
 * @param name its name
 * @param isOfNight whether its day goes from noon to noon
 * @terme équipe de Mano
 */
public record ManoTeam(String id, String name, boolean isOfNight) {
  /** Refuses a missing part. */
  public ManoTeam {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
  }
}
