package org.allervers.core.task;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * What a task is about.
 *
 * <p>Its list is {@code categorie-tache}.
 *
 * @terme catégorie de la tâche
 * @source Mano v1.309, catégories d'action
 */
@CodeSystem.Bundled("categorie-tache")
public interface TaskCategory extends CodeSystem {

  /** Returns the list. */
  static CodeList<TaskCategory> list() {
    return CodeList.of(TaskCategory.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<TaskCategory> of(String code) {
    return list().code(code);
  }
}
