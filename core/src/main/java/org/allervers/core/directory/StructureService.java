package org.allervers.core.directory;

import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.allervers.core.dispositif.ServiceKind;
import org.jspecify.annotations.Nullable;

/**
 * A service that a structure offers. This class is immutable and thread-safe.
 *
 * @terme service d'une structure
 */
public final class StructureService {

  private final @Nullable Code<ServiceKind> kind;
  private final @Size(max = 200) @Nullable String name;
  private final @Size(max = 40) @Nullable String phone;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private StructureService(Builder builder) {
    this.kind = builder.kind;
    this.name = builder.name;
    this.phone = builder.phone;
    this.note = builder.note;
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
    builder.name = name;
    builder.phone = phone;
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the kind of service, or empty. */
  public Optional<Code<ServiceKind>> kind() {
    return kind == null ? Optional.empty() : Optional.of(kind);
  }

  /** Returns the name of the service, or empty. */
  public Optional<String> name() {
    return name == null ? Optional.empty() : Optional.of(name);
  }

  /** Returns the telephone number of the service, or empty. */
  public Optional<String> phone() {
    return phone == null ? Optional.empty() : Optional.of(phone);
  }

  /** Returns when and how to come, or empty. */
  public Optional<String> note() {
    return note == null ? Optional.empty() : Optional.of(note);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(kind, name, phone, note, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof StructureService that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "StructureService[redacted]";
  }

  /** Builds a {@link StructureService}. Not thread-safe. */
  public static final class Builder {
    private @Nullable Code<ServiceKind> kind;
    private @Nullable String name;
    private @Nullable String phone;
    private @Nullable String note;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the kind of service; null clears it. */
    public Builder kind(@Nullable Code<ServiceKind> value) {
      this.kind = value;
      return this;
    }

    /** Sets the name of the service; null clears it. */
    public Builder name(@Nullable String value) {
      this.name = value;
      return this;
    }

    /** Sets the telephone number of the service; null clears it. */
    public Builder phone(@Nullable String value) {
      this.phone = value;
      return this;
    }

    /** Sets when and how to come; null clears it. */
    public Builder note(@Nullable String value) {
      this.note = value;
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

    /** Returns the value. */
    public StructureService build() {
      return new StructureService(this);
    }
  }
}
