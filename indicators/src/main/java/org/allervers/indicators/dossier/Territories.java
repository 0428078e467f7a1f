package org.allervers.indicators.dossier;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Which territory a team works on. */
final class Territories {

  private final Map<UUID, String> codes;

  Territories(Map<UUID, String> codes) {
    this.codes = Map.copyOf(codes);
  }

  Optional<String> of(Optional<UUID> team) {
    return team.map(codes::get);
  }
}
