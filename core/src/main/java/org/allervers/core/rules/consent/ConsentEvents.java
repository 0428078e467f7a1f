package org.allervers.core.rules.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.allervers.core.Dossier;
import org.allervers.core.code.Code;
import org.allervers.core.consent.Capacity;
import org.allervers.core.consent.ConsentActor;
import org.allervers.core.consent.ConsentEvent;
import org.allervers.core.consent.ConsentState;
import org.allervers.core.rules.Case;

/** What one occasion says by itself. */
final class ConsentEvents {

  private static final Code<Capacity> UNABLE = Capacity.of("INAPTE");

  /** On every occasion somebody who may said yes, up to the day of the question and without an end. */
  static final Predicate<Case<Dossier, Dossier>> ALL_LASTING_CONSENTS =
      c -> areLasting(c.root().consents().events(), c.asOf());

  private ConsentEvents() {}

  private static boolean areLasting(List<ConsentEvent> events, LocalDate asOf) {
    for (int i = 0; i < events.size(); i++) {
      ConsentEvent event = events.get(i);
      if (!event.state().equals(ConsentState.CONSENTI)
          || event.date().isAfter(asOf)
          || event.withdrawnOn().isPresent()
          || event.validity().isPresent()
          || event.impossibilityReason().isPresent()
          || isUnable(event)
          || (event.actor().isPresent() && hasNoPower(event.actor().get()))) {
        return false;
      }
    }
    return true;
  }

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
