package org.allervers.crypto.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class JournalProperties {

  /** Some acts of some devices, drawn from a seed. */
  private static Team team(long seed, int acts) {
    Random random = new Random(seed);
    Team team = new Team(1 + random.nextInt(4));
    for (int i = 0; i < acts; i++) {
      team.write(random.nextInt(team.devices.size()), random.nextInt(6));
    }
    return team;
  }

  @Property(tries = 40)
  void whatever_the_order_and_the_batches_all_readers_come_to_know_the_same(@ForAll long seed) {
    Random random = new Random(seed);
    try (Team team = team(seed, 25)) {
      byte[] known = team.readerOfAll().toBytes();
      List<JournalEntry> shuffled = new ArrayList<>(team.entries);
      Collections.shuffle(shuffled, random);
      JournalReader reader = team.reader();
      for (int at = 0; at < shuffled.size(); ) {
        int to = Math.min(shuffled.size(), at + 1 + random.nextInt(8));
        assertThat(reader.read(shuffled.subList(at, to)))
            .as("entries may come late, and are never doubted for it")
            .allMatch(finding -> finding instanceof JournalFinding.Missing);
        at = to;
      }
      assertThat(reader.read(shuffled)).isEmpty();
      assertThat(reader.toBytes()).isEqualTo(known);
      assertThat(reader.check(team.store.values())).isEmpty();
    }
  }

  @Property(tries = 40)
  void a_server_that_leaves_entries_out_is_found_out_by_whoever_knows_more(@ForAll long seed) {
    Random random = new Random(seed);
    try (Team team = team(seed, 20)) {
      List<JournalEntry> shown = new ArrayList<>(team.entries);
      shown.removeIf(entry -> random.nextInt(5) == 0);
      JournalReader misled = team.reader();
      misled.read(shown);
      boolean honest = shown.size() == team.entries.size();
      assertThat(team.readerOfAll().compare(misled.heads()).isEmpty()).isEqualTo(honest);
    }
  }

  @Property(tries = 25)
  void a_state_that_was_saved_and_read_again_goes_on_as_if_it_had_not(@ForAll long seed)
      throws Exception {
    Random random = new Random(seed);
    try (Team team = team(seed, 20)) {
      JournalReader reader = team.reader();
      for (int at = 0; at < team.entries.size(); ) {
        int to = Math.min(team.entries.size(), at + 1 + random.nextInt(5));
        assertThat(reader.read(team.entries.subList(at, to))).isEmpty();
        reader = JournalReader.restore(reader.toBytes(), team.members());
        at = to;
      }
      assertThat(reader.toBytes()).isEqualTo(team.readerOfAll().toBytes());
    }
  }
}
