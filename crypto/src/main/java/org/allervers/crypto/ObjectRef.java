package org.allervers.crypto;

import java.util.Objects;
import java.util.UUID;

/**
 * The place of one object: its compartment, its class and its id. What is sealed for one place opens at no other.
 *
 * <p>The id stands in clear. Draw it at random, and never give the health part of a dossier the id of another part: who has
 * a health record would then be plain to see. This class is immutable and thread-safe.
 *
 * @param compartment where the object lives
 * @param objectClass what the object is
 * @param id the object's own id, unique in its compartment
 * @param <C> the compartment's marker
 */
public record ObjectRef<C>(CompartmentType<C> compartment, ObjectClass objectClass, UUID id) {
  /** Checks that nothing is missing. */
  public ObjectRef {
    Objects.requireNonNull(compartment, "compartment");
    Objects.requireNonNull(objectClass, "objectClass");
    Objects.requireNonNull(id, "id");
  }

  /** Returns the place of the record of that id. */
  public static <C> ObjectRef<C> of(CompartmentType<C> compartment, UUID id) {
    return new ObjectRef<>(compartment, ObjectClass.RECORD, id);
  }

  /** Returns the place of an object of that class and id. */
  public static <C> ObjectRef<C> of(
      CompartmentType<C> compartment, ObjectClass objectClass, UUID id) {
    return new ObjectRef<>(compartment, objectClass, id);
  }

  /** Returns the place of a new record, under a random id. */
  public static <C> ObjectRef<C> random(CompartmentType<C> compartment) {
    return of(compartment, UUID.randomUUID());
  }
}
