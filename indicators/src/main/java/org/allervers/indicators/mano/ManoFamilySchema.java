package org.allervers.indicators.mano;

import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import org.allervers.core.mano.ManoOrganisation;
import org.allervers.indicators.Schema;

/**
 * How definitions read a family of Mano: it has the times of each of its members, so that it is in a population as soon as
 * one member is. It binds the numbers {@code membres}, {@code liens} and {@code liens_et_un}, the codes {@code equipe}, and of
 * the sources of {@link ManoSchema} those of care, of the creation and of interactions.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ManoFamilySchema {

  private ManoFamilySchema() {}

  /** Returns the schema, with days that begin in {@code zone}. */
  public static Schema<ManoFamily> of(ManoOrganisation organisation, ZoneId zone) {
    Calendar calendar = new Calendar(organisation, zone);
    Schema.Builder<ManoFamily> schema = Schema.builder("mano-famille/1/" + zone, ManoFamily.class);
    PersonSources.bind(
        schema, family -> family.members().stream().map(person -> new Facts(person, calendar)));
    return schema
        .codes(
            PersonSources.TEAM,
            family -> family.members().stream()
                .flatMap(person -> person.person().texts("assignedTeams").stream())
                .distinct()
                .toList())
        .number(
            "membres",
            family -> OptionalLong.of(
                family.group().texts("persons").stream().distinct().count()))
        .number("liens", family -> OptionalLong.of(links(family)))
        .number("liens_et_un", family -> OptionalLong.of(links(family) + 1L))
        .build();
  }

  private static int links(ManoFamily family) {
    return family.group().value("relations").orElse(List.of()) instanceof List<?> links
        ? links.size()
        : 0;
  }
}
