package org.allervers.crypto.journal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.allervers.crypto.internal.dse1.JournalRecord;
import org.allervers.crypto.internal.ed25519.Ed25519;
import org.allervers.crypto.journal.JournalException.Reason;

/**
 * Entries one after the other, for an auditor: each keeps its signature, so that whoever has the devices' keys verifies the
 * whole with {@link JournalReader}, and whoever has a compartment's key reads who acted.
 */
public final class JournalArchive {
  private static final int LONGEST =
      JournalRecord.HEAD + JournalRecord.LONGEST_TRACE + Ed25519.SIGNATURE;

  private JournalArchive() {}

  /**
   * Writes entries: for each its length as four bytes, then the entry. The stream is flushed and stays open.
   *
   * @throws IOException if the stream refuses
   */
  public static void write(Iterable<JournalEntry> entries, OutputStream to) throws IOException {
    DataOutputStream out = new DataOutputStream(to);
    for (JournalEntry entry : entries) {
      byte[] bytes = entry.toBytes();
      out.writeInt(bytes.length);
      out.write(bytes);
    }
    out.flush();
  }

  /**
   * Reads entries to the end of the stream, which stays open. Nothing is verified.
   *
   * @return the entries in their order, unmodifiable
   * @throws JournalException if the stream ends within an entry, or holds something else
   * @throws IOException if the stream fails
   */
  public static List<JournalEntry> read(InputStream from) throws JournalException, IOException {
    List<JournalEntry> entries = new ArrayList<>();
    DataInputStream in = new DataInputStream(from);
    byte[] length = in.readNBytes(4);
    while (length.length > 0) {
      entries.add(JournalEntry.parse(readWhole(in, lengthOf(length))));
      length = in.readNBytes(4);
    }
    return List.copyOf(entries);
  }

  /** What is left of a stream may by chance be an entry, and still is less than was announced. */
  private static byte[] readWhole(DataInputStream in, int length)
      throws JournalException, IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new JournalException(Reason.TRUNCATED);
    }
    return bytes;
  }

  private static int lengthOf(byte[] four) throws JournalException {
    int length = 0;
    for (byte digit : four) {
      length = length << 8 | Byte.toUnsignedInt(digit);
    }
    if (four.length < 4 || length < 0 || length > LONGEST) {
      throw new JournalException(Reason.TRUNCATED);
    }
    return length;
  }
}
