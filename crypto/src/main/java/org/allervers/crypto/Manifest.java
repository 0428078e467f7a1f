package org.allervers.crypto;

import java.nio.ByteBuffer;
import org.allervers.crypto.internal.dse1.ManifestPayload;

/**
 * What an attachment is: its name, type, length and revision, all authentic. It stands for one sealed attachment and no
 * other. This class is immutable and thread-safe.
 *
 * @param <C> the compartment's marker
 * @terme pièce jointe
 */
public final class Manifest<C> {
  private final ObjectRef<C> ref;
  private final Revision revision;
  private final ManifestPayload payload;

  Manifest(ObjectRef<C> ref, Revision revision, ManifestPayload payload) {
    this.ref = ref;
    this.revision = revision;
    this.payload = payload;
  }

  /** Returns the attachment. */
  public ObjectRef<C> ref() {
    return ref;
  }

  /** Returns the revision of the attachment and of its manifest. */
  public Revision revision() {
    return revision;
  }

  /** Returns the name and the type. */
  public AttachmentLabel label() {
    return new AttachmentLabel(payload.name(), payload.mediaType());
  }

  /** Returns the length of the clear attachment, in bytes, from 0 to 2<sup>40</sup>. */
  public long length() {
    return payload.length();
  }

  ByteBuffer commitment() {
    return payload.commitment();
  }

  @Override
  public String toString() {
    return "Manifest[" + ref + ", " + revision + ", redacted]";
  }
}
