/**
 * A command line over a dump of Mano: it asks for the passphrase, opens the rows one by one, and writes what became of each.
 *
 * <p>{@link org.allervers.examples.manoreport.ManoReport} walks through it; each other class is one task on the way.
 */
package org.allervers.examples.manoreport;
