package org.allervers.core.rules.episode;

import static org.allervers.core.rules.episode.Drawn.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.allervers.core.Dossier;
import org.allervers.core.DossierId;
import org.allervers.core.activity.Visit;
import org.allervers.core.answer.Answer;
import org.allervers.core.dispositif.Dispositif;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Exit;
import org.allervers.core.episode.ExitMotive;
import org.allervers.core.episode.IndividualProject;
import org.allervers.core.episode.Period;
import org.allervers.core.episode.Renewal;
import org.allervers.core.episode.Reopening;
import org.allervers.core.episode.Request;
import org.allervers.core.episode.Suspension;
import org.allervers.core.health.HealthFile;
import org.allervers.core.health.Prescription;
import org.allervers.core.rules.Findings;
import org.allervers.core.rules.MissingAnswer;
import org.allervers.core.rules.Parameters;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.RuleEngine;
import org.allervers.core.rules.RuleSet;
import org.allervers.core.rules.Source;
import org.allervers.core.time.DateRange;

/** Whatever days a dossier holds, the calendar and the life answer, and answer what can be. */
class StrangeEpisodesProperties {

  private static final List<LocalDate> DAYS = List.of(
      LocalDate.MIN,
      LocalDate.MAX,
      LocalDate.MAX.minusDays(1),
      day("0001-01-01"),
      day("9999-12-31"),
      day("1970-01-01"),
      day("2022-12-31"),
      day("2023-02-28"),
      day("2024-02-29"),
      day("2024-03-01"),
      day("2024-06-30"));

  private static final List<String> DISPOSITIFS =
      List.of("EMSP", "LHSS_JOUR", "ESSIP", "ACT_HLM", "AUTRE_CHOSE");

  private final Random random = new Random();

  private LocalDate any() {
    return DAYS.get(random.nextInt(DAYS.size()));
  }

  private DateRange range() {
    LocalDate one = any();
    LocalDate other = any();
    if (random.nextInt(4) == 0) {
      return DateRange.from(one);
    }
    return one.isBefore(other) ? DateRange.of(one, other) : DateRange.of(other, one);
  }

  private Exit exit() {
    return Exit.builder()
        .date(any())
        .motive(Answer.of(ExitMotive.of(random.nextBoolean() ? "DECES" : "ABSENCE_3_MOIS")))
        .build();
  }

  private Dossier dossier() {
    Episode.Builder episode = Episode.builder()
        .id(new UUID(0, 1))
        .dispositif(Dispositif.list().read(DISPOSITIFS.get(random.nextInt(DISPOSITIFS.size()))))
        .enteredOn(any())
        .request(new UUID(0, 2));
    if (random.nextBoolean()) {
      episode.admittedOn(any());
    }
    for (int i = 0; i < random.nextInt(3); i++) {
      episode.addReopening(Reopening.builder().date(any()).undoneExit(exit()).build());
    }
    for (int i = 0; i < random.nextInt(4); i++) {
      episode.addPeriod(Period.builder()
          .number(random.nextInt())
          .range(range())
          .renewal(
              Renewal.builder().decidedOn(random.nextBoolean() ? any() : null).build())
          .build());
      episode.addSuspension(Suspension.builder().range(range()).build());
      episode.addProject(IndividualProject.builder()
          .signedOn(random.nextBoolean() ? any() : null)
          .range(random.nextBoolean() ? range() : null)
          .addReviewedOn(any())
          .build());
    }
    if (random.nextBoolean()) {
      episode.exit(exit());
    }
    List<Prescription> prescriptions = new ArrayList<>();
    for (int i = 0; i < random.nextInt(4); i++) {
      prescriptions.add(Prescription.builder()
          .id(new UUID(1, i))
          .date(any())
          .lastDay(random.nextBoolean() ? any() : null)
          .durationDays(random.nextBoolean() ? random.nextInt() : null)
          .build());
    }
    return Dossier.builder()
        .id(DossierId.of(new UUID(0, 3)))
        .health(HealthFile.builder().prescriptions(prescriptions).build())
        .addRequest(Request.builder().id(new UUID(0, 2)).receivedOn(any()).build())
        .addEpisode(episode.build())
        .addEpisode(episode.id(new UUID(0, 4)).build())
        .addVisit(Visit.builder().id(new UUID(0, 5)).date(any()).build())
        .build();
  }

