package org.allervers.crypto;

/**
 * What an object is, as far as the server may know. It is coarse on purpose: what a record is about (a consultation, a
 * note) belongs inside the sealed bytes, where it cannot be counted.
 */
public enum ObjectClass {
  /** A part of a dossier. */
  RECORD(1),
  /** The name, type and length of the attachment that has the same id. */
  MANIFEST(2),
  /** Search keys, for the device alone. */
  INDEX(3),
  /** The content of an attachment, which {@link Compartment#sealAttachment} seals and no other method. */
  ATTACHMENT(4);

  private final int code;

  ObjectClass(int code) {
    this.code = code;
  }

  /** Returns the number that stands, in clear, in every sealed object. */
  public int code() {
    return code;
  }

  static ObjectClass of(int code) {
    return values()[code - 1];
  }
}
