/**
 * The main job, end to end: a year of sealed dossiers in, the activity report out.
 *
 * <p>{@link org.allervers.examples.quickstart.Quickstart} walks through it; each other class is one task on the way. {@link
 * org.allervers.examples.quickstart.DecideForAMinor} is a job of its own: what may be done for a minor, and on which ground.
 */
package org.allervers.examples.quickstart;