  private Parameters parameters() {
    Source source = Source.decision("essai");
    return Parameters.standard()
        .with(EpisodeParameters.LATE_DECISION.always(
            random.nextBoolean()
                ? LateDecisionPolicy.FROM_DECISION
                : LateDecisionPolicy.RETROACTIVE,
            source))
        .with(EpisodeParameters.SUSPENDED_DAYS_COUNT.always(random.nextBoolean(), source))
        .with(EpisodeParameters.PERIOD_MONTHS.always(
            List.of(2, 1200, Integer.MAX_VALUE, 0, -3).get(random.nextInt(5)), source))
        .with(EpisodeParameters.EXPIRY_NOTICE_DAYS.always(
            List.of(15, Integer.MAX_VALUE, -3).get(random.nextInt(3)), source))
        .with(EpisodeParameters.REVIEW_MONTHS.always(
            List.of(12, Integer.MAX_VALUE, -3).get(random.nextInt(3)), source));
  }

  @Property(tries = 100)
  void the_calendar_answers_about_any_episode(@ForAll long seed) {
    random.setSeed(seed);
    Dossier dossier = dossier();
    DurationCalendar calendar = DurationCalendar.of(
        dossier.episodes().get(0), dossier.health().prescriptions(), parameters());
    LocalDate asOf = any();
    calendar.currentPeriod(asOf).ifPresent(period -> assertThat(period.number()).isPositive());
    calendar
        .nextExpiry(asOf)
        .ifPresent(expiry -> assertThat(expiry)
            .isAfterOrEqualTo(
                asOf.isBefore(Days.FIRST)
                    ? Days.FIRST
                    : asOf.isAfter(Days.LAST) ? Days.LAST : asOf));
    calendar
        .expiredSince(asOf)
        .ifPresent(since ->
            assertThat(since).isBeforeOrEqualTo(asOf.isBefore(Days.FIRST) ? Days.FIRST : asOf));
    assertThat(calendar.gaps(asOf)).noneMatch(DateRange::isEmpty);
    assertThat(calendar.lateDecisions(asOf)).allMatch(late -> late.days() > 0);
    assertThat(calendar.legalDuration(asOf).days())
        .isBetween(0L, calendar.practisedDuration(asOf).days());
    LocalDate from = any();
    LocalDate to = any();
    if (!from.isBefore(to.minusDays(to.equals(LocalDate.MIN) ? 0 : 1)) || nearby(from, to)) {
      assertThat(calendar.alertsDue(from, to))
          .allMatch(alert -> !alert.date().isBefore(from) && alert.date().isBefore(to));
    }
  }

  private static boolean nearby(LocalDate from, LocalDate to) {
    return from.getYear() > 1900 && to.getYear() < 2100;
  }

  @Property(tries = 400)
  void the_life_answers_about_any_dossier(@ForAll long seed) {
    random.setSeed(seed);
    Dossier dossier = dossier();
    LocalDate asOf = any();
    Lifecycle life = Lifecycle.with(parameters());
    dossier.episodes().forEach(episode -> life.stateOf(dossier, episode, asOf));
    dossier.requests().forEach(request -> life.stateOf(dossier, request, asOf));
    dossier
        .episodes()
        .forEach(episode -> DayServiceAbsence.of(dossier, episode, asOf, parameters()));
  }

  @Property(tries = 400)
  void no_rule_of_this_room_breaks(@ForAll long seed) {
    random.setSeed(seed);
    List<Rule<Dossier>> rules = new ArrayList<>();
    rules.addAll(DurationRules.all());
    rules.addAll(PrescriptionRules.all());
    rules.addAll(ProjectRules.all());
    rules.addAll(DayServiceRules.all());
    rules.addAll(LifecycleRules.all());
    rules.addAll(EpisodeHistoryRules.all());
    Findings findings = RuleEngine.of(RuleSet.of(rules)).with(parameters()).check(dossier(), any());
    assertThat(findings.undetermined()).noneMatch(MissingAnswer::failed);
  }

  @Example
  void ten_thousand_years_are_alerted_in_order() {
    DurationCalendar calendar =
        Drawn.calendar("accompagnements[0].dispositif=EMSP; .entreLe=0001-01-01");
    assertThat(calendar.periods(LocalDate.MAX)).hasSize(59_994);
    assertThat(calendar.alertsDue(LocalDate.MIN, LocalDate.MAX)).hasSizeGreaterThan(170_000);
  }
}
