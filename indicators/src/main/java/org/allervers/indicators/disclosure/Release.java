package org.allervers.indicators.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.allervers.indicators.internal.JsonObject;

/**
 * What the ledger keeps of a publication: every figure, those withheld included, so that later releases can be proven
 * together with it. Confidential, like the proof.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Release {

  private final String policy;
  private final boolean isRounded;
  private final Structure structure;
  private final List<Kept> tables;

  Release(String policy, boolean isRounded, Structure structure, List<Kept> tables) {
    this.policy = policy;
    this.isRounded = isRounded;
    this.structure = structure;
    this.tables = List.copyOf(tables);
  }

  /** Identifier of the policy that it was made under. */
  public String policy() {
    return policy;
  }

  /** How many tables it has. */
  public int size() {
    return tables.size();
  }

  /** Whether figures were rounded, and not withheld. */
  boolean isRounded() {
    return isRounded;
  }

  Structure structure() {
    return structure;
  }

  List<Kept> tables() {
    return tables;
  }

  String canonicalJson() {
    List<String> kept = new ArrayList<>();
    tables.forEach(table -> kept.add(table.canonicalJson()));
    return new JsonObject()
        .text("policy", policy)
        .flag("rounded", isRounded)
        .texts("structure", structure.text())
        .raws("tables", kept)
        .json();
  }

  @Override
  public String toString() {
    return "Release[" + policy + ", " + tables.size() + " tables]";
  }
}
