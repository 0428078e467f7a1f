package org.allervers.core.dispositif;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.allervers.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * An area in which a team works. This class is immutable and thread-safe.
 *
 * @terme périmètre d'intervention
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 2, LHSS et EMSP §1.8
 */
public final class Perimeter {

  private final @Nullable Code<PerimeterKind> kind;
  private final @Size(max = 20) @Nullable String code;
  private final @Size(max = 200) String name;
  private final @Nullable DateRange range;
  private final Preserved preserved;

  private Perimeter(Builder builder) {
    this.kind = builder.kind;
    this.code = builder.code;
    this.name = Objects.requireNonNull(builder.name);
    this.range = builder.range;
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.kind = kind;
    builder.code = code;
    builder.name = name;
    builder.range = range;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the kind of area, or empty. */
  public Optional<Code<PerimeterKind>> kind() {
    return kind == null ? Optional.empty() : Optional.of(kind);
  }

  /** Returns the official geographic code, such as that of a commune, or empty. */
  public Optional<String> code() {
    return code == null ? Optional.empty() : Optional.of(code);
  }

  /** Returns the name of the area. */
  public String name() {
    return name;
  }

  /** Returns the days on which the team covers it, or empty. */
  public Optional<DateRange> range() {
    return range == null ? Optional.empty() : Optional.of(range);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(kind, code, name, range, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Perimeter that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Perimeter[redacted]";
  }

  /** Builds a {@link Perimeter}. Not thread-safe. */
  public static final class Builder {
    private @Nullable Code<PerimeterKind> kind;
    private @Nullable String code;
    private @Nullable String name;
    private @Nullable DateRange range;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the kind of area; null clears it. */
    public Builder kind(@Nullable Code<PerimeterKind> value) {
      this.kind = value;
      return this;
    }

    /** Sets the official geographic code, such as that of a commune; null clears it. */
    public Builder code(@Nullable String value) {
      this.code = value;
      return this;
    }

    /** Sets the name of the area. Required. */
    public Builder name(String value) {
      this.name = value;
      return this;
    }

    /** Sets the days on which the team covers it; null clears it. */
    public Builder range(@Nullable DateRange value) {
      this.range = value;
      return this;
    }

    /** Sets what a newer version wrote here. */
    public Builder preserved(Preserved value) {
      this.preserved = value;
      return this;
    }

    /** Keeps one property that this version does not know, as JSON text. */
    public Builder preserve(String name, String json) {
      this.preserved = preserved.with(name, json);
      return this;
    }

    /**
     * Returns the value.
     *
     * @throws IncompleteException if a required part is missing; it lists all of them
     */
    public Perimeter build() {
      List<String> missing = new ArrayList<>();
      if (name == null) {
        missing.add("nom");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Perimeter", missing);
      }
      return new Perimeter(this);
    }
  }
}
