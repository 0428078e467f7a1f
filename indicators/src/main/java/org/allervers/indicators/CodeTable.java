package org.allervers.indicators;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The codes of one attribute that some definition names, numbered from {@link #FIRST}. Below stand the reasons for
 * having no code, by their slot; a code that no definition names is {@link Unplaced#UNLISTED}.
 */
final class CodeTable {

  /** Number of the first code. */
  static final int FIRST = Unplaced.values().length;

  static final int UNLISTED = Unplaced.UNLISTED.slot();
  static final int NOT_RECORDED = Unplaced.NOT_RECORDED.slot();

  private final boolean isOpen;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> codes = new ArrayList<>();
  private String[] keys = {};
  private int[] values = {};

  CodeTable() {
    this(false);
  }

  /** @param isOpen whether every code that is found gets a number, and none is unlisted */
  CodeTable(boolean isOpen) {
    this.isOpen = isOpen;
  }

  /** The number of a code, which is added if it is new. */
  int add(String code) {
    return numbers.computeIfAbsent(code, key -> {
      codes.add(key);
      return FIRST + codes.size() - 1;
    });
  }

  /** One more than the highest number. */
  int size() {
    return FIRST + codes.size();
  }

  String code(int number) {
    return codes.get(number - FIRST);
  }

  /** Whether it stands for a value rather than for a reason of having none. */
  static boolean isValue(int number) {
    return number >= FIRST || number == UNLISTED;
  }

  /** The number of a code found in a record. */
  int of(String code) {
    if (isOpen) {
      return add(code);
    }
    if (values.length == 0) {
      freeze();
    }
    int mask = keys.length - 1;
    int at = spread(code) & mask;
    while (values[at] != 0) {
      if (keys[at].equals(code)) {
        return values[at];
      }
      at = (at + 1) & mask;
    }
    return UNLISTED;
  }

  private void freeze() {
    int capacity = 8;
    while (capacity < 3 * codes.size()) {
      capacity *= 2;
    }
    keys = new String[capacity];
    int[] filled = new int[capacity];
    numbers.forEach((code, number) -> {
      int at = spread(code) & (keys.length - 1);
      while (filled[at] != 0) {
        at = (at + 1) & (keys.length - 1);
      }
      keys[at] = code;
      filled[at] = number;
    });
    values = filled;
  }

  private static int spread(String code) {
    int hash = code.hashCode();
    return hash ^ (hash >>> 15);
  }
}
