package org.allervers.crypto.mano;

/** What became of one item: its content, or the reason why it was refused. */
public sealed interface ManoOpened {
  /**
   * Returns the content.
   *
   * @throws ManoException the refusal, if there is one
   */
  byte[] payload() throws ManoException;

  /**
   * The item is authentic. That it is the newest version, and that it stands in the row where it was written, the format
   * does not say.
   *
   * @param candidate the place, from 0, of the key that opened it among those given to the reader
   * @param payload the JSON text in ASCII, exactly as it was written but for the repairs below; or the bytes of the file.
   *     Not copied: the caller owns them, and may wipe them
   * @param repairedSlashes how many slashes were freed of stray backslashes; 0 unless the reader repairs them
   */
  @SuppressWarnings("ArrayRecordComponent") // the caller owns the array, and may wipe it
  record Intact(int candidate, byte[] payload, int repairedSlashes) implements ManoOpened {
    @Override
    public String toString() {
      return "Intact[candidate " + candidate + ", " + payload.length + " bytes, redacted]";
    }
  }

  /**
   * The item was refused.
   *
   * @param reason why
   */
  record Refused(ManoException.Reason reason) implements ManoOpened {
    @Override
    public byte[] payload() throws ManoException {
      throw new ManoException(reason);
    }
  }
}
