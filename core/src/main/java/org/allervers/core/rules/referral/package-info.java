/**
 * Rules on orientations, steps towards rights and the rights obtained. {@link
 * org.allervers.core.rules.referral.ReferralRules} holds those on orientations, {@link
 * org.allervers.core.rules.referral.StepRules} those on steps and rights.
 */
package org.allervers.core.rules.referral;
