package org.allervers.indicators.mano;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allervers.core.mano.ManoPerson;
import org.allervers.core.mano.ManoRecord;
import org.allervers.core.mano.ManoTable;

/**
 * A family of Mano with its members that are known.
 *
 * @param group the record of the family
 * @param members the persons of the record, without those that are missing
 * @terme famille de Mano
 */
public record ManoFamily(ManoRecord group, List<ManoPerson> members) {

  /** Refuses a record of another table. */
  public ManoFamily {
    Objects.requireNonNull(group, "group");
    if (group.table() != ManoTable.GROUP) {
      throw new IllegalArgumentException(
          "group must be of the table GROUP, but was of " + group.table());
    }
    members = List.copyOf(members);
  }

  /** Returns the families of these persons, each once, without deleted ones. */
  public static List<ManoFamily> of(Collection<ManoPerson> persons) {
    Map<String, ManoPerson> byId = persons.stream()
        .collect(Collectors.toMap(ManoPerson::id, Function.identity(), (one, other) -> one));
    Map<String, ManoRecord> groups = persons.stream()
        .flatMap(person -> person.records(ManoTable.GROUP).stream())
        .filter(group -> !group.isDeleted())
        .collect(Collectors.toMap(ManoRecord::id, Function.identity(), (one, other) -> one));
    return groups.values().stream()
        .map(group -> new ManoFamily(
            group,
            group.texts("persons").stream()
                .distinct()
                .flatMap(id -> Stream.ofNullable(byId.get(id)))
                .toList()))
        .toList();
  }

  /** Returns nothing of the family. */
  @Override
  public String toString() {
    return "ManoFamily[redacted]";
  }
}
