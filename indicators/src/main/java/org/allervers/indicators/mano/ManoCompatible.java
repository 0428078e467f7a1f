package org.allervers.indicators.mano;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.allervers.core.mano.ManoOrganisation;
import org.allervers.core.mano.ManoRecord;
import org.allervers.core.mano.ManoTable;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.Organisation;
import org.allervers.indicators.definition.Bands;
import org.allervers.indicators.definition.Category;
import org.allervers.indicators.table.Label;

/**
 * The figures of Mano's screens as definitions. With all defects of a generation switched on they are the figures that it
 * prints; with none, those that the same definitions mean. Each definition bears in its version which of the defects that
 * touch it are on.
 *
 * <p>In the successor's statistics the whole organisation is not its teams together: it has a person from the creation on,
 * whatever the teams. Its figure and the one by team are two definitions; the second ends in {@code -equipe}, and its total
 * is that of all teams selected, one by one.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme indicateurs compatibles Mano
 * @source Mano v1.309 and its successor, statistics screens
 */
public final class ManoCompatible {

  private final ManoGeneration generation;
  private final Set<ManoDefect> on;
  private final ManoLists lists;

  private ManoCompatible(ManoGeneration generation, Set<ManoDefect> on, ManoLists lists) {
    this.generation = generation;
    this.on = on;
    this.lists = lists;
  }

  /** Returns the set with these defects on; one that the generation does not have changes nothing. */
  public static ManoCompatible of(ManoGeneration generation, Set<ManoDefect> switchedOn) {
    EnumSet<ManoDefect> on = EnumSet.noneOf(ManoDefect.class);
    on.addAll(switchedOn);
    on.retainAll(generation.defects());
    return new ManoCompatible(generation, Collections.unmodifiableSet(on), ManoLists.NONE);
  }

  /** Returns the set as the generation prints it. */
  public static ManoCompatible asPrinted(ManoGeneration generation) {
    return of(generation, generation.defects());
  }

  /** Returns the same definitions without any of the defects. */
  public static ManoCompatible corrected(ManoGeneration generation) {
    return of(generation, Set.of());
  }

  /**
   * Returns the set with the figures of what an organisation chose itself: reasons of exits that it added, groups and
   * categories of actions, collaborations, types of consultations, and a block for each field that it counts. A value that is
   * no longer in its lists is counted with those not recorded; a removed category of actions has its own line.
   */
  public ManoCompatible withOrganisation(ManoOrganisation organisation) {
    return new ManoCompatible(
        generation,
        on,
        new ManoLists(
            Optional.of(organisation), lists.territories(), lists.ages(), lists.statuses()));
  }

  /**
   * Returns the set with observations by territory, where the generation has them.
   *
   * @param territories records of the table of territories; others and deleted ones are left out
   */
  public ManoCompatible withTerritories(Collection<ManoRecord> territories) {
    List<Category> lines = territories.stream()
        .filter(one -> one.table() == ManoTable.TERRITORY && !one.isDeleted())
        .map(one ->
            new Category(one.id(), Wording.own(one.text("name").orElse(""), one.id()), List.of()))
        .toList();
    return new ManoCompatible(
        generation, on, new ManoLists(lists.organisation(), lines, lists.ages(), lists.statuses()));
  }

  /**
   * Returns the set with other age bands than the published ones, in completed years. Who is in none of them is counted with
   * those whose age is not recorded, as in Mano.
   */
  public ManoCompatible withAgeBands(Bands ages) {
    return new ManoCompatible(
        generation,
        on,
        new ManoLists(
            lists.organisation(), lists.territories(), Optional.of(ages), lists.statuses()));
  }

  /**
   * Returns the set with actions of other statuses than done, which is what Mano's screens show first. The identifiers of their
   * figures then end in the statuses.
   *
   * @param statuses words of records, such as {@code A FAIRE}, {@code FAIT}, {@code ANNULEE}
   * @throws IllegalArgumentException if there is none
   */
  public ManoCompatible withActionStatuses(Set<String> statuses) {
    if (statuses.isEmpty()) {
      throw new IllegalArgumentException("statuses must be at least one");
    }
    return new ManoCompatible(
        generation,
        on,
        new ManoLists(lists.organisation(), lists.territories(), lists.ages(), statuses));
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
    return new PersonDefinitions(new ManoDrafts(generation, on), lists).all();
  }

  /** Returns the definitions for {@link ManoFamilySchema}. */
  public List<Indicator> families() {
    return new RecordDefinitions(new ManoDrafts(generation, on), lists).families();
  }

  /** Returns the definitions for {@link ManoTeamSchema}. */
  public List<Indicator> teams() {
    return new RecordDefinitions(new ManoDrafts(generation, on), lists).teams();
  }

  /**
   * Returns for each field to choose from, that the organisation has, the persons by value on the eve of the period and on its
   * last day, and the changes by the value that was left and by the value that came. For {@link ManoSchema}; none without
   * {@link #withOrganisation}. Nothing was written of before 23 September 2022.
   */
  public List<Indicator> evolutions() {
    return evolutionDefinitions().all();
  }

  /**
   * Returns which share, in percent, of the persons who had a value on the eve of the period have another on its last day.
   *
   * @param field the name of a field to choose from
   * @param from a value of it as records hold it; of a box {@code OUI} or {@code NON}
   * @param to a value of it
   * @throws IllegalArgumentException if the organisation has no such field to choose from
   */
  public Indicator evolution(String field, String from, String to) {
    return evolutionDefinitions().share(field, from, to);
  }

  /**
   * Returns the changes of the period that left a value, by what came instead. One person may count several times.
   *
   * @param field the name of a field to choose from
   * @param from a value of it, as in {@link #evolution}
   * @throws IllegalArgumentException if the organisation has no such field to choose from
   */
  public Indicator changes(String field, String from) {
    return evolutionDefinitions().changes(field, from);
  }

  /**
   * Returns the mean number of days that the persons followed were in the care of a team within the period, for {@link
   * ManoSchema}; over the whole organisation the days of its teams add up. The archive has no such figure: empty.
   */
  public Optional<Indicator> presence() {
    return evolutionDefinitions().presence();
  }

  private EvolutionDefinitions evolutionDefinitions() {
    return new EvolutionDefinitions(new ManoDrafts(generation, on), lists);
  }

  /** Returns the mean of a field of a person that holds a number, in hundredths, over the persons followed. */
  public Indicator meanOf(String field, Label title) {
    return new PersonDefinitions(new ManoDrafts(generation, on), lists).meanOf(field, title);
  }

  /** Returns the whole organisation with these teams as levels, by their identifiers. */
  public static Organisation organisation(ManoOrganisation organisation) {
    Organisation.Builder levels =
        Organisation.builder(Label.of("Toute l'organisation", "The whole organisation"));
    organisation.teams().forEach(team -> levels.level(team.id(), Label.ofBoth(team.name())));
    return levels.build();
  }
}
