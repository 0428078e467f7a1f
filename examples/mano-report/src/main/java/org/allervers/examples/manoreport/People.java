package org.allervers.examples.manoreport;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.allervers.core.mano.ManoArchive;
import org.allervers.core.mano.ManoPerson;
import org.allervers.core.mano.ManoRecord;
import org.allervers.core.mano.ManoTable;
import org.allervers.indicators.mano.ManoFamily;
import org.allervers.indicators.mano.ManoTeamDay;

/**
 * The units that figures count, each made of its records when it is asked for: several threads may read, and nobody holds the
 * values of a whole organisation.
 */
final class People {

  private final List<ManoPerson> persons;
  private final List<ManoFamily> families;
  private final Supplier<List<ManoTeamDay>> days;

  private People(
      List<ManoPerson> persons, List<ManoFamily> families, Supplier<List<ManoTeamDay>> days) {
    this.persons = persons;
    this.families = families;
    this.days = days;
  }

  static People of(ManoArchive archive) {
    Map<String, ManoRecord> groups = new LinkedHashMap<>();
    archive
        .records(ManoTable.GROUP)
        .filter(group -> !group.isDeleted())
        .forEach(group -> groups.putIfAbsent(group.id(), group));
    return new People(
        archive.persons(),
        new Made<>(
            groups.values().stream().filter(group -> hasMember(archive, group)).toList(),
            group -> family(archive, group)),
        () -> days(archive));
  }

  private static List<ManoTeamDay> days(ManoArchive archive) {
    return ManoTeamDay.of(Stream.of(
            ManoTable.REPORT, ManoTable.SERVICE, ManoTable.PASSAGE, ManoTable.TERRITORY_OBSERVATION)
        .flatMap(archive::records)
        .filter(record ->
            record.table() != ManoTable.PASSAGE || record.text("person").isEmpty())
        .toList());
  }

  private static boolean hasMember(ManoArchive archive, ManoRecord group) {
    return group.texts("persons").stream().anyMatch(id -> archive.person(id).isPresent());
  }

  private static ManoFamily family(ManoArchive archive, ManoRecord group) {
    List<ManoPerson> members = new ArrayList<>();
    group.texts("persons").stream()
        .distinct()
        .forEach(id -> archive.person(id).ifPresent(members::add));
    return new ManoFamily(group, members);
  }

  List<ManoPerson> persons() {
    return persons;
  }

  List<ManoFamily> families() {
    return families;
  }

  /** Made anew each time, and held by nobody here. */
  List<ManoTeamDay> days() {
    return days.get();
  }

  private static final class Made<S, T> extends AbstractList<T> implements RandomAccess {
    private final List<S> sources;
    private final Function<S, T> making;

    private Made(List<S> sources, Function<S, T> making) {
      this.sources = List.copyOf(sources);
      this.making = making;
    }

    @Override
    public T get(int index) {
      return making.apply(sources.get(index));
    }

    @Override
    public int size() {
      return sources.size();
    }

    @Override
    public String toString() {
      return "Made[redacted]";
    }
  }
}
