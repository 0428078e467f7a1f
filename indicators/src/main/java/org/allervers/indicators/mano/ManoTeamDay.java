package org.allervers.indicators.mano;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.allervers.core.mano.ManoRecord;
import org.allervers.core.mano.ManoTable;

/**
 * What a team wrote of a day, and of no person: its report with its counts of services. An observation or an anonymous visit
 * stands alone.
 *
 * @param records the records, deleted ones left out
 * @terme journée d'équipe dans Mano
 */
public record ManoTeamDay(List<ManoRecord> records) {

  /** Copies the records. */
  public ManoTeamDay {
    records = List.copyOf(records);
  }

  /** Returns the days of these records: of reports, services, observations and visits without a person; no others. */
  public static List<ManoTeamDay> of(Collection<ManoRecord> records) {
    Map<List<String>, List<ManoRecord>> days = new LinkedHashMap<>();
    for (ManoRecord record : records) {
      List<String> key = key(record);
      if (!key.isEmpty() && !record.isDeleted()) {
        days.computeIfAbsent(key, k -> new ArrayList<>()).add(record);
      }
    }
    return days.values().stream().map(ManoTeamDay::new).toList();
  }

  private static List<String> key(ManoRecord record) {
    ManoTable table = record.table();
    if (table == ManoTable.REPORT || table == ManoTable.SERVICE) {
      return List.of(record.text("team").orElse(""), record.text("date").orElse(""));
    }
    boolean isAnonymous = table == ManoTable.PASSAGE && record.text("person").isEmpty();
    return isAnonymous || table == ManoTable.TERRITORY_OBSERVATION
        ? List.of(table.name(), record.id(), "")
        : List.of();
  }

  /** Returns nothing of the records. */
  @Override
  public String toString() {
    return "ManoTeamDay[redacted]";
  }
}
