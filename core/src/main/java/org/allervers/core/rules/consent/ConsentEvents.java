package org.allervers.core.rules.consent;

import org.allervers.core.code.Code;
import org.allervers.core.consent.Capacity;
import org.allervers.core.consent.ConsentActor;
import org.allervers.core.consent.ConsentEvent;

/** What one occasion says by itself. */
final class ConsentEvents {

  private static final Code<Capacity> UNABLE = Capacity.of("INAPTE");

  private ConsentEvents() {}

  /** Returns whether the one who spoke may consent: not a trusted person, not nobody, not a person unable to. */
  static boolean isByWhoMay(ConsentEvent event) {
    Code<ConsentActor> actor = event.actor().orElse(null);
    if (actor != null && hasNoPower(actor)) {
      return false;
    }
    return !isUnable(event) || (actor != null && !actor.is("PERSONNE"));
  }

  /** Returns whether the law gives this actor no power to consent. */
  static boolean hasNoPower(Code<ConsentActor> actor) {
    return actor.is("PERSONNE_CONFIANCE") || actor.is("AUCUN");
  }

  /** Returns whether the person was said to be unable to express their will, for good or for now. */
  static boolean isUnable(ConsentEvent event) {
    Code<Capacity> capacity = event.capacity().orElse(null);
    return capacity != null && Scopes.isWithin(capacity, UNABLE);
  }
}
