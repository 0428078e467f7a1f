package org.allervers.crypto.store;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import org.allervers.crypto.Sealed;

/**
 * A sealed attachment, open for reading, with the manifest of the same revision. What replaces or deletes it meanwhile does
 * not change what is read here.
 *
 * @param manifest for {@link org.allervers.crypto.Compartment#openManifest}
 * @param content for {@link org.allervers.crypto.Compartment#openAttachment}, whose channel closes it in its turn; sealed,
 *     from its first byte
 */
public record StoredAttachment(Sealed manifest, SeekableByteChannel content)
    implements AutoCloseable {
  /** Closes the content. */
  @Override
  public void close() throws IOException {
    content.close();
  }

  @Override
  public String toString() {
    return "StoredAttachment[" + manifest + "]";
  }
}
