package org.allervers.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import org.allervers.indicators.People.Person;
import org.allervers.indicators.People.Stay;
import org.allervers.indicators.UnreadablePartialException.Reason;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.definition.Timing;
import org.allervers.indicators.period.TimeKind;
import org.allervers.indicators.table.Unit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PartialBytesTest {

  private static final Plan<Person> PLAN = People.schema()
      .compile(
          List.of(
              People.bySex(),
              People.draft("DUREE")
                  .unit(Unit.EPISODES)
                  .basis(Basis.SPELL)
                  .timing(new Timing(TimeKind.EXITS, "suivi"))
                  .attributedBy(Attribute.ofEvent("suivi", "equipe"))
                  .measure(Measure.median(Attribute.durationOf("suivi"), 1))
                  .build()),
          People.TEAMS,
          People.YEAR);

  private static Person person(int days) {
    LocalDate from = LocalDate.of(2022, 3, 1);
    Stay stay = new Stay(from, Optional.of(from.plusDays(days)), "N1", Optional.of("FIN"));
    return new Person(days, "F", Optional.empty(), List.of(stay), List.of());
  }

  private static Partial some() {
    return PLAN.partial(List.of(person(3), person(30), person(30)))
        .covering(Shard.of("equipe-12/2022"), Shard.ofRange("hachage", -5, 7));
  }

  private static Reason refusal(byte[] bytes) {
    return catchThrowableOfType(UnreadablePartialException.class, () -> PLAN.partial(bytes))
        .reason();
  }

  /** As a forger would who knows the checksum. */
  private static byte[] sealed(byte[] bytes) {
    byte[] copy = bytes.clone();
    CRC32 crc = new CRC32();
    crc.update(copy, 0, copy.length - 4);
    for (int i = 0; i < 4; i++) {
      copy[copy.length - 1 - i] = (byte) (crc.getValue() >>> (8 * i));
    }
    return copy;
  }

  @Nested
  class Bytes {

    @Test
    void what_is_written_can_be_read() {
      assertThat(PLAN.partial(some().toBytes())).isEqualTo(some());
      assertThat(PLAN.partial(PLAN.zero().toBytes())).isEqualTo(PLAN.zero());
      Partial negative = PLAN.zero().minus(PLAN.partial(List.of(person(3))));
      assertThat(PLAN.partial(negative.toBytes())).isEqualTo(negative);
    }

    @Test
    void the_bytes_of_version_one_are_for_ever() {
      // Frozen: a later version must still read them.
      String hex =
          "4156505201004062653938386236636166636433316433643636623565343130633934386463316130343464"
              + "37346332333963346164626138633163666630373734323662353206000000000004000e6571756970652d31"
              + "322f3230323280000000000000007fffffffffffffff000768616368616765fffffffffffffffb0000000000"
              + "00000706060002060600100600020606000206060010060002060600020606001006003e0606000206060010"
              + "0606000206060010060600020606004406060002060600100606000206060010060600020606004418868080"
              + "8060023604caffffff1f023604caffffffff02023604caffffff1f023604caffffffff02023604caffffff1f"
              + "0236049de25a9d";
      assertThat(HexFormat.of().formatHex(some().toBytes())).isEqualTo(hex);
      assertThat(PLAN.partial(HexFormat.of().parseHex(hex))).isEqualTo(some());
    }

    @Test
    void no_damage_goes_unseen() {
      byte[] bytes = some().toBytes();
      for (int i = 0; i < bytes.length; i++) {
        byte[] flipped = bytes.clone();
        flipped[i] ^= 1;
        assertThat(refusal(flipped)).isNotNull();
        assertThat(refusal(Arrays.copyOf(bytes, i)))
            .isIn(Reason.TRUNCATED, Reason.CORRUPT, Reason.FOREIGN);
      }
      assertThat(refusal(Arrays.copyOf(bytes, bytes.length + 1))).isEqualTo(Reason.CORRUPT);
    }

    @Test
    void a_forger_gets_no_further_than_a_typed_refusal() {
      byte[] bytes = some().toBytes();
      Random random = new Random(7);
      for (int i = 0; i < 5000; i++) {
        byte[] forged = bytes.clone();
        forged[5 + random.nextInt(bytes.length - 9)] = (byte) random.nextInt(256);
        try {
          PLAN.finish(PLAN.partial(sealed(forged)));
        } catch (UnreadablePartialException
            | PartialMismatchException
            | UnclosedTotalsException e) {
          assertThat(e).hasMessageNotContaining("suivi");
        } catch (IllegalArgumentException e) {
          assertThat(e).hasMessageContaining("negative");
        }
      }
    }

    @Test
    void another_version_or_another_thing_is_refused_by_name() {
      byte[] bytes = some().toBytes();
      bytes[4] = 2;
      assertThat(refusal(bytes)).isEqualTo(Reason.NEWER_VERSION);
      assertThat(refusal("{\"resourceType\":\"MeasureReport\"}"
              .getBytes(java.nio.charset.StandardCharsets.UTF_8)))
          .isEqualTo(Reason.FOREIGN);
      PartialMismatchException other = catchThrowableOfType(
          PartialMismatchException.class, () -> People.plan().partial(some().toBytes()));
      assertThat(other.reason()).isEqualTo(PartialMismatchException.Reason.OTHER_DEFINITIONS);
    }
  }

  @Nested
  class Shards {

    private final Partial one = PLAN.partial(List.of(person(1))).covering(Shard.of("a"));
    private final Partial low = PLAN.partial(List.of(person(2))).covering(Shard.ofRange("b", 0, 9));
    private final Partial high =
        PLAN.partial(List.of(person(3))).covering(Shard.ofRange("b", 10, 19));

    @Test
    void of_different_records_merge_and_are_remembered() {
      Partial all = one.merge(low).merge(high);
      assertThat(all.shards())
          .containsExactly(Shard.of("a"), Shard.ofRange("b", 0, 9), Shard.ofRange("b", 10, 19));
      assertThat(all.minus(low)).isEqualTo(high.merge(one));
    }

    @Test
    void of_the_same_records_are_refused() {
      PartialMismatchException twice = catchThrowableOfType(
          PartialMismatchException.class, () -> one.merge(low).merge(one));
      assertThat(twice.reason()).isEqualTo(PartialMismatchException.Reason.OVERLAPPING_SHARDS);
      assertThat(twice.shards()).containsExactly(Shard.of("a"));
      Partial across = PLAN.zero().covering(Shard.ofRange("b", 9, 10));
      assertThat(catchThrowableOfType(PartialMismatchException.class, () -> high.merge(across)))
          .isNotNull();
      assertThat(catchThrowableOfType(PartialMismatchException.class, () -> across.merge(low)))
          .isNotNull();
      assertThat(PLAN.zero().covering(Shard.of("b")).shards()).hasSize(1);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> PLAN.zero().covering(Shard.of("b"), Shard.ofRange("b", 1, 1)));
    }

    @Test
    void that_were_never_put_in_are_not_taken_out() {
      PartialMismatchException absent =
          catchThrowableOfType(PartialMismatchException.class, () -> one.minus(low));
      assertThat(absent.reason()).isEqualTo(PartialMismatchException.Reason.ABSENT_SHARDS);
    }

    @Test
    void have_a_name_and_an_order() {
      assertThatIllegalArgumentException().isThrownBy(() -> Shard.of(" "));
      assertThatIllegalArgumentException().isThrownBy(() -> Shard.of("x".repeat(201)));
      assertThatIllegalArgumentException().isThrownBy(() -> Shard.ofRange("x", 2, 1));
    }
  }
}
