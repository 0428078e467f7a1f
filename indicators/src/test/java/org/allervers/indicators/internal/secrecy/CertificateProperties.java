package org.allervers.indicators.internal.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.allervers.indicators.internal.secrecy.Suppression.Proven;

class CertificateProperties {

  /** A system, what was hidden in it, and the proof taken apart. */
  private static final class Case {
    final CellSystem system;
    final BitSet hidden;
    final ReaderView view;
    final Certificate certificate;
    final List<long[]> worlds = new ArrayList<>();
    final int[] lows;
    final int[] highs;

    Case(long seed) {
      system = Publications.any(seed);
      Suppression made = Suppression.of(system, Effort.standard());
      Assume.that(made instanceof Proven && !system.demands().isEmpty());
      Proven proven = (Proven) made;
      hidden = proven.hidden();
      view = system.seenBy(hidden);
      certificate = proven.certificate();
      for (int w = 0; w < certificate.size(); w++) {
        worlds.add(certificate.world(w));
      }
      lows = new int[certificate.demands()];
      highs = new int[lows.length];
      for (int i = 0; i < lows.length; i++) {
        lows[i] = certificate.low(i);
        highs[i] = certificate.high(i);
      }
    }

    List<Flaw> check() {
      return CertificateChecker.check(
          view, system.demands(), Certificate.of(view, worlds, lows, highs));
    }

    boolean isBound(int cell) {
      return view.relations().stream()
          .anyMatch(r -> r.least() == r.most() && r.terms().has(cell));
    }
  }

  @Property(tries = 15)
  void what_is_proven_is_accepted_and_reads_back(
      @ForAll @LongRange(min = 0, max = 9_999) long seed) {
    Case made = new Case(seed);
    assertThat(made.check()).isEmpty();
    Certificate again = Certificate.parse(made.certificate.toBytes());
    assertThat(again).isEqualTo(made.certificate);
    assertThat(again.sha256()).isEqualTo(made.certificate.sha256()).hasSize(64);
  }

  @Property(tries = 25)
  void a_flipped_cell_of_a_world_is_rejected(
      @ForAll @LongRange(min = 0, max = 9_999) long seed, @ForAll Random random) {
    Case made = new Case(seed);
    long[] world = made.worlds.get(random.nextInt(made.worlds.size()));
    int cell = random.nextInt(world.length);
    Assume.that(made.isBound(cell));
    world[cell] += random.nextBoolean() ? 1 : -1;
    assertThat(made.check()).isNotEmpty();
  }

  @Property(tries = 25)
  void a_shrunk_witness_is_rejected(
      @ForAll @LongRange(min = 0, max = 9_999) long seed, @ForAll Random random) {
    Case made = new Case(seed);
    int demand = random.nextInt(made.lows.length);
    Demand owed = made.system.demands().get(demand);
    long truth = made.system.value(owed.cell());
    boolean isHigh = random.nextBoolean();
    long[] world = made.worlds.get((isHigh ? made.highs : made.lows)[demand]);
    // The same world, with the cell brought back to one short of what is owed.
    world[owed.cell()] = isHigh ? owed.high() - 1 : owed.low() + 1;
    assertThat(made.check()).isNotEmpty();
    assertThat(truth).isBetween(owed.low(), owed.high());
  }

  @Property(tries = 25)
  void a_world_that_shows_a_cell_low_is_no_witness_that_it_may_be_high(
      @ForAll @LongRange(min = 0, max = 9_999) long seed, @ForAll Random random) {
    Case made = new Case(seed);
    int demand = random.nextInt(made.lows.length);
    made.highs[demand] = made.lows[demand];
    assertThat(made.check()).anyMatch(f -> f.kind() == Flaw.Kind.NOT_HIGH && f.at() == demand);
  }

  @Property(tries = 25)
  void a_cell_shown_again_is_rejected(
      @ForAll @LongRange(min = 0, max = 9_999) long seed, @ForAll Random random) {
    Case made = new Case(seed);
    int[] cells = made.hidden.stream().toArray();
    made.hidden.clear(cells[random.nextInt(cells.length)]);
    ReaderView more = made.system.seenBy(made.hidden);
    assertThat(CertificateChecker.check(more, made.system.demands(), made.certificate))
        .anyMatch(f -> f.kind() == Flaw.Kind.FOREIGN);
  }

  @Property(tries = 25)
  void a_dropped_world_is_rejected(
      @ForAll @LongRange(min = 0, max = 9_999) long seed, @ForAll Random random) {
    Case made = new Case(seed);
    made.worlds.remove(random.nextInt(made.worlds.size()));
    assertThat(made.check()).isNotEmpty();
  }

  @Property(tries = 15)
  void a_world_that_nobody_needs_is_rejected(
      @ForAll @LongRange(min = 0, max = 9_999) long seed, @ForAll Random random) {
    Case made = new Case(seed);
    made.worlds.add(made.worlds.get(random.nextInt(made.worlds.size())).clone());
    assertThat(made.check()).anyMatch(f -> f.kind() == Flaw.Kind.IDLE);
  }

  @Property(tries = 15)
  void the_proof_of_another_system_is_rejected(@ForAll @LongRange(min = 0, max = 9_999) long seed) {
    Case made = new Case(seed);
    Case other = new Case(seed + 5);
    Assume.that(!made.certificate.equals(other.certificate));
    assertThat(CertificateChecker.check(made.view, made.system.demands(), other.certificate))
        .isNotEmpty();
    assertThat(CertificateChecker.check(
            made.view,
            made.system.demands().subList(1, made.system.demands().size()),
            made.certificate))
        .isNotEmpty();
  }

  @Property(tries = 15)
  void sums_that_leave_the_range_of_whole_numbers_are_rejected(
      @ForAll @LongRange(min = 0, max = 9_999) long seed, @ForAll Random random) {
    Case made = new Case(seed);
    long[] world = made.worlds.get(random.nextInt(made.worlds.size()));
    int cell = made.hidden.nextSetBit(0);
    Assume.that(made.isBound(cell));
    world[cell] = Long.MAX_VALUE;
    assertThat(made.check()).anyMatch(f -> f.kind() == Flaw.Kind.RELATION);
  }
}
