package org.allervers.crypto.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.ObjectClass;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.internal.dse1.JournalRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JournalReaderTest {
  private final Team team = new Team(3);
  private final List<JournalEntry> old = new ArrayList<>();
  private final Map<JournalledObject, Sealed> oldStore = new LinkedHashMap<>();

  @BeforeEach
  void write() {
    for (int i = 0; i < 9; i++) {
      team.write(i % 3, i % 4);
    }
    old.addAll(team.entries);
    oldStore.putAll(team.store);
    team.write(0, 1);
    team.write(1, 2);
  }

  @AfterEach
  void close() {
    team.close();
  }

  private DeviceId device(int index) {
    return team.devices.get(index);
  }

  @Test
  void an_old_journal_is_a_rollback_for_whoever_knows_the_new_one() {
    JournalReader reader = team.readerOfAll();
    JournalReader server = team.reader();
    server.read(old);
    assertThat(reader.compare(server.heads()))
        .containsExactly(
            new JournalFinding.RolledBack(device(0), 4, 3),
            new JournalFinding.RolledBack(device(1), 4, 3));
    assertThat(reader.compare(List.of())).hasSize(3);
    assertThat(reader.compare(reader.heads())).isEmpty();
    assertThat(server.compare(reader.heads()))
        .as("a longer journal is no rollback")
        .isEmpty();
  }

  @Test
  void an_old_journal_is_a_rollback_for_a_new_device_with_a_checkpoint() {
    Checkpoint checkpoint =
        Checkpoint.of(team.readerOfAll(), List.of(), device(2), team.keys.get(device(2)));
    JournalReader enrolled = team.reader();
    assertThat(enrolled.expect(checkpoint)).isEmpty();
    assertThat(enrolled.read(old)).isEmpty();
    assertThat(enrolled.unreached())
        .containsExactly(
            new JournalFinding.RolledBack(device(0), 4, 3),
            new JournalFinding.RolledBack(device(1), 4, 3));
    assertThat(enrolled.read(team.entries)).isEmpty();
    assertThat(enrolled.unreached()).isEmpty();
  }

  @Test
  void a_copied_device_is_a_fork_wherever_it_parts() throws Exception {
    JournalEntry last = old.get(6);
    assertThat(last.device()).isEqualTo(device(0));
    Journal copy = Journal.resume(team.keys.get(device(0)), last);
    JournalEntry other =
        team.append(copy, JournalAct.read(Team.ref(1), Revision.first()), ActedBy.ofTeam("x"), 0);
    assertThat(other.sequence()).isEqualTo(4);

    assertThat(team.readerOfAll().read(List.of(other)))
        .as("in the place of the last entry")
        .containsExactly(new JournalFinding.Forked(device(0), 4));
    List<JournalEntry> both = new ArrayList<>(team.entries);
    both.add(other);
    assertThat(team.reader().read(both))
        .as("both at once")
        .containsExactly(new JournalFinding.Forked(device(0), 4));
    JournalEntry after =
        team.append(copy, JournalAct.read(Team.ref(1), Revision.first()), ActedBy.ofTeam("x"), 0);
    assertThat(team.readerOfAll().read(List.of(after)))
        .as("after a last entry that is another")
        .containsExactly(new JournalFinding.Forked(device(0), 4));

    JournalReader misled = team.reader();
    List<JournalEntry> otherWorld = new ArrayList<>(old);
    otherWorld.add(other);
    assertThat(misled.read(otherWorld)).isEmpty();
    assertThat(misled.compare(team.readerOfAll().heads()))
        .contains(new JournalFinding.Forked(device(0), 4));
    Checkpoint checkpoint =
        Checkpoint.of(team.readerOfAll(), List.of(), device(2), team.keys.get(device(2)));
    assertThat(misled.expect(checkpoint)).contains(new JournalFinding.Forked(device(0), 4));
    JournalReader warned = team.reader();
    warned.expect(checkpoint);
    assertThat(warned.read(otherWorld)).contains(new JournalFinding.Forked(device(0), 4));
  }

  @Test
  void a_hole_is_named_and_what_follows_waits_for_it() {
    List<JournalEntry> holed = new ArrayList<>(team.entries);
    JournalEntry held = holed.remove(3);
    JournalReader reader = team.reader();
    assertThat(reader.read(holed)).containsExactly(new JournalFinding.Missing(held.device(), 2, 2));
    assertThat(reader.heads()).extracting(Head::sequence).containsExactly(1L, 4L, 3L);
    assertThat(reader.read(team.entries)).isEmpty();
    assertThat(reader.toBytes()).isEqualTo(team.readerOfAll().toBytes());
  }

  @Test
  void a_forged_entry_does_not_hide_the_true_one() throws Exception {
    byte[] forged = team.entries.get(0).toBytes();
    forged[forged.length - 1] ^= 1;
    List<JournalEntry> both = new ArrayList<>(team.entries);
    both.add(0, JournalEntry.parse(forged));
    JournalReader reader = team.reader();
    assertThat(reader.read(both)).containsExactly(new JournalFinding.Forged(device(0), 1));
    assertThat(reader.toBytes()).isEqualTo(team.readerOfAll().toBytes());
  }

  @Test
  void an_honest_store_is_in_order() {
    JournalReader reader = team.readerOfAll();
    assertThat(reader.check(team.store.values())).isEmpty();
    team.store.values().forEach(object -> assertThat(reader.check(object)).isEmpty());
  }

  @Test
  void an_old_object_is_stale_and_a_missing_one_is_withheld() {
    JournalReader reader = team.readerOfAll();
    Map<JournalledObject, Sealed> shown = new LinkedHashMap<>(team.store);
    Sealed before = oldStore.get(Team.place(1));
    Sealed now = shown.put(Team.place(1), before);
    Sealed gone = shown.remove(Team.place(3));
    assertThat(reader.check(shown.values()))
        .containsExactly(
            new StoreFinding.Stale(Team.place(1), now.revision(), before.revision()),
            new StoreFinding.Withheld(Team.place(3), gone.revision()));
  }

  @Test
  void a_hidden_tombstone_is_withheld_and_the_object_in_its_place_is_stale() {
    Sealed object = team.store.get(Team.place(0));
    Revision revision = new Revision(object.revision().counter() + 1, 1);
    Sealed tombstone = team.social().sealTombstone(Team.ref(0), revision);
    team.append(0, JournalAct.stored(Team.ref(0), tombstone));
    JournalReader reader = team.readerOfAll();
    assertThat(reader.check(team.store.values()))
        .containsExactly(new StoreFinding.Stale(Team.place(0), revision, object.revision()));
    team.store.remove(Team.place(0));
    assertThat(reader.check(team.store.values()))
        .containsExactly(new StoreFinding.Withheld(Team.place(0), revision));
    team.store.put(Team.place(0), tombstone);
    assertThat(reader.check(team.store.values())).isEmpty();
  }

  @Test
  void the_tombstone_of_an_attachment_stands_for_its_manifest_once_it_is_accounted_for() {
    java.util.UUID id = new java.util.UUID(71, 1);
    ObjectRef<CompartmentType.Social> manifestRef =
        ObjectRef.of(CompartmentType.SOCIAL, ObjectClass.MANIFEST, id);
    ObjectRef<CompartmentType.Social> attachmentRef =
        ObjectRef.of(CompartmentType.SOCIAL, ObjectClass.ATTACHMENT, id);
    Sealed manifest = team.social().seal(manifestRef, Revision.first(), new byte[] {1});
    team.append(0, JournalAct.stored(manifestRef, manifest));
    Sealed tombstone =
        team.social().sealTombstone(attachmentRef, Revision.first().next());
    List<Sealed> shown = new java.util.ArrayList<>(team.store.values());
    shown.add(tombstone);
    // Nobody has journalled the deletion: the manifest is missing all the same.
    assertThat(team.readerOfAll().check(shown))
        .contains(new StoreFinding.Withheld(JournalledObject.of(manifest), manifest.revision()));
    team.append(0, JournalAct.stored(attachmentRef, tombstone));
    assertThat(team.readerOfAll().check(shown)).isEmpty();
    shown.remove(tombstone);
    assertThat(team.readerOfAll().check(shown)).hasSize(2);
  }

  @Test
  void bytes_that_nobody_accounts_for_are_named() {
    JournalReader reader = team.readerOfAll();
    Sealed now = team.store.get(Team.place(0));
    Sealed twin = team.social().seal(Team.ref(0), now.revision(), new byte[] {0});
    Sealed later = team.social().seal(Team.ref(0), now.revision().next(), new byte[] {0});
    Sealed unknown = team.social().seal(Team.ref(99), Revision.first(), new byte[] {0});
    assertThat(reader.check(twin))
        .contains(new StoreFinding.Replaced(Team.place(0), now.revision()));
    assertThat(reader.check(later))
        .contains(new StoreFinding.Unaccounted(Team.place(0), later.revision()));
    assertThat(reader.check(unknown))
        .contains(new StoreFinding.Unaccounted(Team.place(99), Revision.first()));
  }

  @Test
  void two_contents_of_one_revision_are_named() {
    Sealed now = team.store.get(Team.place(0));
    Sealed twin = team.social().seal(Team.ref(0), now.revision(), new byte[] {7});
    JournalEntry entry = team.append(1, JournalAct.stored(Team.ref(0), twin));
    JournalReader reader = team.reader();
    assertThat(reader.read(team.entries))
        .containsExactly(new JournalFinding.TwoOfOneRevision(entry.object(), now.revision()));
  }

  @Test
  void a_time_that_goes_back_is_named_and_read_all_the_same() throws Exception {
    byte[] bytes = team.write(2, 1).toBytes();
    Arrays.fill(bytes, 78, 86, (byte) 0);
    JournalRecord earlier = JournalRecord.parse(bytes);
    byte[] signature = team.keys.get(device(2)).sign(earlier.signed());
    JournalEntry signed = JournalEntry.parse(
        JournalRecord.of(earlier.head(), earlier.trace(), signature).toBytes());
    List<JournalEntry> shown = new ArrayList<>(team.entries);
    shown.set(shown.size() - 1, signed);
    JournalReader reader = team.reader();
    assertThat(reader.read(shown))
        .containsExactly(new JournalFinding.TimeReversed(device(2), signed.sequence()));
    assertThat(reader.heads()).contains(Head.of(signed));
  }

  @Test
  void entries_that_are_sent_again_are_passed_over() {
    JournalReader reader = team.readerOfAll();
    byte[] known = reader.toBytes();
    List<JournalEntry> replayed = new ArrayList<>(team.entries);
    Collections.reverse(replayed);
    replayed.addAll(old);
    assertThat(reader.read(replayed)).isEmpty();
    assertThat(reader.read(old)).isEmpty();
    assertThat(reader.toBytes()).isEqualTo(known);
  }

  @Test
  void a_saved_state_that_was_changed_is_refused_or_another_one() throws Exception {
    JournalReader reader = team.readerOfAll();
    byte[] state = reader.toBytes();
    assertThat(JournalReader.restore(state, team.members()).toBytes()).isEqualTo(state);
    for (int length = 0; length < state.length; length++) {
      byte[] cut = Arrays.copyOf(state, length);
      assertThatExceptionOfType(JournalException.class)
          .isThrownBy(() -> JournalReader.restore(cut, team.members()));
    }
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(
            () -> JournalReader.restore(Arrays.copyOf(state, state.length + 1), team.members()));
    for (int at = 0; at < state.length; at++) {
      byte[] bad = state.clone();
      bad[at] ^= (byte) 0x80;
      try {
        byte[] read = JournalReader.restore(bad, team.members()).toBytes();
        assertThat(read).as("byte %d", at).isEqualTo(bad);
      } catch (JournalException e) {
        assertThat(e.reason()).isNotNull();
      }
    }
  }
}
