package org.allervers.core.mano;

import java.util.List;
import java.util.Objects;

/**
 * A heading of an organisation's configuration with what stands under it. This class is immutable and thread-safe.
 *
 * @param title the heading
 * @param members what stands under it, in its order
 * @terme rubrique de Mano
 */
public record ManoGroup<T>(String title, List<T> members) {
  /** Refuses a missing part. */
  public ManoGroup {
    Objects.requireNonNull(title, "title");
    members = List.copyOf(members);
  }
}
