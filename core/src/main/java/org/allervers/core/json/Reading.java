package org.allervers.core.json;

import java.util.Optional;
import org.allervers.core.rules.Findings;

/**
 * What came of reading one document: a value with what was noticed on the way, or a problem.
 *
 * @param <T> the type of the value
 * @terme lecture
 */
public sealed interface Reading<T> {

  /** Returns the value, or empty if the document could not be read. */
  Optional<T> value();

  /** Returns what was noticed, such as codes that their list does not hold. */
  Findings findings();

  /** Returns the problem, or empty if the document was read. */
  Optional<ReadingProblem> problem();

  /**
   * Returns the value.
   *
   * @throws UnreadableException if the document could not be read
   */
  T orThrow() throws UnreadableException;

  /**
   * A document that was read.
   *
   * @param content the value
   * @param findings what was noticed
   * @terme lecture réussie
   */
  record Read<T>(T content, Findings findings) implements Reading<T> {
    @Override
    public Optional<T> value() {
      return Optional.of(content);
    }

    @Override
    public Optional<ReadingProblem> problem() {
      return Optional.empty();
    }

    @Override
    public T orThrow() {
      return content;
    }

    /** Returns a text without the value, which is personal. */
    @Override
    public String toString() {
      return "Read[redacted]";
    }
  }

  /**
   * A document that could not be read. Nothing was taken from it, and nothing was changed in it.
   *
   * @param cause what is wrong, and where
   * @terme lecture impossible
   */
  record Unreadable<T>(ReadingProblem cause) implements Reading<T> {
    @Override
    public Optional<T> value() {
      return Optional.empty();
    }

    @Override
    public Findings findings() {
      return Findings.none();
    }

    @Override
    public Optional<ReadingProblem> problem() {
      return Optional.of(cause);
    }

    @Override
    public T orThrow() throws UnreadableException {
      throw new UnreadableException(cause);
    }
  }
}
