package org.allervers.examples.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A whole fictitious dossier: everything that is known of one person, in one place.
 *
 * @param number who
 * @param sex F, H or an empty text
 * @param birth day of birth
 * @param visits all of them, in any order
 */
record Person(int number, String sex, LocalDate birth, List<Visit> visits)
    implements Serializable {}
