package org.allervers.core.answer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The properties of a JSON object that this version does not know, kept to be written back as they came.
 *
 * <p>Each value is JSON text. Nothing reads it here; it only survives.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme donnée conservée
 */
public final class Preserved {

  private static final Preserved EMPTY = new Preserved(Map.of());

  private final Map<String, String> jsonByName;

  private Preserved(Map<String, String> jsonByName) {
    this.jsonByName = jsonByName;
  }

  /** Returns the empty instance. */
  public static Preserved empty() {
    return EMPTY;
  }

  /**
   * Returns the properties of {@code jsonByName}, in its order.
   *
   * @param jsonByName JSON text by property name; the text is trusted to be well-formed JSON
   */
  public static Preserved of(Map<String, String> jsonByName) {
    return jsonByName.isEmpty()
        ? EMPTY
        : new Preserved(Collections.unmodifiableMap(new LinkedHashMap<>(jsonByName)));
  }

  /** Returns these properties and one more; an equal name is replaced. */
  public Preserved with(String name, String json) {
    Map<String, String> copy = new LinkedHashMap<>(jsonByName);
    copy.put(name, json);
    return of(copy);
  }

  /** Returns whether nothing was left over. */
  public boolean isEmpty() {
    return jsonByName.isEmpty();
  }

  /** Returns the names, in the order in which they were read. */
  public Set<String> names() {
    return jsonByName.keySet();
  }

  /** Returns the JSON text of the property called {@code name}, or empty. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(jsonByName.get(name));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Preserved that && jsonByName.equals(that.jsonByName);
  }

  @Override
  public int hashCode() {
    return jsonByName.hashCode();
  }

  /** Returns the number of properties, without their names or values. */
  @Override
  public String toString() {
    return "Preserved[" + jsonByName.size() + "]";
  }
}
