package org.allervers.core.identity;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.jspecify.annotations.Nullable;

/**
 * The identifier of this person in another program. This class is immutable and thread-safe.
 *
 * @terme identifiant externe
 */
public final class ExternalId {

  private final @Size(max = 200) String system;
  private final @Size(max = 200) String value;
  private final Preserved preserved;

  private ExternalId(Builder builder) {
    this.system = Objects.requireNonNull(builder.system);
    this.value = Objects.requireNonNull(builder.value);
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.system = system;
    builder.value = value;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the program, such as a URI or an OID. */
  public String system() {
    return system;
  }

  /** Returns the identifier there. */
  public String value() {
    return value;
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(system, value, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof ExternalId that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "ExternalId[redacted]";
  }

  /** Builds a {@link ExternalId}. Not thread-safe. */
  public static final class Builder {
    private @Nullable String system;
    private @Nullable String value;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the program, such as a URI or an OID. Required. */
    public Builder system(String value) {
      this.system = value;
      return this;
    }

    /** Sets the identifier there. Required. */
    public Builder value(String value) {
      this.value = value;
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
    public ExternalId build() {
      List<String> missing = new ArrayList<>();
      if (system == null) {
        missing.add("systeme");
      }
      if (value == null) {
        missing.add("valeur");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("ExternalId", missing);
      }
      return new ExternalId(this);
    }
  }
}
