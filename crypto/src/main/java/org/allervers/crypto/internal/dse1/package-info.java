/**
 * The first version of the DSE format, byte by byte. {@link org.allervers.crypto.internal.dse1.RecordEngine} seals and
 * opens records; {@link org.allervers.crypto.internal.dse1.RecordHeader} is the clear part;
 * {@link org.allervers.crypto.internal.dse1.EpochKey} holds what is derived from one compartment key;
 * {@link org.allervers.crypto.internal.dse1.Cobblestone} is the public construction below them. A later version of the
 * format gets a package of its own, and this one stays to read.
 */
package org.allervers.crypto.internal.dse1;
