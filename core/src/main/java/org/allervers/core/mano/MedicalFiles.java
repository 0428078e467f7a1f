package org.allervers.core.mano;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    say(person, all, draft, report);
    boolean unites = draft.context().repairs(ManoRepair.MEDICAL_FILES);
    Map<String, Answer<Object>> answers = new LinkedHashMap<>();
    for (ManoRecord file : unites ? live : live.subList(0, Math.min(1, live.size()))) {
      if (!file.equals(live.get(0))) {
        report.note(Kind.MEDICAL_FILES_UNITED, file, "", Certainty.LIKELY);
      }
      for (String key : file.content().names()) {
        Optional<ManoField> field = draft.context().organisation().field(key);
        if (OWN.contains(key) || PersonConversion.envelope().contains(key) || field.isEmpty()) {
          continue;
        }
        CustomFields.answer(file, field.get(), draft.context(), report).ifPresent(value -> {
          Answer<Object> newer = answers.putIfAbsent(key, Answer.of(value));
          if (!file.equals(live.get(0)) && !Answer.of(value).equals(newer)) {
            report.note(Kind.MEDICAL_FILES_UNITED, file, key, Certainty.LIKELY);
          }
        });
      }
    }
    draft.health.answers(with(draft, answers));
  }

  private static void say(
      ManoPerson person, List<ManoRecord> all, ImportDraft draft, ImportReport.Builder report) {
    RecordReader reader = new RecordReader(draft.context(), report);
    for (ManoRecord file : all) {
      RecordNotes.say(file, Optional.of(draft.history()), reader);
      if (file.isDeleted()) {
        report.note(Kind.DELETED_KEPT, file, "", Certainty.CERTAIN);
      } else if (person.person().isDeleted()) {
        report.note(Kind.ORPHAN, file, "person", Certainty.LIKELY);
      }
    }
  }

  private static Answers with(ImportDraft draft, Map<String, Answer<Object>> medical) {
    Map<String, Answer<Object>> all =
        new LinkedHashMap<>(draft.health.build().answers().asMap());
    medical.forEach(all::putIfAbsent);
    return Answers.of(all);
  }
}
