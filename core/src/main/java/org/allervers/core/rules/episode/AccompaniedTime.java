package org.allervers.core.rules.episode;

/**
 * How long an accompaniment lasted.
 *
 * @param days in civil days
 * @param periods in periods begun, so that nine months and some days are five periods of two months
 * @terme durée d'accompagnement
 */
public record AccompaniedTime(long days, int periods) {}
