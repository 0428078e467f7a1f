/**
 * What is right, what is wrong and what is due, as values. A {@link org.allervers.core.rules.Rule} says one thing about
 * some {@link org.allervers.core.rules.Subjects}, with its {@link org.allervers.core.rules.Source}; a
 * {@link org.allervers.core.rules.RuleSet} holds rules; the {@link org.allervers.core.rules.RuleEngine} asks them on a
 * given day and answers with {@link org.allervers.core.rules.Findings}, or with a
 * {@link org.allervers.core.rules.RuleReport} that holds every {@link org.allervers.core.rules.Outcome}. Thresholds are
 * {@link org.allervers.core.rules.Parameter}s that a host may decide otherwise.
 *
 * <p>Rules find, they never prevent, and they never name a value that they found. This package knows no chapter of the
 * dossier.
 */
package org.allervers.core.rules;
