package org.allervers.core.mano;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.allervers.core.Dossier;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.allervers.core.mano.ImportNote.Certainty;
import org.allervers.core.mano.ImportNote.Kind;
import org.allervers.core.task.Task;
import org.allervers.core.task.TaskCategory;
import org.allervers.core.task.TaskStatus;

/**
 * Actions, to tasks: also those that are done, since an action of Mano is a line of an agenda and says nothing of an act. The
 * comments on an action stay with its task, in the compartment of its categories.
 */
final class ActionConversion implements Conversion {

  @Override
  public void apply(
      ManoPerson person,
      ManoContext context,
      Dossier.Builder dossier,
      ImportReport.Builder report) {
    RecordReader reader = new RecordReader(context, report);
    Kept.each(ManoTable.ACTION, person, dossier, reader, record -> {
      Task.Builder task = task(record, reader)
          .family(Boolean.TRUE.equals(reader.yesNo(record, "group")) ? true : null)
          .recurrence(record.text("recurrence").orElse(null));
      List<Code<TaskCategory>> categories = categories(record, reader);
      Preserved kept = Preserved.empty().with(Kept.MANO, Kept.json(record));
      for (ManoRecord comment : person.records(ManoTable.COMMENT)) {
        if (!comment.isDeleted() && isOf(record).test(comment)) {
          kept = Kept.and(kept, Kept.COMMENTS, comment);
        }
      }
      dossier.addTask(task.categories(categories).preserved(kept).build());
      return true;
    });
  }

  /** The comments that a task keeps. */
  static Set<String> live(ManoPerson person) {
    return person.records(ManoTable.ACTION).stream()
        .filter(action -> !action.isDeleted())
        .map(ManoRecord::id)
        .filter(id -> !id.isEmpty())
        .collect(Collectors.toSet());
  }

  private static Predicate<ManoRecord> isOf(ManoRecord action) {
    return comment ->
        !action.id().isEmpty() && comment.text("action").equals(Optional.of(action.id()));
  }

  /** What an action and a consultation have in common. */
  static Task.Builder task(ManoRecord record, RecordReader reader) {
    List<String> teams = reader.teams(record);
    Task.Builder task = Task.builder()
        .id(reader.id(record))
        .title(reader.text(record, "name").orElse(null))
        .status(status(record, reader.report()))
        .urgent(reader.yesNo(record, "urgent"))
        .teams(uuids(teams))
        .assignee(record.text("user").orElse(null))
        .description(reader.text(record, "description").orElse(null));
    Optional<Instant> due = reader.instant(record, "dueAt");
    due.ifPresent(at -> task.dueOn(reader.day(at, teams)));
    if (record.value("withTime").equals(Optional.of(true))) {
      due.ifPresent(at -> task.dueAt(reader.time(at)));
    }
    reader.instant(record, "completedAt").ifPresent(at -> task.doneOn(reader.day(at, teams)));
    return task;
  }

  private static List<UUID> uuids(List<String> teams) {
    return teams.stream().map(Identifiers::always).toList();
  }

  private static Code<TaskStatus> status(ManoRecord record, ImportReport.Builder report) {
    String status = record.text("status").orElse("A FAIRE");
    Optional<Code<TaskStatus>> listed = ManoCodes.listed(TaskStatus.list(), status);
    if (listed.isEmpty()) {
      report.note(Kind.OPTION_UNKNOWN, record, "status", Certainty.CERTAIN);
    }
    return listed.orElseGet(() -> TaskStatus.list().read(status));
  }

  private static List<Code<TaskCategory>> categories(ManoRecord record, RecordReader reader) {
    boolean isLegacy = ManoValues.something(record.value("categories")).isEmpty();
    String key = isLegacy ? "category" : "categories";
    List<String> names =
        isLegacy ? reader.text(record, key).stream().toList() : reader.options(record, key);
    if (isLegacy && !names.isEmpty()) {
      reader.report().note(Kind.LEGACY_FIELD, record, key, Certainty.CERTAIN);
    }
    return names.stream()
        .map(name -> ManoCodes.listed(TaskCategory.list(), name).orElseGet(() -> {
          reader.report().note(Kind.OPTION_UNKNOWN, record, key, Certainty.CERTAIN);
          return TaskCategory.list().read(name);
        }))
        .toList();
  }
}
