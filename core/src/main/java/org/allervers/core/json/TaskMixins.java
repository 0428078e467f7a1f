package org.allervers.core.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.answer.Answers;
import org.allervers.core.code.Code;
import org.allervers.core.task.Task;
import org.allervers.core.task.TaskCategory;
import org.allervers.core.task.TaskStatus;

/** The wire names of {@code task}, in the order of the form. */
final class TaskMixins {

  private TaskMixins() {}

  static void register(MixinRegistry registry) {
    registry.add(Task.class, TaskMixin.class, Task.Builder.class, TaskBuilderMixin.class);
  }

  @WireObject
  @JsonDeserialize(builder = Task.Builder.class)
  @JsonPropertyOrder({
    "id",
    "intitule",
    "echeanceLe",
    "echeanceHeure",
    "statut",
    "categories",
    "urgent",
    "equipes",
    "responsable",
    "faiteLe",
    "recurrence",
    "famille",
    "structure",
    "volet",
    "description",
    "champs"
  })
  interface TaskMixin extends WireMixin {
    @JsonProperty("id")
    UUID id();

    @JsonProperty("intitule")
    Optional<String> title();

    @JsonProperty("echeanceLe")
    Optional<LocalDate> dueOn();

    @JsonProperty("echeanceHeure")
    Optional<LocalTime> dueAt();

    @JsonProperty("statut")
    Optional<Code<TaskStatus>> status();

    @JsonProperty("categories")
    List<Code<TaskCategory>> categories();

    @JsonProperty("urgent")
    Optional<Boolean> urgent();

    @JsonProperty("equipes")
    List<UUID> teams();

    @JsonProperty("responsable")
    Optional<String> assignee();

    @JsonProperty("faiteLe")
    Optional<LocalDate> doneOn();

    @JsonProperty("recurrence")
    Optional<String> recurrence();

    @JsonProperty("famille")
    Optional<Boolean> family();

    @JsonProperty("structure")
    Optional<UUID> structure();

    @JsonProperty("volet")
    Optional<String> compartmentCode();

    @JsonProperty("description")
    Optional<String> description();

    @JsonProperty("champs")
    Answers answers();
  }

  @WireBuilder
  interface TaskBuilderMixin extends WireBuilderMixin {
    @JsonProperty("id")
    Task.Builder id(UUID value);

    @JsonProperty("intitule")
    Task.Builder title(String value);

    @JsonProperty("echeanceLe")
    Task.Builder dueOn(LocalDate value);

    @JsonProperty("echeanceHeure")
    Task.Builder dueAt(LocalTime value);

    @JsonProperty("statut")
    Task.Builder status(Code<TaskStatus> value);

    @JsonProperty("categories")
    Task.Builder categories(Collection<Code<TaskCategory>> value);

    @JsonProperty("urgent")
    Task.Builder urgent(Boolean value);

    @JsonProperty("equipes")
    Task.Builder teams(Collection<UUID> value);

    @JsonProperty("responsable")
    Task.Builder assignee(String value);

    @JsonProperty("faiteLe")
    Task.Builder doneOn(LocalDate value);

    @JsonProperty("recurrence")
    Task.Builder recurrence(String value);

    @JsonProperty("famille")
    Task.Builder family(Boolean value);

    @JsonProperty("structure")
    Task.Builder structure(UUID value);

    @JsonProperty("volet")
    Task.Builder compartmentCode(String value);

    @JsonProperty("description")
    Task.Builder description(String value);

    @JsonProperty("champs")
    Task.Builder answers(Answers value);
  }
}
