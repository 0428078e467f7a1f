/**
 * What embedders need to test with dossiers, published as the test artifact of core. Three ways to get one:
 * {@link org.allervers.core.testkit.AnyDossier} makes any that the model allows, {@link org.allervers.core.testkit.Sketch}
 * draws the one of a line, {@link org.allervers.core.testkit.Dossiers} has named samples. Three contracts to extend:
 * {@link org.allervers.core.testkit.RuleContract} for own rules, {@link org.allervers.core.testkit.DossierContract} for
 * dossiers made from other records, {@link org.allervers.core.testkit.EpisodeContract} for their episodes.
 *
 * <p>It needs jqwik and AssertJ on the path.
 */
package org.allervers.core.testkit;
