package org.allervers.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Serializable;
import java.io.StringWriter;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Hears everything that can be heard, and knows what must not be: secrets as text, in hexadecimal, in base64 and as lists
 * of numbers, whole or any eight bytes of them.
 */
final class Canary extends Handler implements AutoCloseable {
  private static final int WINDOW = 8;

  private final Logger root = Logger.getLogger("");
  private final Level level = root.getLevel();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Set<String> secrets = new LinkedHashSet<>();
  private final Set<String> heard = new LinkedHashSet<>();
  private final Set<Class<?>> seen = new LinkedHashSet<>();
  private int refusals;

  interface Attempt {
    Object run() throws Exception;
  }

  /** Listens to the logs and to the console from now on. */
  @SuppressWarnings("this-escape") // the last thing that is done
  Canary() {
    setLevel(Level.ALL);
    root.setLevel(Level.ALL);
    root.addHandler(this);
    PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8);
    System.setOut(both);
    System.setErr(both);
  }

  @Override
  public void publish(LogRecord record) {
    // The loggers of the test itself: the collector of coverage, the engine.
    if (String.valueOf(record.getLoggerName())
        .matches("(org\\.allervers|org\\.bouncy|javax?\\.).*")) {
      hear(record.getMessage() + " " + Arrays.toString(record.getParameters()));
      if (record.getThrown() != null) {
        hear(record.getThrown());
      }
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    root.removeHandler(this);
    root.setLevel(level);
    System.setOut(out);
    System.setErr(err);
  }

  void secret(String text) {
    secrets.add(text);
    secrets.add(text.toLowerCase(Locale.ROOT));
    secret(text.getBytes(StandardCharsets.UTF_8));
    secret(text.getBytes(StandardCharsets.UTF_16BE));
  }

  void secret(byte[] bytes) {
    for (int from = 0; from + WINDOW <= bytes.length; from++) {
      byte[] window = Arrays.copyOfRange(bytes, from, from + WINDOW);
      String hex = HexFormat.of().formatHex(window);
      secrets.add(hex);
      secrets.add(hex.toUpperCase(Locale.ROOT));
      secrets.add(new String(window, StandardCharsets.ISO_8859_1));
      String numbers = Arrays.toString(window);
      secrets.add(numbers.substring(1, numbers.length() - 1));
      // The letters that do not depend on what comes before and after, at each of the three places.
      for (int shift = 0; shift < 3; shift++) {
        byte[] shifted = new byte[shift + WINDOW];
        System.arraycopy(window, 0, shifted, shift, WINDOW);
        String letters = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        secrets.add(letters.substring(shift == 0 ? 0 : shift + 1, (shift + WINDOW) * 8 / 6));
      }
    }
  }

  /** Runs what has to be refused, and hears the refusal out. */
  void refused(Attempt attempt) {
    try {
      assertThat(attempt.run()).as("nothing was refused").isNull();
      throw new AssertionError("nothing was refused");
    } catch (Exception e) {
      refusals++;
      hear(e);
    }
  }

  /** Looks at an object from outside: its text, and whether it can be serialised. */
  <T> T look(T object) {
    seen.add(object.getClass());
    hear(object.toString());
    hear(String.valueOf(object.hashCode()));
    assertThat(object instanceof Serializable
            && !(object instanceof Enum)
            && !(object instanceof Throwable))
        .as("%s can be serialised", object.getClass())
        .isFalse();
    return object;
  }

  /** Looks into an object, down to its last array, but not into some that it only knows. */
  void lookInside(Object object, Object... others) {
    Set<Object> known = Collections.newSetFromMap(new IdentityHashMap<>());
    known.addAll(Arrays.asList(others));
    walk(object, known);
  }

  private void hear(Throwable failure) {
    seen.add(failure.getClass());
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    hear(text.toString());
    for (Throwable one = failure; one != null; one = one.getCause()) {
      hear(one.toString());
      lookInside(one);
      Arrays.stream(one.getSuppressed()).forEach(this::hear);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
      objects.writeObject(failure);
    } catch (java.io.IOException e) {
      hear(String.valueOf(e.getMessage()));
    }
    hear(bytes.toString(StandardCharsets.ISO_8859_1));
  }

  private void hear(String text) {
    text.lines().forEach(heard::add);
  }

  private void walk(Object object, Set<Object> known) {
    if (object == null || !known.add(object)) {
      return;
    }
    if (object instanceof CharSequence || object instanceof Number) {
      hear(object.toString());
    } else if (object instanceof byte[] bytes) {
      hear(HexFormat.of().formatHex(bytes));
    } else if (object instanceof char[] characters) {
      hear(new String(characters));
    } else if (object instanceof ByteBuffer buffer) {
      byte[] bytes = new byte[buffer.capacity()];
      buffer.duplicate().clear().get(bytes);
      walk(bytes, known);
    } else if (object.getClass().isArray()
        && !object.getClass().getComponentType().isPrimitive()) {
      for (int i = 0; i < Array.getLength(object); i++) {
        walk(Array.get(object, i), known);
      }
    } else if (object instanceof Collection<?> all) {
      all.forEach(one -> walk(one, known));
    } else if (object instanceof Map<?, ?> map) {
      map.forEach((key, value) -> {
        walk(key, known);
        walk(value, known);
      });
    } else if (object.getClass().getName().startsWith("org.allervers.crypto.")) {
      fields(object.getClass()).forEach(field -> walk(value(field, object), known));
    }
  }

  private static List<Field> fields(Class<?> type) {
    List<Field> all = new ArrayList<>();
    for (Class<?> at = type; at.getName().startsWith("org.allervers."); at = at.getSuperclass()) {
      for (Field field : at.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          all.add(field);
        }
      }
    }
    return all;
  }

  private static Object value(Field field, Object object) {
    try {
      field.setAccessible(true);
      return field.get(object);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  Set<Class<?>> seen() {
    return seen;
  }

  int refusals() {
    return refusals;
  }

  /** Says where a secret was heard, without repeating more than that. */
  void assertNothingWasSaid() {
    hear(printed.toString(StandardCharsets.UTF_8));
    assertThat(secrets).hasSizeGreaterThan(100);
    String all = String.join("\n", heard);
    List<String> said = secrets.stream().filter(all::contains).limit(3).toList();
    assertThat(heard.stream()
            .filter(line -> said.stream().anyMatch(line::contains))
            .limit(3))
        .as("what was said")
        .isEmpty();
  }
}
