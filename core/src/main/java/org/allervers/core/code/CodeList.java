package org.allervers.core.code;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A versioned value list: its codes in order, and what each of them means.
 *
 * <p>The lists of this library come from {@link #of}; a host makes its own with {@link #builder}. This class is
 * immutable and thread-safe.
 *
 * @param <S> the marker of the list
 * @terme nomenclature
 */
public final class CodeList<S extends CodeSystem> {

  private static final ClassValue<CodeList<?>> BUNDLED = new ClassValue<>() {
    @Override
    protected CodeList<?> computeValue(Class<?> marker) {
      CodeSystem.Bundled bundled = marker.getAnnotation(CodeSystem.Bundled.class);
      if (bundled == null) {
        throw new IllegalArgumentException(marker.getName() + " has no bundled list");
      }
      return CodeListFile.read(bundled.value());
    }
  };

  private final String id;
  private final String version;
  private final String french;
  private final String english;
  private final String source;
  private final boolean multiple;
  private final Set<String> exclusive;
  private final Map<String, Code<S>> codes;
  private final List<Concept> concepts;
  private final Map<String, Code<S>> byLabel;

  CodeList(
      String id,
      String version,
      String french,
      String english,
      String source,
      boolean multiple,
      Set<String> exclusive,
      List<Concept> concepts) {
    this.id = Objects.requireNonNull(id, "id");
    this.version = Objects.requireNonNull(version, "version");
    this.french = french;
    this.english = english;
    this.source = source;
    this.multiple = multiple;
    this.exclusive = Set.copyOf(exclusive);
    this.concepts = List.copyOf(concepts);
    Map<String, Code<S>> codesByValue = new LinkedHashMap<>();
    Map<String, Code<S>> codesByLabel = new LinkedHashMap<>();
    for (Concept concept : concepts) {
      Code<S> code = new Code<>(this, concept.code(), concept);
      if (codesByValue.put(concept.code(), code) != null) {
        throw new IllegalArgumentException("list " + id + " holds " + concept.code() + " twice");
      }
      codesByLabel.putIfAbsent(Labels.fold(concept.code()), code);
      codesByLabel.putIfAbsent(Labels.fold(concept.french()), code);
      concept.aliases().forEach(alias -> codesByLabel.putIfAbsent(Labels.fold(alias), code));
    }
    this.codes = Collections.unmodifiableMap(codesByValue);
    this.byLabel = codesByLabel;
  }

  /**
   * Returns the list that ships with this library for {@code marker}.
   *
   * @throws IllegalArgumentException if {@code marker} is not one of this library's
   */
  @SuppressWarnings("unchecked") // the file named by the marker is the marker's list
  public static <S extends CodeSystem> CodeList<S> of(Class<S> marker) {
    return (CodeList<S>) BUNDLED.get(marker);
  }

  /**
   * Returns a builder for a host's own list.
   *
   * @param marker the marker, so that the compiler knows the list's codes apart
   * @param id unique among the host's lists
   * @param version such as {@code 2026.1}
   */
  public static <S extends CodeSystem> Builder<S> builder(
      Class<S> marker, String id, String version) {
    Objects.requireNonNull(marker, "marker");
    return new Builder<>(id, version);
  }

  /** Returns the id, such as {@code habitat}. */
  public String id() {
    return id;
  }

  /** Returns the version, such as {@code 2026.1}. */
  public String version() {
    return version;
  }

  /** Returns the French title. */
  public String french() {
    return french;
  }

  /** Returns the English title. */
  public String english() {
    return english;
  }

  /** Returns the texts from which the list comes. */
  public String source() {
    return source;
  }

  /** Returns whether several codes may be answered together. */
  public boolean isMultiple() {
    return multiple;
  }

  /** Returns the codes that exclude any other, such as "no resources". */
  public Set<String> exclusive() {
    return exclusive;
  }

  /** Returns the concepts in the order of the list. */
  public List<Concept> concepts() {
    return concepts;
  }

  /** Returns the codes in the order of the list. */
  public List<Code<S>> codes() {
    return List.copyOf(codes.values());
  }

  /**
   * Returns the listed code of the given value.
   *
   * @throws IllegalArgumentException if the list does not hold it; {@link #read} keeps it instead
   */
  public Code<S> code(String value) {
    Code<S> code = codes.get(value);
    if (code == null) {
      // The value is not repeated: it may come from somebody's dossier.
      throw new IllegalArgumentException("list " + id + " " + version + " does not hold this code");
    }
    return code;
  }

  /** Returns the code of the given value, unlisted if the list does not hold it. */
  public Code<S> read(String value) {
    Code<S> code = codes.get(value);
    return code != null ? code : new Code<>(this, value, null);
  }

  /** Returns the code that has {@code label} as code, French label or alias, whatever the case and the accents. */
  public Optional<Code<S>> findByLabel(String label) {
    return Optional.ofNullable(byLabel.get(Labels.fold(label)));
  }

  /** Returns the id and the version. */
  @Override
  public String toString() {
    return "CodeList[" + id + " " + version + "]";
  }

  /**
   * Builds a host's own list. Not thread-safe.
   *
   * @param <S> the marker of the list
   */
  public static final class Builder<S extends CodeSystem> {
    private final String id;
    private final String version;
    private String french = "";
    private String english = "";
    private String source = "";
    private boolean multiple;
    private final List<Concept> concepts = new ArrayList<>();

    private Builder(String id, String version) {
      this.id = id;
      this.version = version;
    }

    /** Sets the titles. */
    public Builder<S> title(String frenchTitle, String englishTitle) {
      this.french = frenchTitle;
      this.english = englishTitle;
      return this;
    }

    /** Sets the text from which the list comes. */
    public Builder<S> source(String text) {
      this.source = text;
      return this;
    }

    /** Allows several codes to be answered together. */
    public Builder<S> multiple() {
      this.multiple = true;
      return this;
    }

    /** Adds a code with its labels. */
    public Builder<S> add(String code, String frenchLabel, String englishLabel) {
      concepts.add(new Concept(
          code, frenchLabel, englishLabel, List.of(), null, null, "P", source, Map.of()));
      return this;
    }

    /**
     * Returns the list.
     *
     * @throws IllegalArgumentException if a code was added twice
     */
    public CodeList<S> build() {
      return new CodeList<>(id, version, french, english, source, multiple, Set.of(), concepts);
    }
  }
}
