package org.allervers.indicators.mano;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.allervers.core.mano.ManoOrganisation;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.Organisation;
import org.allervers.indicators.table.Label;

/**
 * The figures of Mano's screens as definitions. With all defects of a generation switched on they are the figures that it
 * prints; with none, those that the same definitions mean. Each definition bears in its version which of the defects that
 * touch it are on.
 *
 * <p>In the successor's second statistics the whole organisation is every team at once: its total counts whom the
 * organisation, or one of the teams, counts.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme indicateurs compatibles Mano
 * @source Mano v1.309 and its successor, statistics screens
 */
public final class ManoCompatible {

  private final ManoGeneration generation;
  private final Set<ManoDefect> on;

  private ManoCompatible(ManoGeneration generation, Set<ManoDefect> on) {
    this.generation = generation;
    this.on = on;
  }

  /** Returns the set with these defects on; one that the generation does not have changes nothing. */
  public static ManoCompatible of(ManoGeneration generation, Set<ManoDefect> switchedOn) {
    EnumSet<ManoDefect> on = EnumSet.noneOf(ManoDefect.class);
    on.addAll(switchedOn);
    on.retainAll(generation.defects());
    return new ManoCompatible(generation, Collections.unmodifiableSet(on));
  }

  /** Returns the set as the generation prints it. */
  public static ManoCompatible asPrinted(ManoGeneration generation) {
    return of(generation, generation.defects());
  }

  /** Returns the same definitions without any of the defects. */
  public static ManoCompatible corrected(ManoGeneration generation) {
    return of(generation, Set.of());
  }

  /** Returns the generation. */
  public ManoGeneration generation() {
    return generation;
  }

  /** Returns the defects that are on. */
  public Set<ManoDefect> switchedOn() {
    return on;
  }

  /** Returns the definitions for {@link ManoSchema}. */
  public List<Indicator> persons() {
    return new PersonDefinitions(new ManoDrafts(generation, on)).all();
  }

  /** Returns the definitions for {@link ManoFamilySchema}. */
  public List<Indicator> families() {
    return new RecordDefinitions(new ManoDrafts(generation, on)).families();
  }

  /** Returns the definitions for {@link ManoTeamSchema}. */
  public List<Indicator> teams() {
    return new RecordDefinitions(new ManoDrafts(generation, on)).teams();
  }

  /** Returns the mean of a field of a person that holds a number, in hundredths, over the persons followed. */
  public Indicator meanOf(String field, Label title) {
    return new PersonDefinitions(new ManoDrafts(generation, on)).meanOf(field, title);
  }

  /** Returns the whole organisation with these teams as levels, by their identifiers. */
  public static Organisation organisation(ManoOrganisation organisation) {
    Organisation.Builder levels =
        Organisation.builder(Label.of("Toute l'organisation", "The whole organisation"));
    organisation.teams().forEach(team -> levels.level(team.id(), Label.ofBoth(team.name())));
    return levels.build();
  }
}
