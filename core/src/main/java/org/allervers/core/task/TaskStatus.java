package org.allervers.core.task;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * How a task stands.
 *
 * <p>Its list is {@code statut-tache}.
 *
 * @terme statut de la tâche
 * @source Mano v1.309, actions
 */
@CodeSystem.Bundled("statut-tache")
public interface TaskStatus extends CodeSystem {

  /** Returns the list. */
  static CodeList<TaskStatus> list() {
    return CodeList.of(TaskStatus.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<TaskStatus> of(String code) {
    return list().code(code);
  }
}
