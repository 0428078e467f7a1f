package org.allervers.crypto.renewal;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.allervers.crypto.Compartment;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.ObjectClass;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.journal.JournalEntry;
import org.allervers.crypto.journal.JournalReader;
import org.allervers.crypto.journal.JournalledObject;
import org.allervers.crypto.journal.StoreFinding;
import org.allervers.crypto.membership.MembershipChange;
import org.allervers.crypto.membership.MembershipLog;
import org.allervers.crypto.renewal.Retirement.Need;
import org.allervers.crypto.renewal.Survey.Found;
import org.allervers.crypto.renewal.Survey.Spot;
import org.allervers.crypto.store.AttachmentStore;
import org.allervers.crypto.store.RecordStore;
import org.allervers.crypto.store.StoredAttachment;

/** Looks for what still needs the key of one epoch. */
final class Examination<C> {
  private final Compartment<C> compartment;
  private final long epoch;
  private final MembershipLog list;
  private final Map<Need, Integer> needs = new EnumMap<>(Need.class);

  Examination(Compartment<C> compartment, long epoch, MembershipLog list) {
    this.compartment = compartment;
    this.epoch = epoch;
    this.list = list;
  }

  Retirement outcome() {
    return needs.isEmpty()
        ? new Retirement.Possible(new MembershipChange.Retire(compartment.type().code(), epoch))
        : new Retirement.Needed(needs);
  }

  private void need(Need need) {
    needs.merge(need, 1, Integer::sum);
  }

  void stores(RecordStore records, AttachmentStore attachments, JournalReader journal)
      throws IOException {
    Survey<C> survey = new Survey<>(compartment.type(), records, attachments);
    Set<JournalledObject> seen = new HashSet<>();
    for (int number = 0; number < survey.total(); number++) {
      Spot<C> spot = survey.spot(number);
      try {
        Optional<Found> found = survey.find(spot);
        if (found.isPresent()) {
          Sealed sealed = found.get().sealed();
          prove(spot, sealed, attachments);
          seen.add(place(spot.ref(), sealed.objectClass()));
          if (sealed.isTombstone() && spot.isAttachment()) {
            // It stands for the manifest too.
            seen.add(place(spot.ref(), ObjectClass.MANIFEST));
          }
          if (found.get().epoch() == epoch) {
            need(needOf(spot.sort()));
          }
          journal.check(sealed).ifPresent(doubt -> need(Need.STORE_IN_DOUBT));
        }
      } catch (CryptoException e) {
        need(Need.UNPROVEN);
      } catch (IOException e) {
        if (!Survey.isOfOneObject(e)) {
          throw e;
        }
        need(Need.UNPROVEN);
      }
    }
    for (StoreFinding missing : journal.check(List.of())) {
      if (missing.object().compartment() == compartment.type().code()
          && !seen.contains(missing.object())) {
        need(Need.STORE_IN_DOUBT);
      }
    }
  }

  private JournalledObject place(ObjectRef<C> ref, ObjectClass objectClass) {
    return new JournalledObject(compartment.type().code(), objectClass.code(), ref.id());
  }

  private static Need needOf(Survey.Sort sort) {
    return switch (sort) {
      case RECORD -> Need.RECORDS;
      case INDEX -> Need.INDEXES;
      case ATTACHMENT -> Need.ATTACHMENTS;
      case DELETED_RECORD, DELETED_INDEX, DELETED_ATTACHMENT -> Need.TOMBSTONES;
    };
  }

  /** Opens what lies there: only then is the epoch of a header what was sealed with. */
  private void prove(Spot<C> spot, Sealed sealed, AttachmentStore attachments)
      throws IOException, CryptoException {
    if (sealed.isTombstone()) {
      compartment.openTombstone(spot.ref(), sealed);
    } else if (!spot.isAttachment()) {
      Arrays.fill(compartment.open(spot.ref(), sealed), (byte) 0);
    } else {
      Optional<StoredAttachment> stored = attachments.find(spot.ref());
      if (stored.isPresent()) {
        try (StoredAttachment attachment = stored.get()) {
          compartment
              .openAttachment(
                  compartment.openManifest(spot.ref(), attachment.manifest()), attachment.content())
              .close();
        }
      }
    }
  }

  void journal(Collection<JournalEntry> entries) {
    Set<DeviceId> heard = new HashSet<>();
    for (JournalEntry entry : entries) {
      if (entry.object().compartment() == compartment.type().code()) {
        if (entry.epoch() == epoch) {
          need(Need.TRACES);
        } else if (entry.epoch() > epoch) {
          heard.add(entry.device());
        }
      }
    }
    list.devices(compartment.type()).stream()
        .filter(device -> !heard.contains(device.id()))
        .forEach(device -> need(Need.DEVICES_NOT_HEARD));
  }

  void history() {
    List<Long> epochs = list.epochs(compartment.type());
    if (epoch == epochs.get(epochs.size() - 1)) {
      need(Need.WRITTEN_WITH);
    }
    for (long each : epochs) {
      if (each != epoch && !compartment.holds(each)) {
        need(Need.HISTORY);
      }
    }
  }
}
