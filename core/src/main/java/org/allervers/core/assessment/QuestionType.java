package org.allervers.core.assessment;

/**
 * How the answer to a question is written.
 *
 * <p>Each constant says how an {@link Assessment} stores the answer.
 *
 * @terme type de réponse
 */
public enum QuestionType {
  /** Free text. */
  TEXT,
  /** A whole number, stored as a number. */
  INTEGER,
  /** A decimal number, stored as a number. */
  DECIMAL,
  /** Yes or no, stored as a yes/no. */
  BOOLEAN,
  /** Yes or no, stored as a yes/no, with a box "NSPR", stored as "unknown". */
  TRISTATE,
  /** One option, stored as its code. */
  SINGLE,
  /** Several options, stored as a list of codes. */
  MULTIPLE,
  /** A civil date, stored as {@code 2026-01-31}. */
  DATE,
  /** A date of which the day, the month or all may be unknown, stored as {@code 2026-01}. */
  PARTIAL_DATE,
  /** Hours and minutes, stored as an ISO 8601 duration such as {@code PT2H30M}. */
  DURATION,
  /** Years and months, stored as an ISO 8601 period such as {@code P1Y3M}. */
  PERIOD,
  /** Two pressures, stored as {@code 120/80}. */
  PRESSURE,
  /** Ages in completed years, stored as a list of whole numbers in text. */
  AGES,
  /** A civil date stored as {@code 2026-01-31}, or the number of a month stored as a number. */
  DATE_OR_MONTH
}
