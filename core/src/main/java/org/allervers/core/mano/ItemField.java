package org.allervers.core.mano;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One key of a record, as an item of a dossier says it: the other way of what a conversion reads.
 *
 * @param key the key in Mano
 * @param say says it, or nothing if the item does not know it, or {@link #UNSAYABLE}
 */
record ItemField<T>(String key, Function<T, Optional<Object>> say) {

  /** The item knows a value for which Mano has no form: what Mano holds stands. */
  static final Object UNSAYABLE = new Object();

  /**
   * A day and perhaps a time, which a record keeps as a moment.
   *
   * @param teams whose day it is: that of a night team goes from noon to noon
   * @param done whether today, without a time, is now
   */
  record When(LocalDate day, @Nullable LocalTime time, List<UUID> teams, boolean done) {}

  /** The name of a place, of which a record keeps the identifier. */
  record Place(String name) {}
}
