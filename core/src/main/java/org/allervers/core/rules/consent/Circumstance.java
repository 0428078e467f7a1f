package org.allervers.core.rules.consent;

/**
 * In which circumstances an act is to be done.
 *
 * @terme circonstance de l'acte
 * @source Code de la santé publique, art. L. 1111-4 et R. 1110-3
 */
public enum Circumstance {
  /** The person can be told and asked. */
  ORDINARY,
  /** The person can neither be told nor asked now: urgency, state of health. */
  PERSON_CANNOT_BE_INFORMED,
  /** A life is in danger. */
  VITAL_EMERGENCY
}
