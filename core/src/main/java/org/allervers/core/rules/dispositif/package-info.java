/**
 * Rules on the register of an organisation: {@link org.allervers.core.rules.dispositif.TeamRules} on who must be in a team and
 * how users take part, {@link org.allervers.core.rules.dispositif.AgreementRules} on agreements, {@link
 * org.allervers.core.rules.dispositif.RegisterHistoryRules} on what cannot be true.
 */
package org.allervers.core.rules.dispositif;
