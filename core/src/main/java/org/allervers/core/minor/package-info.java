/**
 * What must be known to act for somebody who is, or says they are, under age. {@link
 * org.allervers.core.minor.MinorityRecord} is the chapter. It holds dated facts only: that somebody is an adult is
 * never among them, and the rules decide elsewhere.
 */
package org.allervers.core.minor;
