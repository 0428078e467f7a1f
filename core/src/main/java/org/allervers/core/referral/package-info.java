/**
 * Towards care, rights and common law: a {@link org.allervers.core.referral.Referral} to another service and what
 * came of it, a {@link org.allervers.core.referral.Step} undertaken with the person, a {@link
 * org.allervers.core.referral.RightsOpening}. A person may refuse a referral, which ends nothing.
 */
package org.allervers.core.referral;
