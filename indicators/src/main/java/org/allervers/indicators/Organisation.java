package org.allervers.indicators;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.allervers.indicators.internal.JsonObject;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Scope;

/**
 * The levels that figures are given for: teams, territories, départements, and the total. A unit attributed to a level
 * counts once in that level, once in each level above it, and once in the total.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Organisation {

  private final Scope total;
  private final Map<String, Scope> scopes;
  private final Map<String, String> parents;

  private Organisation(Builder b) {
    this.total = b.total;
    this.scopes = Collections.unmodifiableMap(new LinkedHashMap<>(b.scopes));
    this.parents = Map.copyOf(b.parents);
  }

  /** Starts an organisation; the label names all levels together, for example "Les deux territoires". */
  public static Builder builder(Label total) {
    return new Builder(new Scope(Scope.TOTAL, total));
  }

  /** No level but the total. */
  public static Organisation ofTotal(Label total) {
    return builder(total).build();
  }

  /** The total first, then the levels in the order in which they were added. */
  public List<Scope> scopes() {
    List<Scope> all = new ArrayList<>();
    all.add(total);
    all.addAll(scopes.values());
    return all;
  }

  /** The scope with that code, {@link Scope#TOTAL} included. */
  public Optional<Scope> findScope(String code) {
    return code.equals(Scope.TOTAL) ? Optional.of(total) : Optional.ofNullable(scopes.get(code));
  }

  /** The code of the level right above; empty for the total, for a level right under it and for an unknown code. */
  public Optional<String> findParent(String code) {
    return Optional.ofNullable(parents.get(code));
  }

  /** The level and those above it, without the total; empty for an unknown code. */
  List<String> lineOf(String code) {
    List<String> line = new ArrayList<>();
    String current = scopes.containsKey(code) ? code : null;
    while (current != null) {
      line.add(current);
      current = parents.get(current);
    }
    return line;
  }

  String canonicalJson() {
    List<String> levels = new ArrayList<>();
    for (String code : scopes.keySet()) {
      JsonObject level = new JsonObject().text("code", code);
      Optional.ofNullable(parents.get(code)).ifPresent(parent -> level.text("parent", parent));
      levels.add(level.json());
    }
    return new JsonObject().raws("levels", levels).json();
  }

  /** Not thread-safe. */
  public static final class Builder {

    private final Scope total;
    private final Map<String, Scope> scopes = new LinkedHashMap<>();
    private final Map<String, String> parents = new LinkedHashMap<>();

    private Builder(Scope total) {
      this.total = total;
    }

    /**
     * A level directly under the total.
     *
     * @throws IllegalArgumentException if the code is taken
     */
    public Builder level(String code, Label label) {
      if (code.equals(Scope.TOTAL) || scopes.putIfAbsent(code, new Scope(code, label)) != null) {
        throw new IllegalArgumentException("a level must have its own code, but was " + code);
      }
      return this;
    }

    /**
     * A level under another level, which must be there already.
     *
     * @throws IllegalArgumentException if the code is taken or the parent is not there
     */
    public Builder level(String code, Label label, String parent) {
      Objects.requireNonNull(parent, "parent");
      if (!scopes.containsKey(parent)) {
        throw new IllegalArgumentException("a parent level must come first, but was " + parent);
      }
      level(code, label);
      parents.put(code, parent);
      return this;
    }

    public Organisation build() {
      return new Organisation(this);
    }
  }
}
