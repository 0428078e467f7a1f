package org.allervers.crypto.renewal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.allervers.crypto.AttachmentChannel;
import org.allervers.crypto.Compartment;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.Manifest;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.RefusedContentException;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.renewal.Survey.Found;
import org.allervers.crypto.renewal.Survey.Spot;
import org.allervers.crypto.store.AttachmentStore;
import org.allervers.crypto.store.RecordStore;
import org.allervers.crypto.store.StoreOutcome;
import org.allervers.crypto.store.StoredAttachment;

/**
 * Brings what lies under older keys of a compartment under the one that is written with now: one pass over the stores, in batches,
 * whenever there is time.
 *
 * <pre>{@code
 * Resealing<Health> pass = Resealing.begin(health, list.writable(HEALTH).orElseThrow(), index, records, attachments);
 * while (!pass.isDone()) {
 *   for (Resealed<Health> each : pass.next(50)) {
 *     if (each instanceof Resealed.Renewed<Health> renewed) {
 *       journal = journal.append(JournalAct.resealed(..., renewed.sealed()), ...);
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>It may stop anywhere, by a kill too: what is renewed is renewed, the rest is as it was, and a new pass finds it by the stores
 * alone. A renewed object has the same content, and the next revision, of this device: whoever remembers the revision before takes
 * it, and whoever was about to write finds a conflict as with any other writer, opens it and finds the content that he knew.
 * Somebody else's change is never overwritten. Objects under later keys than that one are left alone.
 *
 * <p>Revisions alone do not say that nothing changed: the journal does. Where two stores are merged, an edit goes before a
 * renewal, whichever has the later revision.
 *
 * <p>This class is not thread-safe. Several passes, on several devices, may go on at once.
 *
 * @param <C> the compartment's marker
 */
public final class Resealing<C> {
  /**
   * How far a pass has come.
   *
   * @param total places that were listed when it began
   * @param seen those that were looked at
   * @param renewed objects that lie under the newer key through this pass
   * @param changed objects that somebody else changed meanwhile
   * @param refused objects that were not opened, that the store has misplaced, or that no revision can follow
   */
  public record Progress(int total, int seen, int renewed, int changed, int refused) {}

  private static final long LAST_COUNTER = (1L << 48) - 1;

  private final Compartment<C> compartment;
  private final long epoch;
  private final int device;
  private final RecordStore records;
  private final AttachmentStore attachments;
  private final Survey<C> survey;
  private int seen;
  private int renewed;
  private int changed;
  private int refused;

  private Resealing(
      Compartment<C> compartment,
      long epoch,
      int device,
      RecordStore records,
      AttachmentStore attachments)
      throws IOException {
    this.compartment = compartment;
    this.epoch = epoch;
    this.device = device;
    this.records = records;
    this.attachments = attachments;
    this.survey = new Survey<>(compartment.type(), records, attachments);
  }

  /**
   * Begins a pass, by listing what is there.
   *
   * @param compartment unlocked, with the older keys too
   * @param epoch the one to seal in: {@link org.allervers.crypto.membership.MembershipLog#writable} says which, and without a list
   *     of members {@link Compartment#epoch} does
   * @param device the number of this device in revisions, from 0 to 65 535
   * @throws IOException if the medium fails
   * @throws IllegalArgumentException if that epoch is not the one in which the session seals, or if the number is out of bounds
   */
  public static <C> Resealing<C> begin(
      Compartment<C> compartment,
      long epoch,
      int device,
      RecordStore records,
      AttachmentStore attachments)
      throws IOException {
    if (compartment.epoch() != epoch) {
      throw new IllegalArgumentException("epoch must be " + compartment.epoch()
          + ", in which the session seals, but was " + epoch);
    }
    new Revision(0, device);
    return new Resealing<>(compartment, epoch, device, records, attachments);
  }

  /** Returns whether all that was listed has been looked at. */
  public boolean isDone() {
    return seen == survey.total();
  }

  /** Returns how far this pass has come. */
  public Progress progress() {
    return new Progress(survey.total(), seen, renewed, changed, refused);
  }

  /**
   * Looks at the next places, and renews what lies there under an older key. An attachment is copied as a stream, in the memory of
   * a few chunks, and is one place however long it is.
   *
   * <p>Each result is on the medium when this returns. What a kill takes from the caller is found again: the objects that the
   * journal does not account for and that bear the number of this device are its own to account for.
   *
   * @param most how many places, at least 1
   * @return the results of those that were behind, in their order; empty if none was
   * @throws IOException if the medium fails before anything of this batch was renewed; the next call goes on from there
   * @throws IllegalStateException if the session has a newer key since, or is closed
   */
  public List<Resealed<C>> next(int most) throws IOException {
    if (most < 1) {
      throw new IllegalArgumentException("most must be at least 1, but was " + most);
    }
    if (compartment.epoch() != epoch) {
      throw new IllegalStateException(
          "the session seals in epoch " + compartment.epoch() + " since: begin another pass");
    }
    List<Resealed<C>> results = new ArrayList<>();
    for (int looked = 0; looked < most && !isDone(); looked++) {
      try {
        look(survey.spot(seen)).ifPresent(results::add);
      } catch (IOException e) {
        if (results.isEmpty()) {
          throw e;
        }
        // The caller is owed what was done; the failure comes again with the next call.
        return count(results);
      }
      seen++;
    }
    return count(results);
  }

