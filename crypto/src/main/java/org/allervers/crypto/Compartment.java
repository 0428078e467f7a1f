package org.allervers.crypto;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.allervers.crypto.CryptoException.NotGranted;
import org.allervers.crypto.CryptoException.StaleRevision;
import org.allervers.crypto.CryptoException.WrongObject;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.allervers.crypto.internal.dse1.RecordEngine;
import org.allervers.crypto.internal.dse1.RecordHeader;
import org.allervers.crypto.internal.dse1.Refused;

/**
 * One unlocked compartment: seals and opens its objects.
 *
 * <p>Guaranteed: without the compartment's key nobody reads a payload; what was changed, moved to another object,
 * compartment, epoch or organisation, or given another revision, is refused with its reason. Not guaranteed: the object's
 * id, compartment, epoch, revision and bucketed length are in clear; a server can hide an object, or give back an older
 * intact one, which only {@link #openAtLeast} notices; and any holder of the key can write.
 *
 * <p>This class is thread-safe. It fails with {@link IllegalStateException} once its session is closed.
 *
 * @param <C> the compartment's marker
 * @terme volet
 */
public final class Compartment<C> {
  private final Session session;
  private final CompartmentType<C> type;

  Compartment(Session session, CompartmentType<C> type) {
    this.session = session;
    this.type = type;
  }

  /** Returns which compartment this is. */
  public CompartmentType<C> type() {
    return type;
  }

  /**
   * Returns the payload sealed for one place and one revision, under the newest key of this compartment.
   *
   * @param payload any bytes, at most 64 MiB; the caller may wipe them afterwards
   * @throws IllegalArgumentException if the reference is to another compartment, or if the payload is too long
   */
  public Sealed seal(ObjectRef<C> ref, Revision revision, byte[] payload) {
    checkOwn(ref);
    EpochKey key = session.newestKey(type);
    RecordHeader header = new RecordHeader(
        type.code(), key.epoch(), ref.objectClass().code(), ref.id(), revision.toBits());
    return session.withEngine(engine -> Sealed.of(engine.seal(key, header, payload), header));
  }

  /**
   * Returns the payload of an object, whatever its revision.
   *
   * @param ref the object that the caller means, which must be the one that was sealed
   * @throws CryptoException.WrongObject if the bytes name another object
   * @throws CryptoException.NotGranted if the session has no key for the epoch of the bytes
   * @throws CryptoException.Tampered if the bytes are not what was sealed
   */
  public byte[] open(ObjectRef<C> ref, Sealed sealed) throws CryptoException {
    checkOwn(ref);
    RecordEngine engine = session.borrow();
    try {
      return open(engine, ref, sealed);
    } finally {
      session.giveBack(engine);
    }
  }

  /**
   * Returns the payload of an object, unless it is older than what the caller already knows.
   *
   * @param known the least revision to accept, inclusive
   * @throws CryptoException.StaleRevision if the bytes are intact, and of an earlier revision
   * @throws CryptoException as {@link #open}
   */
  public byte[] openAtLeast(ObjectRef<C> ref, Revision known, Sealed sealed)
      throws CryptoException {
    Objects.requireNonNull(known, "known");
    byte[] payload = open(ref, sealed);
    if (sealed.revision().compareTo(known) < 0) {
      Arrays.fill(payload, (byte) 0);
      throw new StaleRevision(ref, known, sealed.revision());
    }
    return payload;
  }

  /**
   * Opens many objects, with a result for each: one that is damaged never hides the others.
   *
   * @param objects what to open
   * @param executor lends threads; the calling thread works too, so that a busy or full pool only makes it slower
   * @return one result per object, in the order of the map
   */
  public List<Opened<C>> openAll(Map<ObjectRef<C>, Sealed> objects, Executor executor) {
    objects.keySet().forEach(this::checkOwn);
    return new BatchOpening<>(this, session, objects).run(executor);
  }

  Opened<C> openOne(RecordEngine engine, ObjectRef<C> ref, Sealed sealed) {
    try {
      return new Opened.Intact<>(ref, open(engine, ref, sealed));
    } catch (CryptoException e) {
      return new Opened.Failed<>(ref, e);
    }
  }

  private byte[] open(RecordEngine engine, ObjectRef<C> ref, Sealed sealed) throws CryptoException {
    RecordHeader found = sealed.header();
    if (found.compartment() != type.code()
        || found.objectClass() != ref.objectClass().code()
        || !found.object().equals(ref.id())) {
      throw new WrongObject(ref, sealed);
    }
    EpochKey key =
        session.findKey(type, found.epoch()).orElseThrow(() -> new NotGranted(type, found.epoch()));
    try {
      return engine.open(key, sealed.bytes());
    } catch (Refused e) {
      throw Refusals.content(ref, e);
    }
  }

  // The compiler sees to it already, unless two custom markers share a number or a raw type slipped
  // in.
  private void checkOwn(ObjectRef<?> ref) {
    if (!ref.compartment().equals(type)) {
      throw new IllegalArgumentException(
          "reference must be to " + type + ", but was to " + ref.compartment());
    }
  }

  @Override
  public String toString() {
    return "Compartment[" + type + "]";
  }
}
