package org.allervers.crypto;

import org.allervers.crypto.CryptoException.OutOfPolicy;
import org.allervers.crypto.CryptoException.Tampered;
import org.allervers.crypto.CryptoException.Truncated;
import org.allervers.crypto.CryptoException.UnsupportedFormat;
import org.allervers.crypto.internal.dse1.Refused;

/** Says in public words what the format refused. */
final class Refusals {
  private Refusals() {}

  /** Returns the failure of a clear header. */
  static CryptoException format(Refused refused) {
    return switch (refused.check()) {
      case MAGIC -> new UnsupportedFormat(UnsupportedFormat.Field.MAGIC, refused.found());
      case VERSION -> new UnsupportedFormat(UnsupportedFormat.Field.VERSION, refused.found());
      case KIND -> new UnsupportedFormat(UnsupportedFormat.Field.KIND, refused.found());
      case SUITE -> new UnsupportedFormat(UnsupportedFormat.Field.SUITE, refused.found());
      case OBJECT_CLASS ->
        new UnsupportedFormat(UnsupportedFormat.Field.OBJECT_CLASS, refused.found());
      case TOO_LONG -> new UnsupportedFormat(UnsupportedFormat.Field.LENGTH, refused.found());
      case LENGTH -> new Truncated(refused.found());
      case MANIFEST -> new UnsupportedFormat(UnsupportedFormat.Field.MANIFEST, refused.found());
      case COST, COMMITMENT, CHUNK, PADDING ->
        throw new AssertionError("a header has no " + refused.check());
    };
  }

  /** Returns the failure of the clear part of a slot. */
  static CryptoException slot(Refused refused) {
    return refused.check() == Refused.Check.COST
        ? new OutOfPolicy(OutOfPolicy.Rule.KDF_COST)
        : format(refused);
  }

  /** Returns the failure of a note. */
  static CryptoException note(Refused refused) {
    return switch (refused.check()) {
      case COMMITMENT -> new Tampered("the note", Tampered.Part.COMMITMENT);
      case CHUNK -> new Tampered("the note", Tampered.Part.CONTENT);
      case PADDING -> new Tampered("the note", Tampered.Part.PADDING);
      default -> format(refused);
    };
  }

  /** Returns the failure of a content, once its header has been accepted. */
  static CryptoException content(ObjectRef<?> ref, Refused refused) {
    return switch (refused.check()) {
      case COMMITMENT -> new Tampered(ref.toString(), Tampered.Part.COMMITMENT);
      case CHUNK -> new Tampered(ref.toString(), Tampered.Part.CONTENT);
      case PADDING -> new Tampered(ref.toString(), Tampered.Part.PADDING);
      case MAGIC, VERSION, KIND, SUITE, TOO_LONG, LENGTH, OBJECT_CLASS, COST, MANIFEST ->
        format(refused);
    };
  }
}