  private List<Resealed<C>> count(List<Resealed<C>> results) {
    for (Resealed<C> each : results) {
      if (each.isRenewed()) {
        renewed++;
      } else if (each instanceof Resealed.Changed) {
        changed++;
      } else {
        refused++;
      }
    }
    return List.copyOf(results);
  }

  private Optional<Resealed<C>> look(Spot<C> spot) throws IOException {
    try {
      Optional<Found> found = survey.find(spot).filter(there -> there.epoch() < epoch);
      return found.isPresent() ? Optional.of(renew(spot, found.get().sealed())) : Optional.empty();
    } catch (CryptoException e) {
      return Optional.of(new Resealed.Refused<>(spot.ref(), e));
    } catch (RefusedContentException e) {
      return Optional.of(new Resealed.Refused<>(spot.ref(), e.refusal()));
    } catch (IOException e) {
      if (!Survey.isOfOneObject(e)) {
        throw e;
      }
      return Optional.of(new Resealed.Misplaced<>(spot.ref(), e));
    }
  }

  private Resealed<C> renew(Spot<C> spot, Sealed old) throws IOException, CryptoException {
    ObjectRef<C> ref = spot.ref();
    if (old.revision().counter() == LAST_COUNTER) {
      return new Resealed.Exhausted<>(ref, old.revision());
    } else if (old.isTombstone()) {
      return tombstone(spot, old);
    } else if (spot.isAttachment()) {
      return attachment(ref);
    }
    Revision before = old.revision();
    byte[] payload = compartment.open(ref, old);
    try {
      Sealed sealed = compartment.seal(ref, after(before), payload);
      return result(ref, before, sealed, records.replace(sealed, before));
    } finally {
      Arrays.fill(payload, (byte) 0);
    }
  }

  private Resealed<C> tombstone(Spot<C> spot, Sealed old) throws IOException, CryptoException {
    ObjectRef<C> ref = spot.ref();
    Revision before = compartment.openTombstone(ref, old);
    Sealed sealed = compartment.sealTombstone(ref, after(before));
    StoreOutcome outcome = spot.isAttachment()
        ? attachments.renewDeletion(sealed, before)
        : records.renewDeletion(sealed, before);
    return result(ref, before, sealed, outcome);
  }

  private Resealed<C> attachment(ObjectRef<C> ref) throws IOException, CryptoException {
    Optional<StoredAttachment> found = attachments.find(ref);
    if (found.isEmpty()) {
      return new Resealed.Changed<>(ref, attachments.state(ref));
    }
    try (StoredAttachment stored = found.get()) {
      Manifest<C> manifest = compartment.openManifest(ref, stored.manifest());
      try (AttachmentChannel content = compartment.openAttachment(manifest, stored.content())) {
        Copy copy = new Copy(manifest, content);
        StoreOutcome outcome = attachments.replace(ref, manifest.revision(), copy);
        return result(ref, manifest.revision(), copy.sealed(), outcome);
      }
    }
  }

  /** Seals an attachment again while it is read. */
  private final class Copy implements AttachmentStore.Writing {
    private final Manifest<C> manifest;
    private final AttachmentChannel content;
    private Optional<Sealed> sealed = Optional.empty();

    Copy(Manifest<C> manifest, AttachmentChannel content) {
      this.manifest = manifest;
      this.content = content;
    }

    @Override
    public Sealed writeTo(OutputStream to) throws IOException {
      Sealed written = compartment.sealAttachment(
          manifest.ref(),
          after(manifest.revision()),
          manifest.label(),
          content.toInputStream(),
          to);
      sealed = Optional.of(written);
      return written;
    }

    Optional<Sealed> sealed() {
      return sealed;
    }
  }

  private Resealed<C> result(
      ObjectRef<C> ref, Revision before, Sealed sealed, StoreOutcome outcome) {
    return result(ref, before, Optional.of(sealed), outcome);
  }

  private Resealed<C> result(
      ObjectRef<C> ref, Revision before, Optional<Sealed> sealed, StoreOutcome outcome) {
    return outcome instanceof StoreOutcome.Conflict conflict
        ? new Resealed.Changed<>(ref, conflict.actual())
        : new Resealed.Renewed<>(ref, before, sealed.orElseThrow());
  }

  private Revision after(Revision before) {
    return new Revision(before.counter() + 1, device);
  }

  @Override
  public String toString() {
    return "Resealing[" + compartment.type() + ", epoch=" + epoch + ", " + progress() + "]";
  }
}
