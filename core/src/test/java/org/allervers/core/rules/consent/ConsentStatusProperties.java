package org.allervers.core.rules.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.allervers.core.code.Code;
import org.allervers.core.consent.ConsentActor;
import org.allervers.core.consent.ConsentEvent;
import org.allervers.core.consent.ConsentScope;
import org.allervers.core.consent.ConsentState;
import org.allervers.core.consent.Consents;
import org.allervers.core.consent.DataCategory;
import org.allervers.core.consent.Opposition;
import org.allervers.core.consent.OppositionKind;
import org.allervers.core.time.DateRange;

class ConsentStatusProperties {

  private static final LocalDate ORIGIN = LocalDate.of(2024, 2, 20);
  private static final int DAYS = 24;

  private static final Code<DataCategory> HEALTH = DataCategory.of("SANTE");
  private static final Code<DataCategory> SOCIAL = DataCategory.of("SOCIAL");

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, DAYS).map(ORIGIN::plusDays);
  }

  @Provide
  Arbitrary<List<Code<DataCategory>>> matters() {
    return Arbitraries.of(
        List.of(),
        List.of(HEALTH),
        List.of(SOCIAL),
        List.of(HEALTH, SOCIAL),
        List.of(DataCategory.of("TOUTES")));
  }

  @Provide
  Arbitrary<ConsentEvent> events() {
    Arbitrary<UUID> ids = Arbitraries.longs().map(number -> new UUID(7, number));
    Arbitrary<ConsentEvent.Builder> said = Combinators.combine(
            ids,
            days(),
            Arbitraries.integers()
                .between(0, 3)
                .map(hour -> LocalTime.of(9 + hour, 0))
                .injectNull(0.4),
            Arbitraries.of("CONSENTI", "CONSENTI", "REFUSE", "RETIRE", "IMPOSSIBLE"),
            matters())
        .as((id, day, time, state, what) -> ConsentEvent.builder()
            .id(id)
            .date(day)
            .time(time)
            .type(ConsentStatus.FILE)
            .state(ConsentState.of(state))
            .scope(ConsentScope.builder().dataCategories(what).build()));
    return Combinators.combine(
            said,
            days().injectNull(0.7),
            Combinators.combine(days(), Arbitraries.integers().between(0, 12))
                .as((start, length) -> DateRange.of(start, start.plusDays(length)))
                .injectNull(0.6),
            Arbitraries.of("PERSONNE", "PERSONNE", "PERSONNE_CONFIANCE")
                .map(ConsentActor::of)
                .injectNull(0.5))
        .as((event, withdrawn, validity, actor) ->
            event.withdrawnOn(withdrawn).validity(validity).actor(actor).build());
  }

  @Provide
  Arbitrary<List<ConsentEvent>> histories() {
    return events().list().ofMaxSize(6);
  }

  private static ConsentStanding file(
      List<ConsentEvent> events, List<Code<DataCategory>> asked, LocalDate asOf) {
    return ConsentStatus.of(Consents.builder().events(events).build(), asOf)
        .of(ConsentStatus.FILE, ConsentScope.builder().dataCategories(asked).build());
  }

  @Property(tries = 3000)
  void agrees_with_somebody_who_lives_through_every_day(
      @ForAll("histories") List<ConsentEvent> events,
      @ForAll("matters") List<Code<DataCategory>> asked,
      @ForAll("days") LocalDate asOf) {
    assertThat(file(events, asked, asOf).answer())
        .isEqualTo(ConsentOracle.answer(events, asked, ORIGIN, asOf));
  }

  @Property(tries = 500)
  void does_not_depend_on_the_order_of_the_list(
      @ForAll("histories") List<ConsentEvent> events,
      @ForAll("days") LocalDate asOf,
      @ForAll long seed) {
    List<ConsentEvent> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, new Random(seed));
    ConsentStanding one = file(events, List.of(), asOf);
    ConsentStanding other = file(shuffled, List.of(), asOf);
    assertThat(other.answer()).isEqualTo(one.answer());
    assertThat(other.since()).isEqualTo(one.since());
    assertThat(other.event().map(ConsentEvent::id)).isEqualTo(one.event().map(ConsentEvent::id));
  }

  @Property(tries = 500)
  void what_is_added_later_changes_no_answer_about_the_past(
      @ForAll("histories") List<ConsentEvent> events,
      @ForAll("histories") List<ConsentEvent> added,
      @ForAll("days") LocalDate asOf) {
    List<ConsentEvent> all = new ArrayList<>(events);
    added.stream().filter(event -> event.date().isAfter(asOf)).forEach(all::add);
    assertThat(file(all, List.of(HEALTH), asOf).answer())
        .isEqualTo(file(events, List.of(HEALTH), asOf).answer());
  }

  @Property(tries = 500)
  void a_consent_to_more_is_a_consent_to_less(
      @ForAll("histories") List<ConsentEvent> events, @ForAll("days") LocalDate asOf) {
    if (file(events, List.of(), asOf).isGiven()) {
      assertThat(file(events, List.of(HEALTH), asOf).isGiven()).isTrue();
      assertThat(file(events, List.of(HEALTH, SOCIAL), asOf).isGiven()).isTrue();
    }
  }

  @Property(tries = 300)
  void a_withdrawal_is_always_heard(
      @ForAll("histories") List<ConsentEvent> events, @ForAll("days") LocalDate day) {
    List<ConsentEvent> all = new ArrayList<>(events);
    all.removeIf(event -> !event.date().isBefore(day));
    all.add(ConsentEvent.builder()
        .id(new UUID(8, 8))
        .date(day)
        .type(ConsentStatus.FILE)
        .state(ConsentState.RETIRE)
        .build());
    assertThat(file(all, List.of(HEALTH), day).answer()).isEqualTo(ConsentAnswer.WITHDRAWN);
  }

  @Provide
  Arbitrary<List<Opposition>> oppositions() {
    return Combinators.combine(days(), days().injectNull(0.5), matters())
        .as((day, revoked, what) -> Opposition.builder()
            .kind(OppositionKind.COLLECTE)
            .date(day)
            .revokedOn(revoked)
            .scope(ConsentScope.builder().dataCategories(what).build())
            .build())
        .list()
        .ofMaxSize(4);
  }

  @Property(tries = 500)
  void an_opposition_holds_day_by_day_until_it_is_taken_back(
      @ForAll("oppositions") List<Opposition> oppositions, @ForAll("days") LocalDate asOf) {
    boolean opposed = false;
    for (Opposition opposition : oppositions) {
      boolean now = false;
      for (LocalDate day = ORIGIN; !day.isAfter(asOf); day = day.plusDays(1)) {
        now |= day.equals(opposition.date());
        now &= !day.equals(opposition.revokedOn().orElse(null));
      }
      boolean health = opposition.scope().dataCategories().isEmpty()
          || opposition.scope().dataCategories().contains(HEALTH)
          || opposition.scope().dataCategories().contains(DataCategory.of("TOUTES"));
      opposed |= now && health;
    }
    assertThat(ConsentStatus.of(Consents.builder().oppositions(oppositions).build(), asOf)
            .opposedSince(
                OppositionKind.COLLECTE,
                ConsentScope.builder().addDataCategory(HEALTH).build())
            .isPresent())
        .isEqualTo(opposed);
  }
}
