package org.allervers.core.rules.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.activity.Encounter;
import org.allervers.core.coordination.Coordination;
import org.allervers.core.coordination.Retention;
import org.allervers.core.identity.BirthDate;
import org.allervers.core.identity.Identity;
import org.allervers.core.rules.Parameters;
import org.allervers.core.rules.Source;
import org.allervers.core.testkit.Sketch;
import org.allervers.core.time.PartialDate;

class RetentionStatusProperties {

  private static final String KEEPING = "coordination.conservation.";
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 365 * 32).map(FIRST::plusDays);
  }

  @Provide
  Arbitrary<LocalDate> contacts() {
    return Arbitraries.integers().between(0, 365 * 3).map(FIRST::plusDays);
  }

  @Provide
  Arbitrary<PartialDate> births() {
    return Arbitraries.integers()
        .between(0, 365 * 60)
        .map(days -> FIRST.minusDays(days))
        .flatMap(day -> Arbitraries.of(
            PartialDate.of(day),
            PartialDate.of(YearMonth.from(day)),
            PartialDate.of(Year.of(day.getYear())),
            PartialDate.unknown()));
  }

  @Provide
  Arbitrary<Retention> retentions() {
    return Combinators.combine(
            contacts().injectNull(0.2),
            days().injectNull(0.7),
            days().injectNull(0.7),
            days().injectNull(0.7),
            days().map(PartialDate::of).injectNull(0.7))
        .as((contact, archived, since, until, died) -> Retention.builder()
            .lastContactFromPerson(contact)
            .archivedOn(archived)
            .heldSince(since)
            .heldUntil(until)
            .died(died)
            .build());
  }

  private static Dossier dossier(
      Retention retention, List<LocalDate> encounters, List<PartialDate> births) {
    List<Encounter> met = new ArrayList<>();
    for (LocalDate day : encounters) {
      met.add(Encounter.builder().id(new UUID(1, met.size())).date(day).build());
    }
    Identity.Builder identity = Identity.builder();
    births.forEach(date -> identity.addBirthDate(BirthDate.builder().date(date).build()));
    return Dossier.builder()
        .id(Sketch.dossier("").id())
        .identity(identity.build())
        .coordination(Coordination.builder().retention(retention).build())
        .encounters(met)
        .build();
  }

  @Property(tries = 600)
  void says_truly_on_which_day_the_state_changes(
      @ForAll("retentions") Retention retention,
      @ForAll("births") PartialDate born,
      @ForAll("days") LocalDate asOf) {
    Dossier dossier = dossier(retention, List.of(), List.of(born));
    RetentionStatus status = RetentionStatus.of(dossier, asOf);
    // Only what is written by that day counts: what is dated later would be news.
    boolean news = isAfter(retention.archivedOn().orElse(null), asOf)
        || isAfter(retention.heldSince().orElse(null), asOf)
        || isAfter(retention.lastContactFromPerson().orElse(null), asOf)
        || isAfter(retention.died().flatMap(PartialDate::earliest).orElse(null), asOf);
    if (news) {
      return;
    }
    for (boolean medical : new boolean[] {false, true}) {
      PartRetention now = part(status, medical);
      LocalDate change = now.changesOn().orElse(null);
      if (change == null) {
        continue;
      }
      assertThat(change).isAfter(asOf);
      assertThat(part(RetentionStatus.of(dossier, change.minusDays(1)), medical).state())
          .isEqualTo(now.state());
      assertThat(part(RetentionStatus.of(dossier, change), medical).state())
          .isNotEqualTo(now.state());
    }
  }

  private static boolean isAfter(LocalDate day, LocalDate asOf) {
    return day != null && day.isAfter(asOf);
  }

  private static PartRetention part(RetentionStatus status, boolean medical) {
    return medical ? status.medical() : status.social();
  }

  @Property(tries = 400)
  void a_later_contact_never_shortens_the_keeping(
      @ForAll("contacts") LocalDate contact,
      @ForAll("contacts") LocalDate met,
      @ForAll("births") PartialDate born) {
    LocalDate asOf = FIRST.plusYears(4);
    Retention retention = Retention.builder().lastContactFromPerson(contact).build();
    RetentionStatus before = RetentionStatus.of(dossier(retention, List.of(), List.of(born)), asOf);
    RetentionStatus after =
        RetentionStatus.of(dossier(retention, List.of(met), List.of(born)), asOf);
    assertThat(after.social().disposableFrom().orElseThrow())
        .isAfterOrEqualTo(before.social().disposableFrom().orElseThrow());
    assertThat(after.medical().disposableFrom().orElseThrow())
        .isAfterOrEqualTo(before.medical().disposableFrom().orElseThrow());
    assertThat(after.social().countedFrom()).contains(met.isAfter(contact) ? met : contact);
  }

  @Property(tries = 400)
  void knowing_less_of_a_birth_never_shortens_the_keeping(
      @ForAll("contacts") LocalDate contact, @ForAll("contacts") LocalDate youth) {
    LocalDate asOf = FIRST.plusYears(4);
    Retention retention = Retention.builder().lastContactFromPerson(contact).build();
    LocalDate born = youth.minusYears(15);
    LocalDate exact = disposable(retention, PartialDate.of(born), asOf);
    LocalDate month = disposable(retention, PartialDate.of(YearMonth.from(born)), asOf);
    LocalDate unknown = disposable(retention, PartialDate.unknown(), asOf);
    assertThat(month).isAfterOrEqualTo(exact);
    assertThat(unknown).isAfterOrEqualTo(month);
    assertThat(exact).isAfterOrEqualTo(contact.plusYears(20)).isAfterOrEqualTo(born.plusYears(28));
  }

  private static LocalDate disposable(Retention retention, PartialDate born, LocalDate asOf) {
    return RetentionStatus.of(dossier(retention, List.of(), List.of(born)), asOf)
        .medical()
        .disposableFrom()
        .orElseThrow();
  }

  private static RetentionState social(String sketch, String asOf) {
    return RetentionStatus.of(Sketch.dossier(sketch), LocalDate.parse(asOf))
        .social()
        .state();
  }

  @Example
  void a_dossier_goes_from_use_to_the_archive_and_then_waits_for_a_decision() {
    String contact = KEEPING + "dernierContactPersonne=2024-02-29";
    assertThat(social(contact, "2026-02-27")).isEqualTo(RetentionState.ACTIVE);
    assertThat(social(contact, "2026-02-28")).isEqualTo(RetentionState.TO_ARCHIVE);
    assertThat(social(contact + "; " + KEEPING + "archiveLe=2026-03-01", "2026-03-01"))
        .isEqualTo(RetentionState.ARCHIVED);
    assertThat(social(contact, "2031-02-28")).isEqualTo(RetentionState.DISPOSITION_ELIGIBLE);
    assertThat(social(contact + "; " + KEEPING + "archiveLe=2026-03-01", "2031-02-28"))
        .isEqualTo(RetentionState.DISPOSITION_ELIGIBLE);
    assertThat(social("", "2031-02-28")).isEqualTo(RetentionState.ACTIVE);
  }

  @Example
  void every_sign_of_the_person_starts_the_time_again_and_nothing_of_tomorrow_does() {
    String old = KEEPING + "dernierContactPersonne=2020-01-01; ";
    for (String sign : List.of(
        "rencontres[0].date=2024-01-01",
        "passages[0].date=2024-01-01",
        "consentements.evenements[0].date=2024-01-01; .type=SOIN; .etat=CONSENTI",
        "consentements.demandesDroits[0].droit=ACCES; .recueLe=2024-01-01")) {
      assertThat(social(old + sign, "2024-06-01")).as(sign).isEqualTo(RetentionState.ACTIVE);
      assertThat(social(old + sign, "2023-12-31")).as(sign).isEqualTo(RetentionState.TO_ARCHIVE);
    }
  }

  @Example
  void a_hold_keeps_everything_and_what_is_unclear_of_it_counts_for_the_longest() {
    String old = KEEPING + "dernierContactPersonne=2010-01-01; ";
    assertThat(social(old + KEEPING + "gelDepuis=2015-01-01", "2024-06-01"))
        .isEqualTo(RetentionState.LEGAL_HOLD);
    assertThat(social(old + KEEPING + "gelDepuis=2024-06-02", "2024-06-01"))
        .isEqualTo(RetentionState.DISPOSITION_ELIGIBLE);
    assertThat(social(old + KEEPING + "motifGel='réclamation'", "2024-06-01"))
        .isEqualTo(RetentionState.LEGAL_HOLD);
    assertThat(social(old + KEEPING + "gelJusque=2024-06-02", "2024-06-01"))
        .isEqualTo(RetentionState.LEGAL_HOLD);
    assertThat(social(old + KEEPING + "gelJusque=2024-06-01", "2024-06-01"))
        .isEqualTo(RetentionState.DISPOSITION_ELIGIBLE);
    String backwards = old + KEEPING + "gelDepuis=2015-01-01; " + KEEPING + "gelJusque=2014-01-01";
    assertThat(social(backwards, "2024-06-01")).isEqualTo(RetentionState.LEGAL_HOLD);
    assertThat(social(KEEPING + "gelDepuis=2015-01-01", "2024-06-01"))
        .isEqualTo(RetentionState.LEGAL_HOLD);
  }

  @Example
  void a_hold_that_is_over_suspended_the_time() {
    Dossier dossier = Sketch.dossier(KEEPING + "dernierContactPersonne=2020-01-01; " + KEEPING
        + "gelDepuis=2021-01-01; " + KEEPING + "gelJusque=2021-01-11");
    PartRetention social = RetentionStatus.of(dossier, LocalDate.of(2024, 1, 1)).social();
    assertThat(social.disposableFrom()).contains(LocalDate.of(2027, 1, 11));
    assertThat(social.inactiveFrom()).contains(LocalDate.of(2022, 1, 1));
    assertThat(social.basis()).isNotEmpty();
  }

  @Example
  void a_death_soon_after_the_last_contact_counts_ten_years_from_its_last_possible_day() {
    String contact = KEEPING + "dernierContactPersonne=2024-01-01; "
        + "identite.datesNaissance[0].date=1980-01-01; " + KEEPING + "deces=";
    LocalDate asOf = LocalDate.of(2060, 1, 1);
    assertThat(medical(contact + "'2024-06'", asOf)).isEqualTo(LocalDate.of(2034, 6, 30));
    assertThat(medical(contact + "'2033-12-31'", asOf)).isEqualTo(LocalDate.of(2043, 12, 31));
    assertThat(medical(contact + "'2034-01-01'", asOf)).isEqualTo(LocalDate.of(2044, 1, 1));
    assertThat(medical(contact + "'2023-12-31'", asOf)).isEqualTo(LocalDate.of(2044, 1, 1));
    assertThat(medical(contact + "'?'", asOf)).isEqualTo(LocalDate.of(2044, 1, 1));
    assertThat(medical(contact + "'2024-06'", LocalDate.of(2024, 5, 31)))
        .isEqualTo(LocalDate.of(2044, 1, 1));
  }

  private static LocalDate medical(String sketch, LocalDate asOf) {
    return RetentionStatus.of(Sketch.dossier(sketch), asOf)
        .medical()
        .disposableFrom()
        .orElseThrow();
  }

  @Example
  void the_last_care_counts_for_the_medical_part_and_the_youngest_declared_age() {
    LocalDate asOf = LocalDate.of(2030, 1, 1);
    String adult = "identite.datesNaissance[0].date=1980-01-01; ";
    assertThat(medical(
            adult + KEEPING + "dernierContactPersonne=2020-01-01; "
                + "actes[0].date=2025-01-01; .acte=PREMIERS_SOINS",
            asOf))
        .isEqualTo(LocalDate.of(2045, 1, 1));
    assertThat(medical(
            adult + KEEPING + "dernierContactPersonne=2020-01-01; "
                + "actes[0].date=2025-01-01; .acte=ENTRETIEN_SOCIAL",
            asOf))
        .isEqualTo(LocalDate.of(2040, 1, 1));
    assertThat(medical(
            adult + "identite.datesNaissance[1].date=2015-01-01; " + KEEPING
                + "dernierContactPersonne=2020-01-01",
            asOf))
        .isEqualTo(LocalDate.of(2043, 1, 1));
  }

  @Example
  void a_service_may_decide_other_times() {
    Source decision = Source.decision("Conseil d'administration, 2026");
    Parameters policy = Parameters.standard()
        .with(RetentionStatus.ACTIVE_YEARS.always(3, decision))
        .with(RetentionStatus.ARCHIVE_YEARS.always(1, decision));
    Dossier dossier = Sketch.dossier(KEEPING + "dernierContactPersonne=2020-01-01");
    PartRetention social =
        RetentionStatus.of(dossier, policy, LocalDate.of(2022, 6, 1)).social();
    assertThat(social.state()).isEqualTo(RetentionState.ACTIVE);
    assertThat(social.changesOn()).contains(LocalDate.of(2023, 1, 1));
    assertThat(social.disposableFrom()).contains(LocalDate.of(2024, 1, 1));
  }

  @Example
  void a_copy_that_lacks_a_compartment_cannot_tell() {
    Dossier whole = Sketch.dossier(KEEPING + "dernierContactPersonne=2020-01-01");
    LocalDate asOf = LocalDate.of(2024, 1, 1);
    RetentionStatus shared = RetentionStatus.of(whole.only(Compartment.COORDINATION), asOf);
    assertThat(shared.social().state()).isEqualTo(RetentionState.TO_ARCHIVE);
    assertThat(shared.medical().state()).isEqualTo(RetentionState.UNDETERMINED);
    RetentionStatus health = RetentionStatus.of(whole.only(Compartment.HEALTH), asOf);
    assertThat(health.social().state()).isEqualTo(RetentionState.UNDETERMINED);
    assertThat(health.social().changesOn()).isEmpty();
  }

  @Example
  void the_ends_of_the_calendar_are_no_error() {
    Dossier dossier = Sketch.dossier(KEEPING + "dernierContactPersonne=2020-01-01");
    assertThat(RetentionStatus.of(dossier, LocalDate.MAX).social().state())
        .isEqualTo(RetentionState.DISPOSITION_ELIGIBLE);
    assertThat(RetentionStatus.of(dossier, LocalDate.MIN).social().state())
        .isEqualTo(RetentionState.ACTIVE);
    Dossier last = dossier(
        Retention.builder().lastContactFromPerson(LocalDate.MAX).build(), List.of(), List.of());
    assertThat(RetentionStatus.of(last, LocalDate.MAX).medical().disposableFrom())
        .contains(LocalDate.MAX);
  }
}
