package org.allervers.crypto;

import java.util.Objects;

/**
 * Which compartment a key opens: the parts of a dossier that the law keeps apart, each under keys of its own.
 *
 * <p>The parameter {@code C} is a marker that only the compiler sees. It makes {@code Compartment<Health>} and
 * {@code Compartment<Social>} two types, so that a health note cannot be sealed as a social one. A host with parts of its
 * own declares a marker and calls {@link #custom}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <C> the marker
 * @terme volet
 */
public final class CompartmentType<C> {
  /** The first number left to hosts, inclusive. */
  public static final int FIRST_CUSTOM = 16;

  /** The last number, inclusive. */
  public static final int LAST_CUSTOM = 0xffff;

  /** Rights, resources, living place, steps. */
  public static final CompartmentType<Social> SOCIAL = new CompartmentType<>(1, Social.class);

  /** What belongs to the health professionals alone. */
  public static final CompartmentType<Health> HEALTH = new CompartmentType<>(2, Health.class);

  /** What the whole team needs to work together. */
  public static final CompartmentType<Coordination> COORDINATION =
      new CompartmentType<>(3, Coordination.class);

  /** Who the person is and how to reach them. */
  public static final CompartmentType<Identity> IDENTITY = new CompartmentType<>(4, Identity.class);

  private final int code;
  private final Class<C> marker;

  private CompartmentType(int code, Class<C> marker) {
    this.code = code;
    this.marker = marker;
  }

  /**
   * Returns a compartment of the host's own.
   *
   * @param code from {@link #FIRST_CUSTOM} to {@link #LAST_CUSTOM}, both inclusive; one marker per code
   * @param marker a class of the host that stands for this compartment in signatures
   * @throws IllegalArgumentException if the code is out of bounds
   */
  public static <C> CompartmentType<C> custom(int code, Class<C> marker) {
    if (code < FIRST_CUSTOM || code > LAST_CUSTOM) {
      throw new IllegalArgumentException("code must be from 16 to 65535, but was " + code);
    }
    return new CompartmentType<>(code, Objects.requireNonNull(marker, "marker"));
  }

  /** Returns the number that stands, in clear, in every sealed object: 1 to 4, or 16 and above. */
  public int code() {
    return code;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CompartmentType<?> that
        && code == that.code
        && marker.equals(that.marker);
  }

  @Override
  public int hashCode() {
    return code;
  }

  @Override
  public String toString() {
    return marker.getSimpleName() + "(" + code + ")";
  }

  /** The marker of {@link CompartmentType#SOCIAL}. */
  public static final class Social {
    private Social() {}
  }

  /** The marker of {@link CompartmentType#HEALTH}. */
  public static final class Health {
    private Health() {}
  }

  /** The marker of {@link CompartmentType#COORDINATION}. */
  public static final class Coordination {
    private Coordination() {}
  }

  /** The marker of {@link CompartmentType#IDENTITY}. */
  public static final class Identity {
    private Identity() {}
  }
}
