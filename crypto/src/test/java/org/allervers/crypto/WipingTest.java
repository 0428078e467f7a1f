package org.allervers.crypto;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.CompartmentType.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.allervers.crypto.CompartmentType.Social;
import org.junit.jupiter.api.Test;

/** Every array that a secret type holds is found by following its fields, and is zero once it is closed. */
class WipingTest {
  /** Public by nature: what is sealed, and what commits to a key without telling it. */
  private static final Set<String> PUBLIC = Set.of(
      "PassphraseSlot.bytes",
      "EpochKey.commitment",
      "RecordEngine.sealedChunk",
      "Cobblestone.label");

  private static final int COMMITMENT = 32;

  /** Key, nonce and commitment of a message, in one array that nothing else is as long as. */
  private static final int DERIVED = 32 + 12 + COMMITMENT;

  @Test
  @SuppressWarnings("try") // closed before the end on purpose
  void a_closed_passphrase_and_a_closed_secret_hold_only_zeros() throws Exception {
    try (Passphrase passphrase = Passphrase.of(Passphrase.randomWords());
        OrganisationSecret secret = OrganisationSecret.random()) {
      List<byte[]> held = arrays(passphrase);
      held.addAll(arrays(secret));
      assertThat(held).hasSize(2).noneMatch(WipingTest::isZero);
      passphrase.close();
      secret.close();
      assertThat(held).allMatch(WipingTest::isZero);
    }
  }

  @Test
  @SuppressWarnings("try") // closed before the end on purpose
  void a_closed_session_holds_only_zeros() throws Exception {
    ObjectRef<Social> ref = ObjectRef.of(SOCIAL, ObjectClass.ATTACHMENT, new UUID(1, 2));
    try (Session session = Session.create(SOCIAL, HEALTH)) {
      Compartment<Social> social = session.compartment(SOCIAL);
      ByteArrayOutputStream sealed = new ByteArrayOutputStream();
      social.sealAttachment(
          ref,
          Revision.first(),
          new AttachmentLabel("n", "text/plain"),
          new ByteArrayInputStream(AttachmentTest.noise(40_000)),
          sealed);
      AttachmentChannel channel =
          social.openAttachment(ref, new MemoryChannel(sealed.toByteArray()));
      assertThat(channel.read(ByteBuffer.allocate(100))).isEqualTo(100);
      byte[] raw = session.exportRawKeys(InsecureKeyAccess.granted());
      List<byte[]> held = arrays(session);
      assertThat(held.stream().filter(array -> !isZero(array)).count())
          .as("two keys, what is derived for the attachment, its last chunk")
          .isGreaterThanOrEqualTo(4);
      assertThat(held).as("the walk sees the keys").anyMatch(array -> holds(raw, array));
      session.close();
      assertThat(held).allMatch(WipingTest::isZero);
      assertThat(arrays(session)).allMatch(WipingTest::isZero);
    }
  }

  private static boolean holds(byte[] raw, byte[] key) {
    return key.length == 32 && Collections.indexOfSubList(boxed(raw), boxed(key)) >= 0;
  }

  private static List<Byte> boxed(byte[] bytes) {
    List<Byte> all = new ArrayList<>();
    for (byte one : bytes) {
      all.add(one);
    }
    return all;
  }

  /** What is derived for a message ends with its commitment, which is public and asked for later. */
  private static boolean isZero(byte[] array) {
    int secret = array.length == DERIVED ? DERIVED - COMMITMENT : array.length;
    for (int i = 0; i < secret; i++) {
      if (array[i] != 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns the byte arrays that our own types hold, however deep; sealed bytes of a test's channel left out. */
  private static List<byte[]> arrays(Object root) throws IllegalAccessException {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<byte[]> found = new ArrayList<>();
    Deque<Object> todo = new ArrayDeque<>(List.of(root));
    while (!todo.isEmpty()) {
      Object one = todo.pop();
      if (!seen.add(one) || one instanceof MemoryChannel) {
        continue;
      }
      if (one instanceof byte[] bytes) {
        found.add(bytes);
      } else if (one.getClass().isArray()) {
        addElements(one, todo);
      } else if (one instanceof Collection<?> many) {
        todo.addAll(many);
      } else if (one instanceof Map<?, ?> map) {
        todo.addAll(map.values());
      } else if (one.getClass().getName().startsWith("org.allervers.")
          && !one.getClass().isHidden()) {
        addFields(one, todo);
      }
    }
    return found;
  }

  private static void addElements(Object array, Deque<Object> todo) {
    for (int i = 0; i < Array.getLength(array); i++) {
      Object element = Array.get(array, i);
      if (element != null) {
        todo.add(element);
      }
    }
  }

  private static void addFields(Object one, Deque<Object> todo) throws IllegalAccessException {
    for (Field field : one.getClass().getDeclaredFields()) {
      String name = one.getClass().getSimpleName() + "." + field.getName();
      if (Modifier.isStatic(field.getModifiers())
          || field.getType().isPrimitive()
          || PUBLIC.contains(name)) {
        continue;
      }
      field.setAccessible(true);
      Object value = field.get(one);
      if (value != null) {
        todo.add(value);
      }
    }
  }
}
