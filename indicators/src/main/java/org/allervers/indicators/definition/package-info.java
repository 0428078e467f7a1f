/**
 * The words a definition is made of: data, closed, and the same whatever program holds the records.
 *
 * <p>An {@link org.allervers.indicators.definition.Attribute} names a fact and the {@link
 * org.allervers.indicators.definition.ReferenceDate} at which it is read. An {@link
 * org.allervers.indicators.definition.Expression} is a condition; a {@link
 * org.allervers.indicators.definition.Population} is made of conditions, and a {@link
 * org.allervers.indicators.definition.Timing} says what "in the period" means. A {@link
 * org.allervers.indicators.definition.Breakdown} shares the units out over {@link
 * org.allervers.indicators.definition.Category categories} or {@link org.allervers.indicators.definition.Bands bands};
 * {@link org.allervers.indicators.definition.Shares} and {@link org.allervers.indicators.definition.UnknownPolicy} say
 * what a percentage stands on and where the unknown go, {@link org.allervers.indicators.definition.Measure} what is made
 * of the units. A text that is no definition is an {@link
 * org.allervers.indicators.definition.UnreadableDefinitionException} that lists each {@link
 * org.allervers.indicators.definition.DefinitionProblem}.
 */
package org.allervers.indicators.definition;
