package org.allervers.indicators.export;

/** The language of a report: of its own sentences, of the labels, and of how figures are printed. */
public enum Language {
  /** "1 500,5 %", "année 2024". */
  FRENCH,
  /** "1,500.5%", "year 2024". */
  ENGLISH
}
