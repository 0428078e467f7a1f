package org.allervers.crypto.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.OrganisationId;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JournalTest {
  private final Team team = new Team(3);

  @AfterEach
  void close() {
    team.close();
  }

  @Test
  void an_entry_says_what_was_done_and_to_whom_holds_the_key_who_did_it() throws Exception {
    ActedBy by = ActedBy.of("10001234567", "infirmière", "soin").because("rendez-vous manqué");
    JournalEntry entry = team.append(1, JournalAct.read(Team.ref(5), new Revision(3, 2)), by);

    JournalEntry read = JournalEntry.parse(entry.toBytes());
    assertThat(read).isEqualTo(entry);
    assertThat(read.operation()).isEqualTo(JournalOperation.READ);
    assertThat(read.object()).isEqualTo(Team.place(5));
    assertThat(read.revision()).isEqualTo(new Revision(3, 2));
    assertThat(read.device()).isEqualTo(team.devices.get(1));
    assertThat(read.sequence()).isEqualTo(1);
    assertThat(read.actedBy(team.social())).isEqualTo(by);
    assertThat(new String(entry.toBytes(), StandardCharsets.UTF_8))
        .doesNotContain("10001234567", "infirm", "manqu");
  }

  @Test
  void a_trace_does_not_open_beside_another_entry_or_in_another_organisation() throws Exception {
    JournalEntry one = team.write(0, 1);
    JournalEntry other = team.write(0, 2);
    byte[] swapped = one.toBytes();
    byte[] donor = other.toBytes();
    System.arraycopy(donor, 154, swapped, 154, donor.length - 154 - 64);
    assertThatExceptionOfType(CryptoException.Tampered.class)
        .isThrownBy(() -> JournalEntry.parse(swapped).actedBy(team.social()));
    try (Session stranger = Session.create(CompartmentType.SOCIAL)) {
      assertThatExceptionOfType(CryptoException.Tampered.class)
          .isThrownBy(() -> one.actedBy(stranger.compartment(CompartmentType.SOCIAL)));
    }
  }

  @Test
  void the_length_of_an_entry_tells_nothing_of_a_short_name() {
    int shortName = team.append(
            0, JournalAct.read(Team.ref(1), Revision.first()), ActedBy.of("a", "b", "c"))
        .toBytes()
        .length;
    int longName = team.append(
            0,
            JournalAct.read(Team.ref(1), Revision.first()),
            ActedBy.of("a".repeat(60), "éducatrice", "suivi"))
        .toBytes()
        .length;
    assertThat(shortName).isEqualTo(longName);
  }

  @Test
  void a_clock_that_goes_back_does_not_make_the_journal_go_back() {
    Journal journal = team.journals.get(team.devices.get(0));
    JournalAct<CompartmentType.Social> act = JournalAct.read(Team.ref(1), Revision.first());
    ActedBy by = ActedBy.ofTeam("suivi");
    JournalEntry first = team.append(journal, act, by, 5_000_000);
    JournalEntry second = team.append(journal, act, by, 4_000_000);
    assertThat(second.timeMillis()).isEqualTo(5_000_000);
    assertThat(team.reader().read(List.of(first, second))).isEmpty();
  }

  @Test
  void a_journal_goes_on_after_its_last_entry_and_only_by_its_own_key() throws Exception {
    JournalEntry last = team.write(0, 1);
    DeviceId device = team.devices.get(0);
    Journal resumed = Journal.resume(team.keys.get(device), last);
    JournalEntry next = team.append(
        resumed, JournalAct.read(Team.ref(1), Revision.first()), ActedBy.ofTeam("x"), 0);
    assertThat(team.reader().read(List.of(last, next))).isEmpty();
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> Journal.resume(team.keys.get(team.devices.get(1)), last))
        .matches(e -> e.reason() == JournalException.Reason.NOT_OF_THIS_DEVICE);
  }

  @Test
  void an_opening_in_an_emergency_names_a_person_says_why_and_waits_for_another_device() {
    JournalAct<CompartmentType.Social> act = JournalAct.brokeGlass(Team.ref(1), Revision.first());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> team.append(0, act, ActedBy.of("agent", "éducatrice", "urgence")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> team.append(0, act, ActedBy.ofTeam("urgence").because("malaise")));

    JournalEntry opening =
        team.append(0, act, ActedBy.of("agent", "éducatrice", "urgence").because("malaise"));
    assertThat(team.readerOfAll().openReviews()).containsExactly(opening.hash());
    team.append(0, JournalAct.reviewed(CompartmentType.SOCIAL, opening));
    assertThat(team.readerOfAll().openReviews())
        .as("nobody reviews what he did himself")
        .containsExactly(opening.hash());
    team.append(2, JournalAct.reviewed(CompartmentType.SOCIAL, opening));
    assertThat(team.readerOfAll().openReviews()).isEmpty();
  }

  @Test
  void only_an_opening_in_an_emergency_is_reviewed() {
    JournalEntry reading = team.write(0, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JournalAct.reviewed(CompartmentType.SOCIAL, reading));
  }

  @Test
  void an_act_is_on_the_object_that_was_sealed() {
    Sealed sealed = team.social().seal(Team.ref(1), Revision.first(), new byte[0]);
    assertThatIllegalArgumentException().isThrownBy(() -> JournalAct.stored(Team.ref(2), sealed));
  }

  @Test
  void texts_that_are_too_long_or_no_text_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ActedBy.of("a".repeat(ActedBy.MOST + 1), "b", "c"));
    assertThatIllegalArgumentException().isThrownBy(() -> ActedBy.of("\ud800", "b", "c"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ActedBy.of("a", "b", "c").because("x".repeat(ActedBy.MOST_REASON + 1)));
  }

  @Test
  void the_longest_trace_fits() throws Exception {
    String wide = "\u20ac".repeat(ActedBy.MOST);
    ActedBy by = ActedBy.of(wide, wide, wide).because("\u20ac".repeat(ActedBy.MOST_REASON));
    JournalEntry entry = team.append(0, JournalAct.read(Team.ref(1), Revision.first()), by);
    assertThat(entry.actedBy(team.social())).isEqualTo(by);
  }

  @Test
  void an_entry_about_one_compartment_is_not_asked_of_another() throws Exception {
    JournalEntry entry = team.write(0, 1);
    try (Session both = Session.create(CompartmentType.SOCIAL, CompartmentType.IDENTITY)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> entry.actedBy(both.compartment(CompartmentType.IDENTITY)));
    }
  }

  @Test
  void an_archive_gives_back_what_was_put_in() throws Exception {
    for (int i = 0; i < 5; i++) {
      team.write(i % 3, i);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JournalArchive.write(team.entries, out);
    byte[] archive = out.toByteArray();
    assertThat(JournalArchive.read(new ByteArrayInputStream(archive))).isEqualTo(team.entries);
    for (int cut = 1; cut < 200; cut += 7) {
      byte[] shorter = java.util.Arrays.copyOf(archive, archive.length - cut);
      assertThatExceptionOfType(JournalException.class)
          .isThrownBy(() -> JournalArchive.read(new ByteArrayInputStream(shorter)));
    }
  }

  @Test
  void an_archive_that_announces_more_than_it_holds_is_refused() {
    byte[] entry = team.write(0, 1).toBytes();
    for (int more : new int[] {0, 1, 50}) {
      byte[] archive = java.nio.ByteBuffer.allocate(4 + entry.length)
          .putInt(entry.length + more)
          .put(entry)
          .array();
      if (more == 0) {
        assertThatCode(() -> JournalArchive.read(new ByteArrayInputStream(archive)))
            .doesNotThrowAnyException();
      } else {
        assertThatExceptionOfType(JournalException.class)
            .isThrownBy(() -> JournalArchive.read(new ByteArrayInputStream(archive)));
      }
    }
  }

  @Test
  void every_changed_bit_of_an_entry_is_noticed() {
    byte[] good = team.write(0, 1).toBytes();
    JournalReader reader = team.reader();
    for (int bit = 0; bit < good.length * 8; bit++) {
      byte[] bad = good.clone();
      bad[bit / 8] ^= (byte) (1 << bit % 8);
      boolean noticed;
      try {
        noticed = !reader.read(List.of(JournalEntry.parse(bad))).isEmpty();
      } catch (JournalException e) {
        noticed = true;
      }
      assertThat(noticed).as("bit %d", bit).isTrue();
    }
    assertThat(reader.heads()).isEmpty();
  }

  @Test
  void no_other_length_is_an_entry() {
    byte[] good = team.write(0, 1).toBytes();
    for (int length = 0; length < good.length + 200; length++) {
      byte[] other = java.util.Arrays.copyOf(good, length);
      if (length != good.length) {
        assertThatExceptionOfType(JournalException.class)
            .as("length %d", length)
            .isThrownBy(() -> JournalEntry.parse(other));
      }
    }
  }

  @Test
  void a_later_kind_of_act_is_verified_and_not_interpreted() throws Exception {
    JournalEntry entry = team.write(0, 1);
    byte[] later = entry.toBytes();
    later[87] = 99;
    assertThat(JournalEntry.parse(later).operation()).isEqualTo(JournalOperation.OTHER);
    assertThat(JournalEntry.parse(later).operationCode()).isEqualTo(99);
  }

  @Test
  void nothing_of_a_person_is_printed() {
    ActedBy by = ActedBy.of("Zoé Fictive", "éducatrice", "suivi").because("secret");
    JournalEntry entry = team.append(0, JournalAct.read(Team.ref(1), Revision.first()), by);
    assertThat(by + " " + entry + " " + team.journals + " " + team.readerOfAll())
        .doesNotContain("Zo", "ducatrice", "secret");
  }

  @Test
  void a_foreign_entry_is_left_aside() {
    JournalEntry entry = team.write(0, 1);
    JournalReader stranger = JournalReader.of(new OrganisationId(new UUID(1, 2)), team.members());
    assertThat(stranger.read(List.of(entry)))
        .containsExactly(new JournalFinding.Foreign(entry.device(), 1));
    JournalReader unknowing =
        JournalReader.of(team.session.organisation(), device -> Optional.empty());
    assertThat(unknowing.read(List.of(entry)))
        .containsExactly(new JournalFinding.UnknownDevice(entry.device(), 1));
  }
}
