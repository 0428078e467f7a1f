package org.allervers.indicators.internal;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Canonical JSON text: keys in the order of their UTF-16 code units, no white space, whole numbers only, and only the
 * escapes that JSON requires. Equal content gives equal bytes, so that the text can be hashed.
 */
public final class JsonObject {

  private final SortedMap<String, String> members = new TreeMap<>();

  public JsonObject text(String key, String value) {
    return raw(key, quote(value));
  }

  public JsonObject number(String key, long value) {
    return raw(key, Long.toString(value));
  }

  public JsonObject flag(String key, boolean value) {
    return raw(key, Boolean.toString(value));
  }

  public JsonObject texts(String key, List<String> values) {
    return raws(key, values.stream().map(JsonObject::quote).toList());
  }

  /** A member whose value is canonical JSON already. */
  public JsonObject raw(String key, String json) {
    if (members.put(key, json) != null) {
      throw new IllegalArgumentException("a key must be written once, but was repeated: " + key);
    }
    return this;
  }

  /** An array of values that are canonical JSON already. */
  public JsonObject raws(String key, List<String> jsons) {
    return raw(key, "[" + String.join(",", jsons) + "]");
  }

  /** The text. */
  public String json() {
    StringBuilder out = new StringBuilder("{");
    members.forEach((key, value) -> {
      if (out.length() > 1) {
        out.append(',');
      }
      out.append(quote(key)).append(':').append(value);
    });
    return out.append('}').toString();
  }

  private static String quote(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 0x20) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
