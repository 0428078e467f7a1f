package org.allervers.crypto.renewal;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.internal.dse1.Algorithms;
import org.allervers.crypto.keyring.KeyEnvelope;
import org.allervers.crypto.keyring.KeyringException;
import org.allervers.crypto.membership.MembershipEntry;
import org.allervers.crypto.membership.MembershipException;
import org.allervers.crypto.membership.MembershipLog;
import org.allervers.crypto.renewal.RenewalException.Reason;

/**
 * Everything that has to be written for a new key, a removal, an enrolment or a recovery, in the order in which a stop between any
 * two writes is safe. {@link KeyKeeper} prepares it.
 *
 * <p>It is kept on this device before anything else is written, and carried to its end after any stop, with the same bytes: so no
 * key is lost, none is announced before all who are to have it can have it, and one device never makes two keys for one epoch.
 * Somebody may have been removed since it was prepared; it is carried to its end all the same, and the list then says that the
 * key must be renewed before anything is sealed with it.
 *
 * <pre>{@code
 * Renewal.resume(storage);                             // at every start
 * KeyKeeper.of(session, secrets, list).rotate(HEALTH).run(storage);
 * }</pre>
 *
 * <p>While one is kept, this device signs nothing else into the list. This class is immutable and thread-safe; it holds no secret
 * in clear.
 */
public final class Renewal {
  private static final byte[] MAGIC = "dse1/renewal".getBytes(StandardCharsets.US_ASCII);
  private static final byte VERSION = 1;
  private static final int CHECKSUM = 8;

  private final List<RenewalStep> steps;

  Renewal(List<RenewalStep> steps) {
    this.steps = List.copyOf(steps);
  }

  /** Returns what is to be written, in this order, unmodifiable. */
  public List<RenewalStep> steps() {
    return steps;
  }

  /** Returns the entries of the list of members among the steps, in their order, unmodifiable. */
  public List<MembershipEntry> entries() {
    List<MembershipEntry> entries = new ArrayList<>();
    for (RenewalStep step : steps) {
      if (step.kind() == RenewalStep.Kind.ENTRY) {
        try {
          entries.add(MembershipEntry.parse(step.toBytes()));
        } catch (MembershipException e) {
          throw new AssertionError("an entry read before is read again", e);
        }
      }
    }
    return List.copyOf(entries);
  }

  /** Returns the envelopes to one device among the steps, unmodifiable: to this one, how its sessions come by the new keys. */
  public List<KeyEnvelope> envelopesTo(DeviceId device) {
    List<KeyEnvelope> envelopes = new ArrayList<>();
    for (RenewalStep step : steps) {
      if (step.kind() == RenewalStep.Kind.ENVELOPE) {
        try {
          KeyEnvelope envelope = KeyEnvelope.parse(step.toBytes());
          if (envelope.recipient().equals(device.value())) {
            envelopes.add(envelope);
          }
        } catch (KeyringException e) {
          throw new AssertionError("an envelope read before is read again", e);
        }
      }
    }
    return List.copyOf(envelopes);
  }

  /** Returns how far this renewal has come, by a list. */
  public Interruption interruption(MembershipLog list) {
    Set<String> known = new HashSet<>();
    list.entries().forEach(entry -> known.add(entry.hash()));
    List<MembershipEntry> entries = entries();
    long announced =
        entries.stream().filter(entry -> known.contains(entry.hash())).count();
    if (announced == 0) {
      return Interruption.UNANNOUNCED;
    }
    return announced == entries.size() ? Interruption.ANNOUNCED : Interruption.PARTLY_ANNOUNCED;
  }

  /**
   * Keeps this renewal, writes its steps and forgets it. The same one may be run again.
   *
   * @throws RenewalException {@code UNFINISHED} if another one is kept there; nothing is written then
   * @throws IOException if the storage fails: what was written stays, and {@link #resume} carries on
   */
  public void run(RenewalStorage storage) throws IOException, RenewalException {
    byte[] bytes = toBytes();
    Optional<byte[]> before = storage.kept();
    if (before.isPresent() && !Arrays.equals(before.get(), bytes)) {
      throw new RenewalException(Reason.UNFINISHED);
    }
    storage.keep(bytes);
    finish(storage);
  }

