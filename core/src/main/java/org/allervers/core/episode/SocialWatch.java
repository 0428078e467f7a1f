package org.allervers.core.episode;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.allervers.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the team keeps the link with somebody for whom no request was made, or whose request waits. This
 * class is immutable and thread-safe.
 *
 * @terme veille sociale
 * @source LEO, rapport d'activité 2022
 */
public final class SocialWatch {

  private final UUID id;
  private final DateRange range;
  private final @Nullable UUID team;
  private final @Size(max = 10000) @Nullable String reason;
  private final @Nullable UUID request;
  private final @Size(max = 10000) @Nullable String note;
  private final Preserved preserved;

  private SocialWatch(Builder builder) {
    this.id = Objects.requireNonNull(builder.id);
    this.range = Objects.requireNonNull(builder.range);
    this.team = builder.team;
    this.reason = builder.reason;
    this.request = builder.request;
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
    builder.id = id;
    builder.range = range;
    builder.team = team;
    builder.reason = reason;
    builder.request = request;
    builder.note = note;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the identifier. */
  public UUID id() {
    return id;
  }

  /** Returns the days of the watch. */
  public DateRange range() {
    return range;
  }

  /** Returns the identifier of the team, or empty. */
  public Optional<UUID> team() {
    return team == null ? Optional.empty() : Optional.of(team);
  }

  /** Returns why the team keeps watch, or empty. */
  public Optional<String> reason() {
    return reason == null ? Optional.empty() : Optional.of(reason);
  }

  /** Returns the identifier of the request that waits, or that followed, or empty. */
  public Optional<UUID> request() {
    return request == null ? Optional.empty() : Optional.of(request);
  }

  /** Returns what else is worth knowing, or empty. */
  public Optional<String> note() {
    return note == null ? Optional.empty() : Optional.of(note);
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(id, range, team, reason, request, note, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof SocialWatch that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "SocialWatch[redacted]";
  }

  /** Builds a {@link SocialWatch}. Not thread-safe. */
  public static final class Builder {
    private @Nullable UUID id;
    private @Nullable DateRange range;
    private @Nullable UUID team;
    private @Nullable String reason;
    private @Nullable UUID request;
    private @Nullable String note;
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the identifier. Required. */
    public Builder id(UUID value) {
      this.id = value;
      return this;
    }

    /** Sets the days of the watch. Required. */
    public Builder range(DateRange value) {
      this.range = value;
      return this;
    }

    /** Sets the identifier of the team; null clears it. */
    public Builder team(@Nullable UUID value) {
      this.team = value;
      return this;
    }

    /** Sets why the team keeps watch; null clears it. */
    public Builder reason(@Nullable String value) {
      this.reason = value;
      return this;
    }

    /** Sets the identifier of the request that waits, or that followed; null clears it. */
    public Builder request(@Nullable UUID value) {
      this.request = value;
      return this;
    }

    /** Sets what else is worth knowing; null clears it. */
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

    /**
     * Returns the value.
     *
     * @throws IncompleteException if a required part is missing; it lists all of them
     */
    public SocialWatch build() {
      List<String> missing = new ArrayList<>();
      if (id == null) {
        missing.add("id");
      }
      if (range == null) {
        missing.add("periode");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("SocialWatch", missing);
      }
      return new SocialWatch(this);
    }
  }
}
