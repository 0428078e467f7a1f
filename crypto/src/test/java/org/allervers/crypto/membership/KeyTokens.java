package org.allervers.crypto.membership;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who can have which key, in plain sets: a key is a name, and was handed to a device, or laid under another key. */
final class KeyTokens {
  /**
   * A key was handed over.
   *
   * @param to which device
   * @param by the device that did
   * @param because what that device knew
   */
  private record Handing(String key, int to, int by, Set<String> because) {}

  private record Laid(String under, Set<String> keys) {}

  private final List<Handing> handings = new ArrayList<>();
  private final List<Laid> laid = new ArrayList<>();

  void hand(String key, int to, int by, Set<String> because) {
    handings.add(new Handing(key, to, by, Set.copyOf(because)));
  }

  void lay(String under, Set<String> keys) {
    laid.add(new Laid(under, Set.copyOf(keys)));
  }

  boolean wasHanded(String key, int to, Set<Integer> by) {
    return handings.stream()
        .anyMatch(h -> h.key().equals(key) && h.to() == to && by.contains(h.by()));
  }

  /** All keys that a device can have come to, however it tries. */
  Set<String> reach(int device) {
    Set<String> keys = new HashSet<>();
    handings.stream().filter(h -> h.to() == device).forEach(h -> keys.add(h.key()));
    return open(keys);
  }

  /** The keys that a device can have, by what somebody with that knowledge can know. */
  Set<String> reachKnown(int device, Set<String> knowledge) {
    Set<String> keys = new HashSet<>();
    handings.stream()
        .filter(h -> h.to() == device && knowledge.containsAll(h.because()))
        .forEach(h -> keys.add(h.key()));
    return open(keys);
  }

  private Set<String> open(Set<String> keys) {
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Laid one : laid) {
        grown |= keys.contains(one.under()) && keys.addAll(one.keys());
      }
    }
    return keys;
  }
}
