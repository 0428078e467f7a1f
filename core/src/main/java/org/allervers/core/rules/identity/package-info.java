/**
 * Rules on who somebody is: {@link org.allervers.core.rules.identity.LifeRules} on birth and death and what happens between,
 * {@link org.allervers.core.rules.identity.InsRules} on the national health identity.
 */
package org.allervers.core.rules.identity;
