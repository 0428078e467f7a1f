/**
 * What may be done for a minor, and the rules on what was done.
 *
 * <p>{@link org.allervers.core.rules.minor.MinorDecisions} answers before an act: whose consent, which companion, which
 * duties, on which ground. {@link org.allervers.core.rules.minor.MinorStatus} says in which situation a person is on a day;
 * {@link org.allervers.core.rules.minor.ParentView} what a holder of parental authority may be shown. That somebody is an
 * adult is worked out and never stored.
 */
package org.allervers.core.rules.minor;
