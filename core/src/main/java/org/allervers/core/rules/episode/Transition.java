package org.allervers.core.rules.episode;

import java.util.Objects;

/**
 * Whether an accompaniment goes from one state to another, and by what, or why not.
 *
 * @param from the state before
 * @param to the state after
 * @param allowed whether it may happen; what happened can always be recorded, and a rule then finds it
 * @param french by what it happens, or why it must not, in French
 * @param english the same in English
 * @terme passage d'un état à l'autre
 */
public record Transition(
    EpisodeState from, EpisodeState to, boolean allowed, String french, String english) {

  /** Refuses missing components. */
  public Transition {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(french, "french");
    Objects.requireNonNull(english, "english");
  }
}
