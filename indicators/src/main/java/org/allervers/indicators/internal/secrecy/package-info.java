/**
 * Which cells to hide so that none that needs protection can be told from the rest, with the proof. Knows nothing of
 * tables: only whole numbers and the relations between them.
 *
 * <p>{@link org.allervers.indicators.internal.secrecy.CellSystem} holds true values, relations and demands;
 * {@link org.allervers.indicators.internal.secrecy.Suppression} chooses what to hide and gives a
 * {@link org.allervers.indicators.internal.secrecy.Certificate}, which
 * {@link org.allervers.indicators.internal.secrecy.CertificateChecker} checks without any solver;
 * {@link org.allervers.indicators.internal.secrecy.BoundsAttack} finds what a reader can tell from a
 * {@link org.allervers.indicators.internal.secrecy.ReaderView}.
 */
@org.jspecify.annotations.NullMarked
package org.allervers.indicators.internal.secrecy;
