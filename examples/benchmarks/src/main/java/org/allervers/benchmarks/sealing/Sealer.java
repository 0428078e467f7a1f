package org.allervers.benchmarks.sealing;

import java.util.Random;

/** One way of sealing a message of a given length with its context, and of opening it again. */
interface Sealer {
  /** What stands in clear beside a record of ours, and is bound to its content: as long as our header. */
  int CONTEXT = 38;

  /** Seals the message. */
  Object seal() throws Exception;

  /** Opens a message sealed before. */
  Object open() throws Exception;

  /**
   * Returns how many distinct messages are opened in turn: a key that comes back at once would not be expanded again, which
   * no reader of records enjoys.
   */
  static int distinct(int size) {
    return size > 1 << 20 ? 1 : 64;
  }

  /** Returns whether what is opened is what was sealed. */
  boolean isRight() throws Exception;

  /**
   * Returns a contender.
   *
   * @param size of the message, in bytes, with our padding
   */
  static Sealer of(String name, int size) throws Exception {
    return switch (name) {
      case "record" -> new OurRecord(size);
      case "engine" -> new OurEngine(size);
      case "floor" -> new Floor(size);
      case "attachment" -> new OurAttachment(size);
      case "raw", "raw-reusing", "raw-streamed" -> new RawGcm(name, size);
      case "tink-gcm", "tink-xaes" -> new TinkAead(name, size);
      case "cryptolib", "cryptolib-chunks" -> new CryptolibFile(name, size);
      case "aws" -> new AwsEnvelope(size);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** Returns a fictitious message. */
  static byte[] message(int length) {
    byte[] message = new byte[length];
    new Random(length).nextBytes(message);
    // Never the end mark of our padding, nor zeros.
    message[length - 1] = 'a';
    return message;
  }
}
