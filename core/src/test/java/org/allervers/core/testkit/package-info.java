/**
 * What embedders need to test with dossiers: {@link org.allervers.core.testkit.Sketch} draws one in a line.
 */
package org.allervers.core.testkit;
