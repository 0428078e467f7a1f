/**
 * What belongs to the health professionals alone: the health compartment. {@link
 * org.allervers.core.health.HealthFile} is the chapter. What teams record are declared facts and broad categories,
 * not diagnoses.
 */
package org.allervers.core.health;
