package org.allervers.core.rules;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A part of what is checked that a rule reads. It tells the engine two things: whether the reader holds that part at all,
 * and whether it changed since the last check.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <R> the type of what is checked
 * @terme partie du dossier
 */
public final class Part<R> {

  private final String path;
  private final Function<R, ?> reader;
  private final Predicate<R> held;

  private Part(String path, Function<R, ?> reader, Predicate<R> held) {
    this.path = Objects.requireNonNull(path, "path");
    this.reader = Objects.requireNonNull(reader, "reader");
    this.held = Objects.requireNonNull(held, "held");
  }

  /**
   * Returns a part.
   *
   * @param path where it is, as a finding names it
   * @param reader what it is; equal values mean that nothing changed
   * @param held whether the reader's copy holds it
   */
  public static <R> Part<R> of(String path, Function<R, ?> reader, Predicate<R> held) {
    return new Part<>(path, reader, held);
  }

  /** Returns where it is. */
  public String path() {
    return path;
  }

  boolean isHeldIn(R root) {
    return held.test(root);
  }

  boolean changed(R before, R after) {
    Object old = reader.apply(before);
    Object now = reader.apply(after);
    return !Objects.equals(old, now) || held.test(before) != held.test(after);
  }

  /** Returns the path. */
  @Override
  public String toString() {
    return path;
  }
}
