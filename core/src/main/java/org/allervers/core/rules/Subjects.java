package org.allervers.core.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a rule speaks of: the whole, each element of a list in it, each element of a list in each of those.
 *
 * <pre>{@code
 * static final Subjects<Dossier, Episode> EPISODES = Subjects.each("accompagnements", Dossier::episodes);
 * static final Subjects<Dossier, Period> PERIODS = EPISODES.then("periodes", Episode::periods);
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <R> the type of the whole
 * @param <S> the type of one subject
 * @terme objet de la règle
 */
public final class Subjects<R, S> {

  /** How many subjects lie one in another: the whole, a list, a list in it. */
  static final int DEPTH = 4;

  private final @Nullable Subjects<R, ?> outer;
  private final String name;
  private final Function<Object, List<?>> list;
  private final Subjects<?, ?>[] chain;

  private Subjects(@Nullable Subjects<R, ?> outer, String name, Function<Object, List<?>> list) {
    this.outer = outer;
    this.name = name;
    this.list = list;
    int length = outer == null ? 1 : outer.chain.length + 1;
    this.chain = outer == null ? new Subjects<?, ?>[1] : Arrays.copyOf(outer.chain, length);
    this.chain[length - 1] = this;
  }

  /** Returns the whole as the only subject. */
  public static <R> Subjects<R, R> whole() {
    return new Subjects<>(null, "", List::of);
  }

  /**
   * Returns each element of a list of the whole.
   *
   * @param name the name of the list, as a finding's path says it
   */
  public static <R, S> Subjects<R, S> each(String name, Function<R, List<S>> list) {
    return Subjects.<R>whole().then(name, list);
  }

  /**
   * Returns each element of a list of each of these subjects.
   *
   * @param inner the name of the list, as a finding's path says it
   * @throws IllegalArgumentException if lists lie in one another too deep
   */
  @SuppressWarnings("unchecked") // The engine hands each list what the outer one holds.
  public <T> Subjects<R, T> then(String inner, Function<S, List<T>> of) {
    Objects.requireNonNull(inner, "inner");
    Objects.requireNonNull(of, "of");
    if (chain.length >= DEPTH) {
      throw new IllegalArgumentException("subjects must lie at most " + (DEPTH - 1) + " deep");
    }
    return new Subjects<>(this, inner, subject -> of.apply((S) subject));
  }

  int depth() {
    return chain.length - 1;
  }

  /** Returns the outermost list in which these subjects lie; the whole if they lie in none. */
  Subjects<?, ?> outermost() {
    return chain[Math.min(1, chain.length - 1)];
  }

  /** Returns the elements of the outermost list. */
  List<?> list(R root) {
    return outermost().list.apply(root);
  }

  /** Returns the elements of the list at a level, inside a subject of the level around. */
  List<?> list(int level, Object around) {
    return chain[level].list.apply(around);
  }

  /** Returns where the subject of a case is, such as {@code accompagnements[0].periodes[2]}. */
  String path(Case<R, ?> scratch) {
    if (outer == null) {
      return "";
    }
    String before = outer.path(scratch);
    return (before.isEmpty() ? "" : before + ".") + name + "[" + scratch.index(depth()) + "]";
  }

  /** Returns the pattern of the paths, such as {@code accompagnements[].periodes[]}; empty for the whole. */
  public String pattern() {
    if (outer == null) {
      return "";
    }
    String before = outer.pattern();
    return (before.isEmpty() ? "" : before + ".") + name + "[]";
  }

  /** Returns the pattern. */
  @Override
  public String toString() {
    return pattern();
  }
}
