/**
 * Bytes written as French words for paper and telephone: {@link org.allervers.crypto.internal.words.FrenchWords} is the list,
 * {@link org.allervers.crypto.internal.words.WordSheet} the lines with their check words.
 */
package org.allervers.crypto.internal.words;
