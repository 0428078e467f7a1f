package org.allervers.crypto;

import org.allervers.crypto.internal.dse1.ManifestPayload;

/**
 * The name and the type of an attachment. Both are sealed in its manifest: a name says who and what.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param name the file's name, at most 1 024 bytes of UTF-8
 * @param mediaType such as {@code application/pdf}, at most 255 bytes of UTF-8; not checked further
 * @terme pièce jointe
 */
public record AttachmentLabel(String name, String mediaType) {
  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if a text is too long, or holds half a character
   */
  public AttachmentLabel {
    ManifestPayload.utf8(name, ManifestPayload.MOST_NAME);
    ManifestPayload.utf8(mediaType, ManifestPayload.MOST_MEDIA_TYPE);
  }

  @Override
  public String toString() {
    return "AttachmentLabel[redacted]";
  }
}
