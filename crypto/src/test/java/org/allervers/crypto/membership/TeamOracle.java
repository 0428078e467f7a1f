package org.allervers.crypto.membership;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a list of members means, in plain sets: devices and members are numbers, an entry is a name with the set of all names that
 * its author knew. No bytes, no signature, no key. It says who may read what, by the specification's words alone.
 */
final class TeamOracle {
  /** The author of what the root key signs. */
  static final int ROOT = -1;

  enum Kind {
    FOUND,
    ENROL,
    GRANT,
    WITHDRAW,
    REVOKE,
    ROTATE
  }

  /**
   * What is changed.
   *
   * @param device enrolled or revoked
   * @param member whose rights change, or whose device is enrolled
   * @param compartment of which
   * @param manages whether it is granted to manage
   * @param epoch of a new key
   */
  record Change(Kind kind, int device, int member, int compartment, boolean manages, long epoch) {}

  private record Event(String name, int author, Change change, Set<String> past, int generation) {
    boolean isRemoval() {
      return change.kind() == Kind.WITHDRAW || change.kind() == Kind.REVOKE;
    }
  }

  /** What follows from a set of entries. */
  static final class State {
    final Map<Integer, Integer> owner = new TreeMap<>();
    final Set<Integer> revoked = new TreeSet<>();
    final Map<Integer, Set<Integer>> held = new HashMap<>();
    final Map<Integer, Set<Integer>> managed = new HashMap<>();
    final Map<Integer, TreeMap<Long, Boolean>> voidedByEpoch = new HashMap<>();
    final Set<String> voided = new TreeSet<>();
    /** Devices that somebody enrolled who had been shut out: what they wrote is nobody's, and is read all the same. */
    final Set<Integer> nobody = new TreeSet<>();

    boolean isActive(int device) {
      return owner.containsKey(device) && !revoked.contains(device);
    }

    boolean isKnown(int device) {
      return owner.containsKey(device) || nobody.contains(device);
    }

    Set<Integer> heldBy(int member) {
      return held.getOrDefault(member, Set.of());
    }

    Set<Integer> managedBy(int device) {
      return managed.getOrDefault(owner.getOrDefault(device, -1), Set.of());
    }

    /** The devices that may have a key. */
    Set<Integer> entitled(int compartment) {
      Set<Integer> devices = new TreeSet<>();
      owner.forEach((device, member) -> {
        if (isActive(device) && heldBy(member).contains(compartment)) {
          devices.add(device);
        }
      });
      return devices;
    }

    /** Whether a new key comes after all that its maker knew. */
    boolean isLater(Change change) {
      TreeMap<Long, Boolean> known =
          voidedByEpoch.getOrDefault(change.compartment(), new TreeMap<>());
      return change.kind() != Kind.ROTATE || known.isEmpty() || known.lastKey() < change.epoch();
    }

    /** Whether a device may do that, beside what others did meanwhile. */
    boolean mayDo(int author, Change change) {
      boolean possible = switch (change.kind()) {
        case FOUND -> false;
        case ENROL -> !owner.containsKey(change.device());
        case REVOKE -> owner.containsKey(change.device());
        case ROTATE ->
          voidedByEpoch
              .getOrDefault(change.compartment(), new TreeMap<>())
              .getOrDefault(change.epoch(), true);
        default -> true;
      };
      if (author == ROOT || !possible) {
        return possible;
      }
      Set<Integer> mine = managedBy(author);
      return isActive(author)
          && switch (change.kind()) {
            case ENROL -> !mine.isEmpty() && mine.containsAll(heldBy(change.member()));
            case GRANT, WITHDRAW, ROTATE -> mine.contains(change.compartment());
            case REVOKE ->
              change.device() == author
                  || (!mine.isEmpty() && touches(mine, heldBy(owner.get(change.device()))));
            default -> false;
          };
    }

    private static boolean touches(Set<Integer> mine, Set<Integer> theirs) {
      return theirs.isEmpty() || theirs.stream().anyMatch(mine::contains);
    }
  }

  private final Map<String, Event> events = new HashMap<>();
  private final Set<String> admitted = new HashSet<>();
  private final Map<Set<String>, State> states = new HashMap<>();

