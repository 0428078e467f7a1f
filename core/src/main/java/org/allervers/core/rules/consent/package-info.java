/**
 * What the person agreed to and opposes, and what follows before something is written, shared, exported, counted or
 * archived. Start with {@link org.allervers.core.rules.consent.Permissions}, which answers "may this be done?" with a reason;
 * {@link org.allervers.core.rules.consent.ConsentStatus} folds what was recorded into the state of a day,
 * {@link org.allervers.core.rules.consent.AccessProfile} says who sees which part of the file by default.
 */
package org.allervers.core.rules.consent;
