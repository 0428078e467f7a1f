package org.allervers.core.json;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.jspecify.annotations.Nullable;

/** The codes of one list, found by their characters where the parser has them, without making a string of these. */
final class CodeTable {

  private final @Nullable Code<?>[] slots;
  private final int mask;

  CodeTable(CodeList<?> list) {
    // At least half of the slots are free, so that a search ends soon.
    int size = Integer.highestOneBit(Math.max(1, list.concepts().size())) << 2;
    this.slots = new Code<?>[size];
    this.mask = size - 1;
    for (Code<?> code : list.codes()) {
      char[] text = code.value().toCharArray();
      int slot = hash(text, 0, text.length) & mask;
      while (slots[slot] != null) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = code;
    }
  }

  /** Returns the code of the given characters, or null if the list does not hold it. */
  @Nullable
  Code<?> find(char[] text, int offset, int length) {
    int slot = hash(text, offset, length) & mask;
    for (Code<?> code = slots[slot]; code != null; code = slots[slot]) {
      if (equals(code.value(), text, offset, length)) {
        return code;
      }
      slot = (slot + 1) & mask;
    }
    return null;
  }

  private static boolean equals(String value, char[] text, int offset, int length) {
    if (value.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (value.charAt(i) != text[offset + i]) {
        return false;
      }
    }
    return true;
  }

  private static int hash(char[] text, int offset, int length) {
    int hash = 0;
    for (int i = offset; i < offset + length; i++) {
      hash = 31 * hash + text[i];
    }
    return hash ^ (hash >>> 16);
  }
}
