package org.allervers.core;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.allervers.core.identity.Identity;
import org.jspecify.annotations.Nullable;

/**
 * One person's dossier: an identifier and the chapters. It assembles; it does not think. This class is immutable and
 * thread-safe.
 *
 * @terme dossier
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), §1.2
 */
public final class Dossier {

  private final DossierId id;
  private final @Valid Identity identity;
  private final Preserved preserved;

  private Dossier(Builder builder) {
    this.id = Objects.requireNonNull(builder.id);
    this.identity = builder.identity;
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.id = id;
    builder.identity = identity;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the identifier of the dossier. */
  public DossierId id() {
    return id;
  }

  /** Returns who the person is and how to reach them. */
  public Identity identity() {
    return identity;
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(id, identity, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Dossier that && components().equals(that.components());
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Dossier[redacted]";
  }

  /** Builds a {@link Dossier}. Not thread-safe. */
  public static final class Builder {
    private @Nullable DossierId id;
    private Identity identity = Identity.empty();
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the identifier of the dossier. Required. */
    public Builder id(DossierId value) {
      this.id = value;
      return this;
    }

    /** Sets who the person is and how to reach them. */
    public Builder identity(Identity value) {
      this.identity = value;
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
    public Dossier build() {
      List<String> missing = new ArrayList<>();
      if (id == null) {
        missing.add("id");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Dossier", missing);
      }
      return new Dossier(this);
    }
  }
}
