package org.allervers.crypto.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.allervers.crypto.DeviceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
  private static final List<String> MEMBERS = List.of("0a".repeat(32), "b1".repeat(32));

  private static Checkpoint checkpoint(Team team) {
    DeviceId signer = team.devices.get(0);
    return Checkpoint.of(team.readerOfAll(), MEMBERS, signer, team.keys.get(signer));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9})
  void the_root_is_that_of_a_merkle_tree_grown_leaf_by_leaf(int devices) throws Exception {
    try (Team team = new Team(devices)) {
      for (int i = 0; i < devices; i++) {
        team.write(i, i);
      }
      Checkpoint checkpoint = checkpoint(team);
      assertThat(checkpoint.root()).isEqualTo(grown(checkpoint.heads(), MEMBERS));
    }
  }

  /** Another way to the same root: a stack of full trees, as a log that only grows keeps it. */
  private static String grown(List<Head> heads, List<String> members) throws Exception {
    List<byte[]> leaves = new ArrayList<>();
    for (Head head : heads) {
      leaves.add(ByteBuffer.allocate(57)
          .put((byte) 0)
          .putLong(head.device().value().getMostSignificantBits())
          .putLong(head.device().value().getLeastSignificantBits())
          .putLong(head.sequence())
          .put(HexFormat.of().parseHex(head.hash()))
          .array());
    }
    members.forEach(hash -> leaves.add(HexFormat.of().parseHex("00" + hash)));
    Deque<byte[]> trees = new ArrayDeque<>();
    int count = 0;
    for (byte[] leaf : leaves) {
      byte[] tree = sha256(leaf);
      for (int full = count++; (full & 1) == 1; full >>= 1) {
        tree = node(trees.pop(), tree);
      }
      trees.push(tree);
    }
    byte[] root = trees.pop();
    while (!trees.isEmpty()) {
      root = node(trees.pop(), root);
    }
    return HexFormat.of().formatHex(root);
  }

  private static byte[] node(byte[] left, byte[] right) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(1);
    out.write(left);
    out.write(right);
    return sha256(out.toByteArray());
  }

  private static byte[] sha256(byte[] bytes) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }

  @Test
  void the_root_of_nothing_is_the_hash_of_nothing() {
    try (Team team = new Team(1)) {
      DeviceId signer = team.devices.get(0);
      assertThat(Checkpoint.of(team.reader(), List.of(), signer, team.keys.get(signer))
              .root())
          .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
  }

  @Test
  void a_checkpoint_reads_as_it_was_written_and_its_signature_holds() throws Exception {
    try (Team team = new Team(3)) {
      team.write(0, 1);
      team.write(2, 1);
      Checkpoint checkpoint = checkpoint(team);
      Checkpoint read = Checkpoint.parse(checkpoint.toText());
      assertThat(read.toText()).isEqualTo(checkpoint.toText());
      assertThat(read.heads()).isEqualTo(team.readerOfAll().heads());
      assertThat(read.members()).isEqualTo(MEMBERS);
      assertThat(read.isSignedBy(team.members())).isTrue();
      assertThat(read.isSignedBy(device -> Optional.empty())).isFalse();
      assertThat(read.isSignedBy(device -> team.members().keyOf(team.devices.get(1))))
          .isFalse();
    }
  }

  @Test
  void no_changed_character_is_believed() {
    try (Team team = new Team(2)) {
      team.write(0, 1);
      team.write(1, 1);
      String text = checkpoint(team).toText();
      List<Integer> believed = new ArrayList<>();
      for (int at = 0; at < text.length(); at++) {
        char other = text.charAt(at) == '1' ? '2' : '1';
        String changed = text.substring(0, at) + other + text.substring(at + 1);
        try {
          if (Checkpoint.parse(changed).isSignedBy(team.members())) {
            believed.add(at);
          }
        } catch (JournalException e) {
          assertThat(e.reason()).isEqualTo(JournalException.Reason.UNREADABLE_CHECKPOINT);
        }
      }
      assertThat(believed).isEmpty();
    }
  }

  @Test
  void the_newest_entries_of_the_list_are_in_order_and_once_and_nothing_else_stands_for_them() {
    try (Team team = new Team(1)) {
      DeviceId signer = team.devices.get(0);
      Checkpoint mixed = Checkpoint.of(
          team.reader(),
          List.of(MEMBERS.get(1), MEMBERS.get(0), MEMBERS.get(1)),
          signer,
          team.keys.get(signer));
      assertThat(mixed.members()).isEqualTo(MEMBERS);
      assertThat(mixed.toText()).contains("\nmembers " + MEMBERS.get(0) + "\nmembers ");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Checkpoint.of(
              team.reader(), List.of("0A".repeat(32)), signer, team.keys.get(signer)));
      String none =
          Checkpoint.of(team.reader(), List.of(), signer, team.keys.get(signer)).root();
      assertThat(mixed.root()).isNotEqualTo(none);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n", "allervers/journal/x\n0\n\n\n\n", "a\nb\nc\nd\ne\nf", "\n\n\n\n\n\n\n"})
  void what_is_no_checkpoint_is_refused(String text) {
    assertThatExceptionOfType(JournalException.class).isThrownBy(() -> Checkpoint.parse(text));
  }
}
