package org.allervers.indicators.mano;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.allervers.indicators.definition.Validity;
import org.jspecify.annotations.Nullable;

/**
 * A set of definitions that Mano has printed figures by.
 *
 * @terme génération de Mano
 */
public enum ManoGeneration {
  /** The archived program, 1.309: teams and states of today. */
  ARCHIVE("MANO-A", "1.309", LocalDate.of(2024, 3, 5), null),
  /** The successor from August 2024: teams by history, state at the end of the period. */
  SUCCESSOR_V1_2024("MANO-B1", "2024-08", LocalDate.of(2024, 8, 1), LocalDate.of(2026, 2, 17)),
  /** The successor from February 2026: recording an exit is no longer an interaction. */
  SUCCESSOR_V1_2026("MANO-B1", "2026-02", LocalDate.of(2026, 2, 17), null),
  /** The second statistics of the successor, with four populations. */
  SUCCESSOR_V2("MANO-B2", "2026-02", LocalDate.of(2026, 2, 23), null);

  private final String prefix;
  private final String version;
  private final LocalDate from;
  private final @Nullable LocalDate until;

  ManoGeneration(String prefix, String version, LocalDate from, @Nullable LocalDate until) {
    this.prefix = prefix;
    this.version = version;
    this.from = from;
    this.until = until;
  }

  /** Returns what the identifiers of its definitions begin with. */
  public String prefix() {
    return prefix;
  }

  /** Returns its version. */
  public String version() {
    return version;
  }

  /** Returns the days on which it stood; the archive's begin with the last one on which its rules changed. */
  public Validity validity() {
    return new Validity(from, Optional.ofNullable(until));
  }

  /** Returns the known defects that it has. */
  public Set<ManoDefect> defects() {
    EnumSet<ManoDefect> all = EnumSet.allOf(ManoDefect.class);
    if (this == ARCHIVE) {
      all.removeAll(EnumSet.of(ManoDefect.D15, ManoDefect.D17));
    } else {
      all.removeAll(EnumSet.of(ManoDefect.D3, ManoDefect.D8, ManoDefect.D9));
    }
    if (this == SUCCESSOR_V1_2026 || this == SUCCESSOR_V2) {
      all.remove(ManoDefect.D10);
    }
    return Collections.unmodifiableSet(all);
  }

  /** Returns the ends of the identifiers of its populations. */
  public List<String> populations() {
    return this == SUCCESSOR_V2
        ? List.of("toutes", "modifiees", "suivies", "creees")
        : List.of("creees", "suivies");
  }
}
