package org.allervers.core.json;

/**
 * How much one JSON document may ask of the reader. A document beyond a limit is refused as a whole, by name.
 *
 * @param documentBytes the size of one document in bytes, 64 MiB by default
 * @param depth the number of nested objects and lists, 64 by default
 * @param stringLength the length of one text in characters, 5 000 000 by default
 * @param nameLength the length of one property name in characters, 1 000 by default
 * @param numberLength the length of one number in characters, 100 by default
 * @terme limites de lecture
 */
public record JsonLimits(
    int documentBytes, int depth, int stringLength, int nameLength, int numberLength) {

  private static final JsonLimits STANDARD = new JsonLimits(64 << 20, 64, 5_000_000, 1_000, 100);

  /**
   * Refuses a limit below 1.
   *
   * @throws IllegalArgumentException if a limit is below 1
   */
  public JsonLimits {
    if (Math.min(
            Math.min(documentBytes, depth),
            Math.min(stringLength, Math.min(nameLength, numberLength)))
        < 1) {
      throw new IllegalArgumentException("every limit must be at least 1");
    }
  }

  /** Returns the default limits. */
  public static JsonLimits standard() {
    return STANDARD;
  }

  /** Returns these limits with another size of one document, in bytes. */
  public JsonLimits withDocumentBytes(int bytes) {
    return new JsonLimits(bytes, depth, stringLength, nameLength, numberLength);
  }

  /** Returns these limits with another depth. */
  public JsonLimits withDepth(int levels) {
    return new JsonLimits(documentBytes, levels, stringLength, nameLength, numberLength);
  }

  /** Returns these limits with another length of one text, in characters. */
  public JsonLimits withStringLength(int characters) {
    return new JsonLimits(documentBytes, depth, characters, nameLength, numberLength);
  }
}
