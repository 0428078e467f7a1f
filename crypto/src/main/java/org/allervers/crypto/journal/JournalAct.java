package org.allervers.crypto.journal;

import java.util.HexFormat;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.internal.dse1.Algorithms;
import org.allervers.crypto.internal.dse1.JournalRecord;

/**
 * What was done to one object. This class is immutable and thread-safe.
 *
 * @param <C> the compartment's marker
 */
public final class JournalAct<C> {
  private static final String NOTHING = "0".repeat(2 * JournalRecord.HASH);

  private final JournalOperation operation;
  private final CompartmentType<C> compartment;
  private final JournalledObject object;
  private final Revision revision;
  private final String digest;

  private JournalAct(
      JournalOperation operation,
      CompartmentType<C> compartment,
      JournalledObject object,
      Revision revision,
      String digest) {
    this.operation = operation;
    this.compartment = compartment;
    this.object = object;
    this.revision = revision;
    this.digest = digest;
  }

  /** Returns the reading of an object, at the revision that was read. */
  public static <C> JournalAct<C> read(ObjectRef<C> ref, Revision revision) {
    return on(JournalOperation.READ, ref, revision);
  }

  /**
   * Returns the writing of an object or, if it is a tombstone, its deletion.
   *
   * @throws IllegalArgumentException if the sealed object is another one than the reference means
   */
  public static <C> JournalAct<C> stored(ObjectRef<C> ref, Sealed sealed) {
    return left(
        sealed.isTombstone() ? JournalOperation.DELETE : JournalOperation.WRITE, ref, sealed);
  }

  /**
   * Returns the sealing of an object under a newer key.
   *
   * @throws IllegalArgumentException if the sealed object is another one than the reference means
   */
  public static <C> JournalAct<C> resealed(ObjectRef<C> ref, Sealed sealed) {
    return left(JournalOperation.RESEAL, ref, sealed);
  }

  /** Returns the handing over of an object to somebody who has no key for it. */
  public static <C> JournalAct<C> shared(ObjectRef<C> ref, Revision revision) {
    return on(JournalOperation.SHARE, ref, revision);
  }

  /** Returns the export of data for which that object stands. */
  public static <C> JournalAct<C> exported(ObjectRef<C> ref, Revision revision) {
    return on(JournalOperation.EXPORT, ref, revision);
  }

  /** Returns the opening of an object in an emergency, beyond what the role allows. It has to be reviewed. */
  public static <C> JournalAct<C> brokeGlass(ObjectRef<C> ref, Revision revision) {
    return on(JournalOperation.BREAK_GLASS, ref, revision);
  }

  /**
   * Returns the review of an opening in an emergency.
   *
   * @param opening the entry of the opening
   * @throws IllegalArgumentException if the entry is no such opening, or of another compartment
   */
  public static <C> JournalAct<C> reviewed(CompartmentType<C> compartment, JournalEntry opening) {
    if (opening.operation() != JournalOperation.BREAK_GLASS
        || opening.object().compartment() != compartment.code()) {
      throw new IllegalArgumentException(
          "entry must be an opening in an emergency, of " + compartment);
    }
    return new JournalAct<>(
        JournalOperation.REVIEW, compartment, opening.object(), opening.revision(), opening.hash());
  }

  private static <C> JournalAct<C> on(
      JournalOperation operation, ObjectRef<C> ref, Revision revision) {
    return new JournalAct<>(operation, ref.compartment(), place(ref), revision, NOTHING);
  }

  private static <C> JournalAct<C> left(
      JournalOperation operation, ObjectRef<C> ref, Sealed sealed) {
    if (!JournalledObject.of(sealed).isOf(ref)) {
      throw new IllegalArgumentException("sealed object must be " + ref);
    }
    return new JournalAct<>(
        operation, ref.compartment(), place(ref), sealed.revision(), digest(sealed));
  }

  private static JournalledObject place(ObjectRef<?> ref) {
    return new JournalledObject(ref.compartment().code(), ref.objectClass().code(), ref.id());
  }

  static String digest(Sealed sealed) {
    return HexFormat.of().formatHex(Algorithms.sha256(sealed.toBytes()));
  }

  JournalOperation operation() {
    return operation;
  }

  CompartmentType<C> compartment() {
    return compartment;
  }

  JournalledObject object() {
    return object;
  }

  Revision revision() {
    return revision;
  }

  byte[] digestBytes() {
    return HexFormat.of().parseHex(digest);
  }

  /** Returns whether it must say why. */
  boolean needsReason() {
    return operation == JournalOperation.BREAK_GLASS;
  }

  @Override
  public String toString() {
    return "JournalAct[" + operation + ", " + object + "]";
  }
}
