package org.allervers.crypto.membership;

import static org.allervers.crypto.membership.Founders.HEALTH;
import static org.allervers.crypto.membership.Founders.SOCIAL;
import static org.allervers.crypto.membership.Founders.codes;
import static org.allervers.crypto.membership.Founders.ids;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.keyring.DeviceSecrets;
import org.allervers.crypto.membership.MembershipChange.Grant;
import org.allervers.crypto.membership.MembershipChange.Revoke;
import org.allervers.crypto.membership.MembershipChange.Rotate;
import org.allervers.crypto.membership.MembershipChange.Withdraw;

/** Random teams that work apart and meet: whatever happens, all come to one list, and no key in use is known to who lost it. */
class MembershipProperties {
  // Making the keys of a device takes longer than all the rest.
  private static final List<DeviceSecrets> POOL = new ArrayList<>();

  static {
    for (int i = 0; i < 12; i++) {
      POOL.add(Founders.device());
    }
  }

  /**
   * A key was handed over.
   *
   * @param to whom
   * @param because what the one who handed it over knew
   */
  private record Handing(DeviceId to, Set<String> because) {}

  /** What happened, and to whom each key was handed. */
  private static final class World {
    final Random random;
    final List<MemberId> people = new ArrayList<>();
    final Map<DeviceId, MembershipLog> views = new HashMap<>();
    final Map<String, List<Handing>> handed = new HashMap<>();
    int used = 1;

    World(long seed) {
      random = new Random(seed);
      people.add(new MemberId(new java.util.UUID(31, 0)));
      MembershipLog begun = Founders.withManager(POOL.get(0), people.get(0));
      views.put(POOL.get(0).id(), begun);
      for (String first : List.of("1/0", "2/0")) {
        handed.put(first, new ArrayList<>());
        hand(first, List.of(POOL.get(0).id()), begun);
      }
    }

    private <T> T any(List<T> all) {
      return all.get(random.nextInt(all.size()));
    }

    void step() {
      DeviceSecrets actor = POOL.get(random.nextInt(used));
      MembershipLog view = views.get(actor.id());
      if (random.nextInt(3) == 0) {
        MembershipLog other = views.get(POOL.get(random.nextInt(used)).id());
        views.put(actor.id(), view.with(other.entries()));
        return;
      }
      CompartmentType<?> compartment = random.nextBoolean() ? SOCIAL : HEALTH;
      try {
        act(actor, view, compartment);
      } catch (MembershipException e) {
        // Not allowed to this actor now: nothing happens.
        assertThat(e.reason()).isNotNull();
      }
    }

    private void act(DeviceSecrets actor, MembershipLog view, CompartmentType<?> compartment)
        throws MembershipException {
      switch (random.nextInt(6)) {
        case 0 -> {
          if (used < POOL.size()) {
            people.add(new MemberId(new java.util.UUID(31, random.nextInt(6))));
            DeviceSecrets next = POOL.get(used);
            MembershipLog after = Founders.by(view, actor, Founders.enrol(view, next, any(people)));
            used++;
            views.put(actor.id(), after);
            views.put(next.id(), after);
          }
        }
        case 1 -> {
          Grant grant = new Grant(any(people), codes(compartment), random.nextBoolean());
          MembershipLog after = Founders.by(view, actor, grant);
          views.put(actor.id(), after);
          handOver(actor, after);
        }
        case 2 ->
          views.put(
              actor.id(), Founders.by(view, actor, new Withdraw(any(people), codes(compartment))));
        case 3 ->
          views.put(
              actor.id(),
              Founders.by(
                  view,
                  actor,
                  new Revoke(POOL.get(random.nextInt(used)).id(), RevocationReason.OTHER)));
        default -> rotate(actor, view, compartment);
      }
    }

