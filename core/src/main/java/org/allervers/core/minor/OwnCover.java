package org.allervers.core.minor;

import java.util.Arrays;
import java.util.List;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.allervers.core.social.BasicHealthProtection;
import org.allervers.core.time.History;
import org.jspecify.annotations.Nullable;

/**
 * Whether family ties are broken and the minor is covered in their own name: both are needed for the minor's word
 * alone to be enough. This class is immutable and thread-safe.
 *
 * @terme liens rompus et couverture propre
 * @source Code de la santé publique, art. L. 1111-5, second alinéa
 */
public final class OwnCover {

  private static final OwnCover EMPTY = builder().build();

  private final History<Boolean> tiesBroken;
  private final History<Code<BasicHealthProtection>> base;
  private final History<Boolean> complementary;
  private final Preserved preserved;

  private OwnCover(Builder builder) {
    this.tiesBroken = builder.tiesBroken;
    this.base = builder.base;
    this.complementary = builder.complementary;
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the instance in which nothing is recorded. */
  public static OwnCover empty() {
    return EMPTY;
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.tiesBroken = tiesBroken;
    builder.base = base;
    builder.complementary = complementary;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns whether family ties are broken, as it changes. */
  public History<Boolean> tiesBroken() {
    return tiesBroken;
  }

  /** Returns the basic cover held in the minor's own name, as it changes. */
  public History<Code<BasicHealthProtection>> base() {
    return base;
  }

  /** Returns whether the minor holds the solidarity complementary cover in their own name, as it changes. */
  public History<Boolean> complementary() {
    return complementary;
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(tiesBroken, base, complementary, preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof OwnCover that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "OwnCover[redacted]";
  }

  /** Builds a {@link OwnCover}. Not thread-safe. */
  public static final class Builder {
    private History<Boolean> tiesBroken = History.empty();
    private History<Code<BasicHealthProtection>> base = History.empty();
    private History<Boolean> complementary = History.empty();
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets whether family ties are broken, as it changes. */
    public Builder tiesBroken(History<Boolean> value) {
      this.tiesBroken = value;
      return this;
    }

    /** Sets the basic cover held in the minor's own name, as it changes. */
    public Builder base(History<Code<BasicHealthProtection>> value) {
      this.base = value;
      return this;
    }

    /** Sets whether the minor holds the solidarity complementary cover in their own name, as it changes. */
    public Builder complementary(History<Boolean> value) {
      this.complementary = value;
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
    public OwnCover build() {
      return new OwnCover(this);
    }
  }
}