  private void finish(RenewalStorage storage) throws IOException {
    for (RenewalStep step : steps) {
      storage.write(step);
    }
    storage.forget();
  }

  /**
   * Carries the renewal that is kept to its end: to be called at every start, and before the next one is prepared.
   *
   * @return the one that was carried to its end; empty if none was kept
   * @throws RenewalException {@code DAMAGED} or {@code UNSUPPORTED_FORMAT} if what is kept is none: nothing is written then
   * @throws IOException if the storage fails: what was written stays, and the next call carries on
   */
  public static Optional<Renewal> resume(RenewalStorage storage)
      throws IOException, RenewalException {
    Optional<Renewal> kept = kept(storage);
    if (kept.isPresent()) {
      kept.get().finish(storage);
    }
    return kept;
  }

  /**
   * Returns the renewal that is kept.
   *
   * @return empty if none is
   * @throws RenewalException {@code DAMAGED} or {@code UNSUPPORTED_FORMAT} if what is kept is none
   * @throws IOException if the storage fails
   */
  public static Optional<Renewal> kept(RenewalStorage storage)
      throws IOException, RenewalException {
    Optional<byte[]> bytes = storage.kept();
    return bytes.isPresent() ? Optional.of(parse(bytes.get())) : Optional.empty();
  }

  /** Returns the bytes that a device keeps until it is done. */
  public byte[] toBytes() {
    int length = MAGIC.length + 1 + Integer.BYTES + CHECKSUM;
    for (RenewalStep step : steps) {
      length += step.keptLength();
    }
    ByteBuffer out = ByteBuffer.allocate(length).put(MAGIC).put(VERSION).putInt(steps.size());
    steps.forEach(step -> step.put(out));
    byte[] all = out.array();
    out.put(Algorithms.sha256(Arrays.copyOf(all, length - CHECKSUM)), 0, CHECKSUM);
    return all;
  }

  /**
   * Reads what a device kept. What is signed in it is not verified here: it is verified by whoever reads it where it was written.
   *
   * @param bytes what {@link #toBytes} returned
   * @throws RenewalException {@code DAMAGED} if they were cut or changed, {@code UNSUPPORTED_FORMAT} if they are something else
   */
  public static Renewal parse(byte[] bytes) throws RenewalException {
    int start = Math.min(bytes.length, MAGIC.length);
    if (!Arrays.equals(bytes, 0, start, MAGIC, 0, start)) {
      throw new RenewalException(Reason.UNSUPPORTED_FORMAT);
    }
    int end = bytes.length - CHECKSUM;
    if (end <= MAGIC.length
        || !Arrays.equals(
            Algorithms.sha256(Arrays.copyOf(bytes, end)), 0, CHECKSUM, bytes, end, bytes.length)) {
      throw new RenewalException(Reason.DAMAGED);
    }
    ByteBuffer in = ByteBuffer.wrap(bytes, MAGIC.length, end - MAGIC.length);
    if (in.get() != VERSION) {
      throw new RenewalException(Reason.UNSUPPORTED_FORMAT);
    }
    try {
      return read(in);
    } catch (BufferUnderflowException | MembershipException | KeyringException e) {
      throw new RenewalException(Reason.UNSUPPORTED_FORMAT);
    }
  }

  private static Renewal read(ByteBuffer in)
      throws RenewalException, MembershipException, KeyringException {
    List<RenewalStep> steps = new ArrayList<>();
    for (int left = in.getInt(); left != 0; left--) {
      steps.add(RenewalStep.get(in));
    }
    if (in.hasRemaining()) {
      throw new RenewalException(Reason.UNSUPPORTED_FORMAT);
    }
    return new Renewal(steps);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Renewal that && steps.equals(that.steps);
  }

  @Override
  public int hashCode() {
    return steps.hashCode();
  }

  @Override
  public String toString() {
    return "Renewal[" + steps + "]";
  }
}
