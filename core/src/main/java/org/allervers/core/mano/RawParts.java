package org.allervers.core.mano;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.allervers.core.Dossier;
import org.allervers.core.answer.Preserved;
import org.allervers.core.json.JsonRecord;

/** Puts the raw record together again of the parts that the chapters of a dossier preserve. */
final class RawParts {

  private RawParts() {}

  /**
   * Returns the person and the medical files as they were when they were imported, or empty if the dossier is not whole or does not
   * come from Mano. The order of the names is not that of the record.
   */
  static Optional<ManoPerson> of(Dossier dossier) {
    Optional<JsonRecord> identity = part(dossier.identity().preserved());
    Optional<JsonRecord> shared = part(dossier.coordination().preserved());
    Optional<JsonRecord> social = part(dossier.social().preserved());
    Optional<JsonRecord> health = part(dossier.health().preserved());
    if (!dossier.parts().isEmpty()
        || identity.isEmpty()
        || shared.isEmpty()
        || social.isEmpty()
        || health.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> content = new LinkedHashMap<>();
    Map<BigDecimal, Object> history = new TreeMap<>();
    boolean isSplit = shared.get().holds(PersonConversion.HISTORY);
    for (JsonRecord part : List.of(
        identity.get(),
        shared.get().without(PersonConversion.COLUMNS),
        social.get(),
        health.get())) {
      for (String name : part.names()) {
        if (isSplit && name.equals(PersonConversion.HISTORY)) {
          part.list(name).forEach(entry -> add(history, entry));
        } else {
          content.put(name, part.find(name).orElse(JsonRecord.nothing()));
        }
      }
    }
    if (isSplit) {
      content.put(PersonConversion.HISTORY, List.copyOf(history.values()));
    }
    ManoRecord person = new ManoRecord(
        ManoTable.PERSON,
        shared.get().record(PersonConversion.COLUMNS).orElse(JsonRecord.empty()),
        JsonRecord.of(content));
    return Optional.of(ManoPerson.of(person, medicalFiles(dossier)));
  }

  /** An entry that speaks of several compartments was cut between them: its changes are united. */
  private static void add(Map<BigDecimal, Object> history, Object placed) {
    if (!(placed instanceof JsonRecord record)) {
      return;
    }
    BigDecimal place = record.number("place").orElse(BigDecimal.ZERO);
    Object entry = record.find("entry").orElse(JsonRecord.nothing());
    if (history.get(place) instanceof JsonRecord before && entry instanceof JsonRecord more) {
      JsonRecord data = before.record("data").orElse(JsonRecord.empty());
      JsonRecord own = more.record("data").orElse(JsonRecord.empty());
      for (String name : own.names()) {
        data = data.with(name, own.find(name).orElse(JsonRecord.nothing()));
      }
      history.put(place, before.with("data", data));
    } else {
      history.put(place, entry);
    }
  }

  private static List<ManoRecord> medicalFiles(Dossier dossier) {
    List<ManoRecord> files = new ArrayList<>();
    dossier
        .health()
        .preserved()
        .find(MedicalFiles.RAW)
        .flatMap(json -> JsonRecord.read("{\"files\":" + json + "}").value())
        .map(read -> read.list("files"))
        .orElse(List.of())
        .forEach(one -> {
          if (one instanceof JsonRecord file) {
            files.add(new ManoRecord(
                ManoTable.MEDICAL_FILE,
                file.record("columns").orElse(JsonRecord.empty()),
                file.record("content").orElse(JsonRecord.empty())));
          }
        });
    return files;
  }

  private static Optional<JsonRecord> part(Preserved preserved) {
    return preserved
        .find(PersonConversion.RAW)
        .flatMap(json -> JsonRecord.read(json).value());
  }
}
