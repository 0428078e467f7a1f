/**
 * What a person was asked, and what came back.
 *
 * <p>{@link org.allervers.core.answer.Answer} keeps "nobody asked", "the person does not know" and "the person would
 * rather not say" apart. {@link org.allervers.core.answer.Answers} holds what one organisation asks for itself, by
 * typed {@link org.allervers.core.answer.Field}. {@link org.allervers.core.answer.Preserved} carries what a newer
 * version or another program wrote, untouched.
 */
package org.allervers.core.answer;
