/**
 * The age file format, version 1, for small files held in memory: {@link org.allervers.crypto.internal.age.AgeFile} writes and
 * opens, to and from {@link org.allervers.crypto.internal.age.AgeKey}s;
 * {@link org.allervers.crypto.internal.age.AgeRefused} says what is wrong.
 *
 * @see <a href="https://c2sp.org/age">c2sp.org/age</a>
 */
package org.allervers.crypto.internal.age;
