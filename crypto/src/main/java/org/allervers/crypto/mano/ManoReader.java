package org.allervers.crypto.mano;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.allervers.crypto.internal.bytes.Secret;
import org.allervers.crypto.internal.mano.ManoEngine;
import org.allervers.crypto.internal.mano.Refused;
import org.allervers.crypto.internal.parallel.Slices;
import org.jspecify.annotations.Nullable;

/**
 * Opens items, files and verification keys of Mano, under the key of today or under older ones. Both ways in which slashes
 * have been written are read, and given back as they are. An item that does not open is a result, never an exception. This
 * class is thread-safe.
 */
public final class ManoReader implements AutoCloseable {
  private final List<ManoKey> candidates;
  private final boolean repairs;

  private ManoReader(List<ManoKey> candidates, boolean repairs) {
    this.candidates = candidates;
    this.repairs = repairs;
  }

  /** Returns a reader that tries those keys in that order, the most likely first, and closes them when it is closed. */
  public static ManoReader of(ManoKey... candidates) {
    return of(List.of(candidates));
  }

  /**
   * Returns a reader that tries those keys in that order, the most likely first, and closes them when it is closed.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static ManoReader of(List<ManoKey> candidates) {
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException("candidates must be one key or more, but was none");
    }
    return new ManoReader(List.copyOf(candidates), false);
  }

  /**
   * Returns a reader over the same keys that frees slashes of the backslashes that a change of passphrase may have left
   * before them, and says in each result how many it freed. A text in which somebody typed {@code \/} loses its backslash
   * too.
   */
  public ManoReader repairingSlashes() {
    return new ManoReader(candidates, true);
  }

  /**
   * Opens one item.
   *
   * @throws IllegalStateException if the reader is closed
   */
  public ManoOpened open(ManoItem item) {
    Objects.requireNonNull(item, "item");
    ManoEngine engine = engine();
    try {
      return open(engine, item);
    } finally {
      engine.destroy();
    }
  }

  /**
   * Opens many items in this thread: faster than one by one, for what opening needs is prepared once. Gives one result per item,
   * in their order.
   *
   * @throws IllegalStateException if the reader is closed
   */
  public List<ManoOpened> openAll(List<ManoItem> items) {
    List<ManoOpened> opened = new ArrayList<>(items.size());
    ManoEngine engine = engine();
    try {
      for (ManoItem item : items) {
        opened.add(open(engine, Objects.requireNonNull(item, "item")));
      }
    } finally {
      engine.destroy();
    }
    return Collections.unmodifiableList(opened);
  }

  /**
   * Opens many items, in the threads of the executor and in this one. Gives one result per item, in their order, whatever
   * the executor does.
   *
   * @throws IllegalStateException if the reader is closed
   */
  public List<ManoOpened> openAll(List<ManoItem> items, Executor executor) {
    List<ManoItem> all = List.copyOf(items);
    @Nullable ManoOpened[] results = new ManoOpened[all.size()];
    Slices.run(
        results.length,
        executor,
        this::engine,
        (engine, index) -> results[index] = open(engine, all.get(index)),
        ManoEngine::destroy);
    List<ManoOpened> opened = new ArrayList<>(results.length);
    for (ManoOpened one : results) {
      if (one == null) {
        throw new AssertionError("an item was left out");
      }
      opened.add(one);
    }
    return Collections.unmodifiableList(opened);
  }

  /**
   * Opens one file.
   *
   * @throws IllegalStateException if the reader is closed
   */
  public ManoOpened openFile(ManoFile file) {
    Objects.requireNonNull(file, "file");
    ManoEngine engine = engine();
    try {
      int candidate = engine.openKey(file.encryptedEntityKey());
      return new ManoOpened.Intact(candidate, engine.openFile(file.content()), 0);
    } catch (Refused e) {
      return new ManoOpened.Refused(ManoException.reasonOf(e));
    } finally {
      engine.destroy();
    }
  }

  /**
   * Says which key is the one of a verification key, the {@code encryptedVerificationKey} of an organisation. The payload is
   * the text that every verification key holds.
   *
   * @throws IllegalStateException if the reader is closed
   */
  public ManoOpened openVerification(String encryptedVerificationKey) {
    Objects.requireNonNull(encryptedVerificationKey, "encryptedVerificationKey");
    ManoEngine engine = engine();
    try {
      int candidate = engine.openVerification(encryptedVerificationKey);
      return new ManoOpened.Intact(candidate, ManoEngine.verificationText(), 0);
    } catch (Refused e) {
      return new ManoOpened.Refused(ManoException.reasonOf(e));
    } finally {
      engine.destroy();
    }
  }

  /** Closes the keys, those of every reader made from this one. Does nothing the second time. */
  @Override
  public void close() {
    candidates.forEach(ManoKey::close);
  }

  @Override
  public String toString() {
    return "ManoReader[" + candidates.size() + " keys, redacted]";
  }

  private ManoEngine engine() {
    List<Secret> secrets = candidates.stream().map(ManoKey::secret).toList();
    return new ManoEngine(secrets);
  }

  private ManoOpened open(ManoEngine engine, ManoItem item) {
    try {
      int candidate = engine.openKey(item.encryptedEntityKey());
      byte[] text = engine.openText(item.encrypted());
      int stray = repairs ? Slashes.countStray(text) : 0;
      if (stray == 0) {
        return new ManoOpened.Intact(candidate, text, 0);
      }
      byte[] repaired = Slashes.withoutStray(text);
      Arrays.fill(text, (byte) 0);
      return new ManoOpened.Intact(candidate, repaired, stray);
    } catch (Refused e) {
      return new ManoOpened.Refused(ManoException.reasonOf(e));
    }
  }
}
