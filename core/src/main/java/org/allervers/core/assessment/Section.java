package org.allervers.core.assessment;

/**
 * A part of a questionnaire.
 *
 * @param code the code of the section, such as {@code B}
 * @param french its title
 * @param english the same title in English
 * @param optional whether the nurse opens it where it matters, rather than always
 * @terme rubrique
 */
public record Section(String code, String french, String english, boolean optional) {}
