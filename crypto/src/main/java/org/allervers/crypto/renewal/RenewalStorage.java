package org.allervers.crypto.renewal;

import java.io.IOException;
import java.util.Optional;

/**
 * Where a renewal is kept until it is done, and where its steps are written. The host implements it over its own files, tables or
 * network; each method is whole or not at all, and on the medium when it returns.
 *
 * <p>{@link #keep}, {@link #kept} and {@link #forget} concern this device alone: one place, that no other device and no server
 * writes. {@link #write} may go to a server.
 */
public interface RenewalStorage {
  /**
   * Returns what was kept last and not forgotten since.
   *
   * @throws IOException if the medium fails
   */
  Optional<byte[]> kept() throws IOException;

  /**
   * Keeps a renewal that is about to be begun, in the place of any other.
   *
   * @throws IOException if the medium fails; nothing has been begun then
   */
  void keep(byte[] renewal) throws IOException;

  /**
   * Writes a step where all devices find it. One that is there already, under the same name, is the same and may be left.
   *
   * @throws IOException if the medium or the network fails; the renewal is then resumed later
   */
  void write(RenewalStep step) throws IOException;

  /**
   * Forgets what was kept: it is done.
   *
   * @throws IOException if the medium fails; the renewal is then resumed later, which changes nothing
   */
  void forget() throws IOException;
}