    private void rotate(DeviceSecrets actor, MembershipLog view, CompartmentType<?> compartment)
        throws MembershipException {
      long epoch = view.nextEpoch(compartment, actor.id());
      MembershipLog after =
          Founders.by(view, actor, new Rotate(compartment.code(), epoch, Founders.SOME_KEY));
      views.put(actor.id(), after);
      String key = compartment.code() + "/" + epoch;
      handed.put(key, new ArrayList<>());
      hand(key, ids(after.recipients(compartment)), after);
      hand(key, List.of(actor.id()), after);
    }

    private void hand(String key, List<DeviceId> to, MembershipLog known) {
      Set<String> because = new HashSet<>();
      known.entries().forEach(entry -> because.add(entry.hash()));
      to.forEach(device -> handed.get(key).add(new Handing(device, because)));
    }

    // Who is granted a compartment is given its newest key by whoever knows both.
    private void handOver(DeviceSecrets actor, MembershipLog view) {
      for (CompartmentType<?> compartment : List.of(SOCIAL, HEALTH)) {
        view.writable(compartment)
            .map(epoch -> compartment.code() + "/" + epoch)
            .filter(key -> handed.get(key).stream().anyMatch(h -> h.to().equals(actor.id())))
            .ifPresent(key -> hand(key, ids(view.recipients(compartment)), view));
      }
    }

    List<MembershipEntry> everything() {
      Set<MembershipEntry> all = new HashSet<>();
      views.values().forEach(view -> all.addAll(view.entries()));
      return new ArrayList<>(all);
    }
  }

  @Property(tries = 10)
  void all_who_have_the_same_entries_have_the_same_list(@ForAll long seed) {
    World world = new World(seed);
    for (int i = 0; i < 60; i++) {
      world.step();
    }
    List<MembershipEntry> all = world.everything();
    MembershipLog one = Founders.read(all);
    Collections.shuffle(all, world.random);
    MembershipLog other = Founders.read(
        all.subList(0, all.size() / 2).stream()
                .anyMatch(entry -> entry.change() instanceof MembershipChange.Found)
            ? all
            : new ArrayList<>(all));
    for (MembershipLog view : world.views.values()) {
      assertSame(view.with(all), one);
    }
    assertSame(other, one);
  }

  private static void assertSame(MembershipLog found, MembershipLog expected) {
    assertThat(found.heads()).isEqualTo(expected.heads());
    assertThat(found.findings()).containsExactlyInAnyOrderElementsOf(expected.findings());
    for (CompartmentType<?> compartment : List.of(SOCIAL, HEALTH)) {
      assertThat(found.recipients(compartment)).isEqualTo(expected.recipients(compartment));
      assertThat(found.epochs(compartment)).isEqualTo(expected.epochs(compartment));
      assertThat(found.writable(compartment)).isEqualTo(expected.writable(compartment));
    }
  }

  @Property(tries = 40)
  void no_key_that_is_written_with_was_handed_to_who_has_lost_the_right(@ForAll long seed) {
    World world = new World(seed);
    for (int i = 0; i < 60; i++) {
      world.step();
      if (i % 6 != 5) {
        continue;
      }
      List<MembershipLog> known = new ArrayList<>(world.views.values());
      known.add(Founders.read(world.everything()));
      for (MembershipLog log : known) {
        for (CompartmentType<?> compartment : List.of(SOCIAL, HEALTH)) {
          log.writable(compartment)
              .ifPresent(epoch -> assertThat(ids(log.recipients(compartment)))
                  .as("compartment %s, epoch %d", compartment, epoch)
                  .containsAll(known(log, world.handed.get(compartment.code() + "/" + epoch))));
        }
      }
    }
  }

  /** Those who were handed the key for reasons that this list knows of: of others it cannot know. */
  private static List<DeviceId> known(MembershipLog log, List<Handing> handed) {
    Set<String> heard = new HashSet<>();
    log.entries().forEach(entry -> heard.add(entry.hash()));
    return handed.stream()
        .filter(handing -> heard.containsAll(handing.because()))
        .map(Handing::to)
        .toList();
  }
}
