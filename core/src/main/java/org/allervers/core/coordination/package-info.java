/**
 * What the whole team needs to work together. {@link org.allervers.core.coordination.Coordination} is the chapter. A
 * health item reaches it only as a {@link org.allervers.core.coordination.SharedExtract}, in words that a health
 * professional chose.
 */
package org.allervers.core.coordination;
