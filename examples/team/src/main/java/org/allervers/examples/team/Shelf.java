package org.allervers.examples.team;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.journal.JournalEntry;
import org.allervers.crypto.keyring.KeyEnvelope;
import org.allervers.crypto.keyring.KeyringBundle;
import org.allervers.crypto.membership.MembershipEntry;

/**
 * All that travels, signed or sealed: phones hand it to each other when they meet, and a server keeps it without being able to
 * read a note, to add a member or to forge a line. Not thread-safe.
 */
final class Shelf {
  final Set<MembershipEntry> members = new LinkedHashSet<>();
  final Set<JournalEntry> journal = new LinkedHashSet<>();
  final Set<KeyEnvelope> envelopes = new LinkedHashSet<>();
  final Set<KeyringBundle> bundles = new LinkedHashSet<>();
  final Map<UUID, Sealed> notes = new HashMap<>();

  Shelf addAll(Shelf other) {
    members.addAll(other.members);
    journal.addAll(other.journal);
    envelopes.addAll(other.envelopes);
    other.notes.values().forEach(this::add);
    bundles.addAll(other.bundles);
    return this;
  }

  /** Keeps the later of two revisions. */
  void add(Sealed note) {
    notes.merge(note.objectId(), note, (a, b) -> b.revision().compareTo(a.revision()) > 0 ? b : a);
  }

  Sealed note(ObjectRef<?> ref) {
    return Objects.requireNonNull(notes.get(ref.id()), "note");
  }
}
