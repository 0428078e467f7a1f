package org.allervers.crypto.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was handed to a server, by name, and what it shows of it. It may lie by leaving out. */
final class TeamServer {
  /** How it lies. */
  enum Lie {
    NONE,
    ROLLBACK,
    FORK,
    WITHHOLD_LIST,
    WITHHOLD_JOURNAL,
    WITHHOLD_RECORDS
  }

  private final Map<String, long[]> uploaded = new TreeMap<>();
  private long time;
  private long forkedAt = Long.MAX_VALUE;

  void upload(int device, Set<String> items) {
    time++;
    for (String item : items) {
      long[] sides =
          uploaded.computeIfAbsent(item, i -> new long[] {Long.MAX_VALUE, Long.MAX_VALUE});
      sides[device % 2] = Math.min(sides[device % 2], time);
    }
  }

  private static long first(long[] sides) {
    return Math.min(sides[0], sides[1]);
  }

  /** The names that it shows to a device. */
  Set<String> show(int device, Lie lie, Random random) {
    long until = time - random.nextInt((int) time + 1);
    if (lie == Lie.FORK) {
      forkedAt = Math.min(forkedAt, time);
    }
    Set<String> shown = new TreeSet<>();
    uploaded.forEach((item, sides) -> {
      boolean kept = switch (lie) {
        case ROLLBACK -> first(sides) <= until;
        case FORK -> sides[device % 2] != Long.MAX_VALUE || first(sides) < forkedAt;
        default -> true;
      };
      if (kept) {
        shown.add(item);
      }
    });
    String kind = switch (lie) {
      case WITHHOLD_LIST -> "L";
      case WITHHOLD_JOURNAL -> "J";
      case WITHHOLD_RECORDS -> "R";
      default -> "-";
    };
    List<String> some =
        new ArrayList<>(shown.stream().filter(item -> item.startsWith(kind)).toList());
    for (int left = 1 + random.nextInt(2); left > 0 && !some.isEmpty(); left--) {
      shown.remove(some.remove(random.nextInt(some.size())));
    }
    return shown;
  }
}
