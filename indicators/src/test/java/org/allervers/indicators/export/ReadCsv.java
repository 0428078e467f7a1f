package org.allervers.indicators.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads RFC 4180 character by character, knowing nothing of how it was written. */
final class ReadCsv {

  private ReadCsv() {}

  /** The records behind the heading, fields by column, empty ones absent, texts as they were. */
  static List<Map<String, String>> named(String csv) {
    List<List<String>> records = records(csv);
    List<String> heading = records.get(0);
    List<Map<String, String>> named = new ArrayList<>();
    for (List<String> record : records.subList(1, records.size())) {
      Map<String, String> fields = new LinkedHashMap<>();
      for (int i = 0; i < heading.size(); i++) {
        if (!record.get(i).isEmpty()) {
          fields.put(heading.get(i), CsvText.unguarded(record.get(i)));
        }
      }
      named.add(fields);
    }
    return named;
  }

  static List<List<String>> records(String csv) {
    List<List<String>> records = new ArrayList<>();
    List<String> record = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    int i = 0;
    while (i < csv.length()) {
      char c = csv.charAt(i);
      if (quoted && c == '"' && csv.startsWith("\"\"", i)) {
        field.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || csv.startsWith("\r\n", i))) {
        record.add(field.toString());
        field.setLength(0);
        if (c != ',') {
          records.add(record);
          record = new ArrayList<>();
          i++;
        }
      } else {
        field.append(c);
      }
      i++;
    }
    return records;
  }
}
