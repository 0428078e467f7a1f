package org.allervers.core.code;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.allervers.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * What a list says of one code: its labels, the other names under which it is met, its place, its source, and what it
 * is called in other nomenclatures.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme modalité
 */
public final class Concept {

  private final String code;
  private final String french;
  private final String english;
  private final List<String> aliases;
  private final @Nullable String parent;
  private final @Nullable DateRange validity;
  private final String confidence;
  private final String source;
  private final Map<String, List<String>> mappings;

  Concept(
      String code,
      String french,
      String english,
      List<String> aliases,
      @Nullable String parent,
      @Nullable DateRange validity,
      String confidence,
      String source,
      Map<String, List<String>> mappings) {
    this.code = Objects.requireNonNull(code, "code");
    this.french = Objects.requireNonNull(french, "french");
    this.english = Objects.requireNonNull(english, "english");
    this.aliases = List.copyOf(aliases);
    this.parent = parent;
    this.validity = validity;
    this.confidence = confidence;
    this.source = source;
    this.mappings = Map.copyOf(mappings);
  }

  /** Returns the stable code. */
  public String code() {
    return code;
  }

  /** Returns the French label, as the source prints it. */
  public String french() {
    return french;
  }

  /** Returns the English label. */
  public String english() {
    return english;
  }

  /** Returns the other names under which this code is met. */
  public List<String> aliases() {
    return aliases;
  }

  /** Returns the code of the wider concept of the same list, if there is one. */
  public Optional<String> parent() {
    return parent == null ? Optional.empty() : Optional.of(parent);
  }

  /** Returns the days on which the code may be newly used, or empty if the list sets no limit. */
  public Optional<DateRange> validity() {
    return validity == null ? Optional.empty() : Optional.of(validity);
  }

  /**
   * Returns how sure the source is: {@code V} read in the source, {@code E} read second-hand, {@code M} general
   * knowledge to confirm, {@code P} proposed by this library.
   */
  public String confidence() {
    return confidence;
  }

  /** Returns the text from which the code comes. */
  public String source() {
    return source;
  }

  /**
   * Returns what this code is called in another nomenclature.
   *
   * @param nomenclature such as {@code ethos}
   * @return the codes there, empty if no mapping is known
   */
  public List<String> mapping(String nomenclature) {
    return mappings.getOrDefault(nomenclature, List.of());
  }

  /** Returns the code and the label. */
  @Override
  public String toString() {
    return code + " (" + french + ")";
  }
}
