package org.allervers.core.mano;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Answers;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ImportNote.Certainty;
import org.allervers.core.mano.ImportNote.Kind;

/**
 * The medical files of a person. There should be one; Mano's programs made several, and show the newest value of each field. All
 * of them are preserved in the health file, each whole.
 */
final class MedicalFiles {

  /** The name under which the health file preserves the raw files, a list. */
  static final String RAW = "manoMedicalFiles";

  private static final Set<String> OWN = Set.of("person", "documents", "comments", "history");

  private MedicalFiles() {}

  static void read(ManoPerson person, ImportDraft draft, ImportReport.Builder report) {
    List<ManoRecord> all = person.records(ManoTable.MEDICAL_FILE);
    if (all.isEmpty()) {
      return;
    }
    draft.health.preserve(
        RAW,
        all.stream()
            .map(file -> JsonRecord.empty()
                .with("columns", file.columns())
                .with("content", file.content())
                .json())
            .collect(Collectors.joining(",", "[", "]")));
    List<ManoRecord> live = all.stream()
        .filter(file -> !file.isDeleted())
        .sorted(Comparator.comparing((ManoRecord file) -> file.text("createdAt").orElse(""))
            .reversed())
        .toList();
    if (live.size() > 1) {
      live.stream()
          .skip(1)
          .forEach(file -> report.note(Kind.MEDICAL_FILES_UNITED, file, "", Certainty.LIKELY));
    }
    boolean unites = draft.context().repairs(ManoRepair.MEDICAL_FILES);
    Map<String, Answer<Object>> answers = new LinkedHashMap<>();
    for (ManoRecord file : unites ? live : live.subList(0, Math.min(1, live.size()))) {
      ImportDraft own = new ImportDraft(
          file, ManoHistory.of(file, draft.context().zone()), draft.context(), report);
      for (String key : file.content().names()) {
        if (OWN.contains(key) || PersonConversion.envelope().contains(key)) {
          continue;
        }
        draft
            .context()
            .organisation()
            .field(key)
            .ifPresentOrElse(
                field -> CustomFields.answer(own, file, field)
                    .ifPresent(value -> answers.putIfAbsent(key, Answer.of(value))),
                () -> own.note(Kind.FIELD_UNKNOWN, key, Certainty.CERTAIN));
      }
    }
    draft.health.answers(with(draft, answers));
  }

  private static Answers with(ImportDraft draft, Map<String, Answer<Object>> medical) {
    Map<String, Answer<Object>> all =
        new LinkedHashMap<>(draft.health.build().answers().asMap());
    medical.forEach(all::putIfAbsent);
    return Answers.of(all);
  }
}
