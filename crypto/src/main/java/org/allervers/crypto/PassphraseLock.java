package org.allervers.crypto;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.allervers.crypto.internal.dse1.PassphraseSlot;
import org.allervers.crypto.internal.dse1.PassphraseSlot.Stretching;

/**
 * One lock of an organisation: the slots made together under one passphrase. Whoever knows that passphrase opens its
 * compartments, and is the one to ask for them.
 *
 * <p>It holds no secret and names nobody; a host that wants to say "the passphrase of the nurses" keeps that name beside the
 * id. All of it is read from the clear part of the slots, which only unlocking authenticates. This class is immutable and
 * thread-safe.
 */
public final class PassphraseLock {
  private final Stretching stretching;
  private final List<PassphraseSlot> slots;

  private PassphraseLock(Stretching stretching, List<PassphraseSlot> slots) {
    this.stretching = stretching;
    this.slots = List.copyOf(slots);
  }

  /** Returns the locks that those slots make, in their order. */
  static List<PassphraseLock> of(Collection<PassphraseSlot> slots) {
    Map<Stretching, List<PassphraseSlot>> together = new LinkedHashMap<>();
    for (PassphraseSlot slot : slots) {
      together.computeIfAbsent(slot.stretching(), any -> new ArrayList<>()).add(slot);
    }
    return together.entrySet().stream()
        .map(lock -> new PassphraseLock(lock.getKey(), lock.getValue()))
        .toList();
  }

  /** Returns the id: 128 random bits, others after each change of the passphrase or of the cost. */
  public UUID id() {
    return new UUID(stretching.salt().getLong(0), stretching.salt().getLong(Long.BYTES));
  }

  /** Returns what stands between the keys and whoever holds the bytes. */
  public Protection protection() {
    return Protection.of(stretching.needsSecret());
  }

  /** Returns the numbers of the compartments that it opens, ascending, unmodifiable; see {@link CompartmentType#code}. */
  public SortedSet<Integer> compartments() {
    SortedSet<Integer> codes = new TreeSet<>();
    slots.forEach(slot -> codes.add(slot.compartment()));
    return Collections.unmodifiableSortedSet(codes);
  }

  /** Returns whether it opens that compartment, in one epoch at least. */
  public boolean opens(CompartmentType<?> compartment) {
    return slots.stream().anyMatch(slot -> slot.compartment() == compartment.code());
  }

  /** Returns whether it opens that compartment in that epoch. */
  public boolean opens(CompartmentType<?> compartment, long epoch) {
    return slots.stream()
        .anyMatch(slot -> slot.compartment() == compartment.code() && slot.epoch() == epoch);
  }

  /** Returns the memory that one guess takes, in KiB. */
  public int kibibytes() {
    return stretching.cost().memory();
  }

  /** Returns how many times one guess passes over that memory. */
  public int passes() {
    return stretching.cost().passes();
  }

  @Override
  public String toString() {
    return "PassphraseLock[" + id() + ", compartments=" + compartments() + ", " + protection()
        + "]";
  }
}