  /** Somebody signs an entry; returns whether it is admitted. */
  boolean add(String name, int author, Change change, Set<String> past) {
    int generation =
        1 + past.stream().mapToInt(p -> events.get(p).generation()).max().orElse(0);
    events.put(name, new Event(name, author, change, Set.copyOf(past), generation));
    boolean right = change.kind() == Kind.FOUND
        || (state(past).mayDo(author, change) && state(past).isLater(change));
    if (right && admitted.containsAll(past)) {
      admitted.add(name);
    }
    return admitted.contains(name);
  }

  boolean isAdmitted(String name) {
    return admitted.contains(name);
  }

  /** Those of some entries that are in their place. */
  Set<String> inPlace(Set<String> known) {
    Set<String> placed = new TreeSet<>();
    for (String name : known) {
      if (admitted.contains(name) && known.containsAll(events.get(name).past())) {
        placed.add(name);
      }
    }
    return placed;
  }

  /** Those of some entries that do not count for what their authors were, all that they follow being there. */
  Set<String> refused(Set<String> known) {
    Set<String> placed = inPlace(known);
    Set<String> refused = new TreeSet<>();
    for (String name : known) {
      if (!admitted.contains(name) && placed.containsAll(events.get(name).past())) {
        refused.add(name);
      }
    }
    return refused;
  }

  /** Those that no other one follows. */
  Set<String> newest(Set<String> placed) {
    Set<String> newest = new TreeSet<>(placed);
    placed.forEach(name -> newest.removeAll(events.get(name).past()));
    return newest;
  }

  State state(Set<String> known) {
    return states.computeIfAbsent(Set.copyOf(inPlace(known)), this::fold);
  }

  private State fold(Set<String> placed) {
    List<Event> ordered = new ArrayList<>();
    placed.forEach(name -> ordered.add(events.get(name)));
    ordered.sort(Comparator.comparingInt(Event::generation).thenComparing(Event::name));
    Map<Integer, Integer> owners = new HashMap<>();
    ordered.stream()
        .filter(event -> event.change().kind() == Kind.ENROL)
        .forEach(e -> owners.putIfAbsent(e.change().device(), e.change().member()));
    State state = new State();
    for (Event event : ordered) {
      boolean lost = ordered.stream().anyMatch(removal -> removes(removal, event, owners))
          || !(event.isRemoval()
              || event.change().kind() == Kind.FOUND
              || state.mayDo(event.author(), event.change()));
      if (lost) {
        state.voided.add(event.name());
        if (event.change().kind() == Kind.ENROL) {
          state.nobody.add(event.change().device());
        }
      }
      apply(state, event.change(), lost);
    }
    return state;
  }

  // A removal beside an entry, neither knowing of the other, that takes what the entry needs.
  private static boolean removes(Event removal, Event event, Map<Integer, Integer> owners) {
    if (!removal.isRemoval()
        || event.isRemoval()
        || event.author() == ROOT
        || removal.name().equals(event.name())
        || removal.past().contains(event.name())
        || event.past().contains(removal.name())) {
      return false;
    }
    Change taken = removal.change();
    Change change = event.change();
    if (taken.kind() == Kind.REVOKE) {
      return taken.device() == event.author();
    }
    boolean about = change.kind() == Kind.ENROL || change.compartment() == taken.compartment();
    boolean gives = change.kind() == Kind.GRANT && change.member() == taken.member() && about;
    return gives || (about && owners.getOrDefault(event.author(), -1) == taken.member());
  }

  private static void apply(State state, Change change, boolean lost) {
    if (change.kind() == Kind.ROTATE) {
      state
          .voidedByEpoch
          .computeIfAbsent(change.compartment(), c -> new TreeMap<>())
          .merge(change.epoch(), lost, Boolean::logicalAnd);
    }
    if (lost) {
      return;
    }
    switch (change.kind()) {
      case ENROL -> state.owner.put(change.device(), change.member());
      case REVOKE -> state.revoked.add(change.device());
      case GRANT -> {
        state.held.computeIfAbsent(change.member(), m -> new TreeSet<>()).add(change.compartment());
        if (change.manages()) {
          state
              .managed
              .computeIfAbsent(change.member(), m -> new TreeSet<>())
              .add(change.compartment());
        }
      }
      case WITHDRAW -> {
        state.held.getOrDefault(change.member(), new TreeSet<>()).remove(change.compartment());
        state.managed.getOrDefault(change.member(), new TreeSet<>()).remove(change.compartment());
      }
      default -> {
        // A beginning and a new key change nobody's rights.
      }
    }
  }
}
