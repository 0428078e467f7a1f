package org.allervers.core.rules.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allervers.core.code.Code;
import org.allervers.core.consent.ConsentEvent;
import org.allervers.core.consent.DataCategory;
import org.jspecify.annotations.Nullable;

/**
 * A slow second opinion on consents of one type: it lives through the days one by one, and holds in mind the consents that
 * are still alive and what was said last against them. Data are sets of single matters, so that to cover and to touch are
 * inclusion and intersection.
 */
final class ConsentOracle {

  private final Set<ConsentEvent> alive = new HashSet<>();
  private ConsentAnswer against = ConsentAnswer.NEVER_ASKED;
  private final List<LocalDate> tried = new ArrayList<>();

  private ConsentOracle() {}

  static ConsentAnswer answer(
      List<ConsentEvent> events, List<Code<DataCategory>> asked, LocalDate from, LocalDate asOf) {
    Set<String> matters = matters(asked);
    List<ConsentEvent> covering = events.stream()
        .filter(event -> event.state().is("CONSENTI"))
        .filter(event -> matters(event.scope().dataCategories()).containsAll(matters))
        .toList();
    List<ConsentEvent> touching = events.stream()
        .filter(
            event -> matters(event.scope().dataCategories()).stream().anyMatch(matters::contains))
        .toList();
    ConsentOracle oracle = new ConsentOracle();
    for (LocalDate day = from; !day.isAfter(asOf); day = day.plusDays(1)) {
      oracle.live(covering, touching, day);
    }
    return oracle.says(asOf);
  }

  private static Set<String> matters(List<Code<DataCategory>> categories) {
    boolean all = categories.isEmpty() || categories.stream().anyMatch(one -> one.is("TOUTES"));
    Stream<String> named = all
        ? DataCategory.list().codes().stream().map(Code::value)
        : categories.stream().map(Code::value);
    return named.filter(value -> !value.equals("TOUTES")).collect(Collectors.toSet());
  }

  private void live(List<ConsentEvent> covering, List<ConsentEvent> touching, LocalDate day) {
    List<ConsentEvent> given =
        covering.stream().filter(event -> event.date().equals(day)).toList();
    List<ConsentEvent> refused = touching.stream()
        .filter(event -> event.date().equals(day))
        .filter(event -> event.state().is("REFUSE") || event.state().is("RETIRE"))
        .toList();
    boolean withdrawn = touching.stream().anyMatch(event -> day.equals(withdrawalOf(event)));
    if (withdrawn || !refused.isEmpty()) {
      alive.clear();
      boolean took = withdrawn || refused.stream().anyMatch(one -> one.state().is("RETIRE"));
      against = took ? ConsentAnswer.WITHDRAWN : ConsentAnswer.REFUSED;
    }
    for (ConsentEvent one : given) {
      boolean last = !withdrawn
          && refused.stream()
              .allMatch(no -> no.time().isPresent()
                  && one.time().isPresent()
                  && one.time().get().isAfter(no.time().get()));
      if (last) {
        alive.add(one);
      }
    }
    touching.stream()
        .filter(event -> event.date().equals(day) && event.state().is("IMPOSSIBLE"))
        .forEach(event -> tried.add(day));
  }

  private static @Nullable LocalDate withdrawalOf(ConsentEvent event) {
    return event
        .withdrawnOn()
        .map(day -> day.isBefore(event.date()) ? event.date() : day)
        .orElse(null);
  }

  private ConsentAnswer says(LocalDate asOf) {
    List<ConsentEvent> valid = alive.stream()
        .filter(event -> event.actor().map(actor -> actor.is("PERSONNE")).orElse(true))
        .toList();
    if (valid.stream().anyMatch(one -> one.validity().map(v -> v.contains(asOf)).orElse(true))) {
      return ConsentAnswer.GIVEN;
    }
    if (valid.stream()
        .anyMatch(one -> asOf.isBefore(one.validity().orElseThrow().start()))) {
      return ConsentAnswer.NOT_YET;
    }
    if (!valid.isEmpty()) {
      LocalDate allOver = valid.stream()
          .map(one -> one.validity().orElseThrow().end().orElseThrow())
          .max(LocalDate::compareTo)
          .orElseThrow();
      boolean over = tried.stream().anyMatch(day -> !day.isBefore(allOver));
      return over ? ConsentAnswer.IMPOSSIBLE : ConsentAnswer.EXPIRED;
    }
    if (against != ConsentAnswer.NEVER_ASKED) {
      return against;
    }
    LocalDate lastTry = tried.stream().max(LocalDate::compareTo).orElse(null);
    LocalDate lastVoid =
        alive.stream().map(ConsentEvent::date).max(LocalDate::compareTo).orElse(null);
    if (lastTry != null && (lastVoid == null || !lastTry.isBefore(lastVoid))) {
      return ConsentAnswer.IMPOSSIBLE;
    }
    return lastVoid == null ? ConsentAnswer.NEVER_ASKED : ConsentAnswer.NOT_VALID;
  }
}
