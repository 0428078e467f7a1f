package org.allervers.core.rules;

import java.util.List;
import java.util.Objects;

/**
 * A rule that could not be decided, and what to ask so that it can.
 *
 * @param rule the id of the rule
 * @param path the subject; empty for the whole
 * @param fields the paths, from the subject, of what was not answered; none if the rule failed
 * @param failed whether the rule itself broke, which is a defect of the rule and says nothing of the dossier
 * @terme réponse manquante
 */
public record MissingAnswer(String rule, String path, List<String> fields, boolean failed) {

  /** Refuses missing components and copies the list. */
  public MissingAnswer {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(path, "path");
    fields = List.copyOf(fields);
  }
}
