package org.allervers.core.assessment;

/**
 * A box of a question.
 *
 * @param code the stable code, such as {@code ALCOOL}
 * @param french the label on the form
 * @param english the same label in English
 * @terme case à cocher
 */
public record Option(String code, String french, String english) {}
