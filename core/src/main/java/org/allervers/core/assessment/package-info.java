/**
 * The nurse health assessment: a versioned questionnaire held as data, and one person's answers to it.
 *
 * <p>{@link org.allervers.core.assessment.Questionnaire} comes first: its {@link
 * org.allervers.core.assessment.Question}s, each with a {@link org.allervers.core.assessment.QuestionType}, {@link
 * org.allervers.core.assessment.Option}s, a {@link org.allervers.core.assessment.Condition} that tells whether it is
 * {@link org.allervers.core.assessment.Asking asked}, and perhaps a {@link org.allervers.core.assessment.Derivation}. An
 * {@link org.allervers.core.assessment.Assessment} keeps the answers, those to unknown questions too. The questionnaire
 * then checks them against {@link org.allervers.core.assessment.Bounds}, {@link org.allervers.core.assessment.Coherence}s and, on request, {@link
 * org.allervers.core.assessment.Thresholds}, measures {@link org.allervers.core.assessment.Completeness}, and computes
 * {@link org.allervers.core.assessment.DerivedValues}.
 *
 * <p>Checks of values help to write down what was meant. They do not interpret it for care, and none of them prevents
 * recording.
 */
package org.allervers.core.assessment;
