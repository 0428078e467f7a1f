package org.allervers.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.allervers.core.time.DateRange;
import org.junit.jupiter.api.Test;

/** The engine asks what it is given, of anything: here a shelf with boxes, so that no chapter of the dossier helps it. */
class RuleEngineTest {

  private record Box(int weight, Optional<String> label, List<Integer> items) {}

  private record Shelf(List<Box> boxes, boolean lit, boolean isWhole) {}

  private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

  private static final Source SOURCE =
      new Source("Règlement des étagères", "art. 3", "Une caisse est légère.", Confidence.HIGH);

  private static final Parameter<Integer> LIMIT = Parameter.of(
          "R-BOX-01.kg", "poids d'une caisse, en kg", "weight of a box, in kg")
      .from("2020-01-01", 10, SOURCE)
      .from("2024-01-01", 8, SOURCE);

  private static final Part<Shelf> BOXES =
      Part.of("caisses", Shelf::boxes, shelf -> shelf.isWhole());

  private static final Part<Shelf> LIGHT = Part.of("lumiere", Shelf::lit, shelf -> true);

  private static final Subjects<Shelf, Box> EACH_BOX = Subjects.each("caisses", Shelf::boxes);

  private static final Subjects<Shelf, Integer> EACH_ITEM = EACH_BOX.then("objets", Box::items);

  private static <S> Rule.Builder<Shelf, S> rule(String id, Subjects<Shelf, S> subjects) {
    return Rule.on(subjects)
        .id(id)
        .severity(Severity.WARNING)
        .obligation(Obligation.MANDATORY)
        .jurisdiction(Jurisdiction.NATIONAL)
        .validFrom("2021-01-01")
        .source(SOURCE)
        .statement("Une caisse est légère.", "A box is light.")
        .message("Caisse de plus de {R-BOX-01.kg} kg.", "Box of more than {R-BOX-01.kg} kg.")
        .reads(BOXES);
  }

  private static final Rule<Shelf> LIGHT_BOX = rule("R-BOX-01", EACH_BOX)
      .uses(LIMIT)
      .path("poids")
      .appliesWhen(c -> c.subject().weight() != 0)
      .needs("etiquette", c -> c.subject().label().isPresent())
      .holdsWhen(c -> c.subject().weight() <= c.get(LIMIT))
      .build();

  private static final Rule<Shelf> IN_ORDER = rule("R-BOX-02", EACH_ITEM)
      .holdsWhen(c -> c.subject() >= c.in(EACH_BOX).items().get(0) && c.index() >= 0)
      .build();

  private static final Rule<Shelf> LIT = rule("R-BOX-03", Subjects.<Shelf>whole())
      .reads(LIGHT)
      .path("lumiere")
      .holdsWhen(c -> c.root().lit())
      .build();

  private static final RuleEngine<Shelf> ENGINE =
      RuleEngine.of(RuleSet.of(List.of(LIGHT_BOX, IN_ORDER, LIT)));

  private static Box box(int weight, Integer... items) {
    return new Box(weight, Optional.of("A"), List.of(items));
  }

  private static Shelf shelf(Box... boxes) {
    return new Shelf(List.of(boxes), true, true);
  }

  private static RuleEngine<Shelf> only(Rule<Shelf> rule) {
    return RuleEngine.of(RuleSet.of(List.of(rule)));
  }

  @Test
  void gives_each_of_the_four_outcomes_with_its_place() {
    RuleReport<Shelf> report = only(LIGHT_BOX)
        .report(shelf(box(5), box(9), box(0), new Box(3, Optional.empty(), List.of())), DAY);
    assertThat(report.results())
        .extracting(RuleResult::path, result -> result.outcome().status())
        .containsExactly(
            tuple("caisses[0]", OutcomeStatus.SATISFIED),
            tuple("caisses[1]", OutcomeStatus.VIOLATED),
            tuple("caisses[2]", OutcomeStatus.NOT_APPLICABLE),
            tuple("caisses[3]", OutcomeStatus.UNDETERMINED));
    assertThat(report.results().get(1).outcome().finding())
        .contains(new Finding(
            "R-BOX-01",
            Severity.WARNING,
            "caisses[1].poids",
            "Caisse de plus de 8 kg.",
            "Box of more than 8 kg."));
    assertThat(report.results().get(3).outcome().missing()).containsExactly("etiquette");
    assertThat(report.asOf()).isEqualTo(DAY);
    assertThat(report.of("R-BOX-01")).hasSize(4);
    assertThat(report.of("R-BOX-99")).isEmpty();
  }

  @Test
  void an_outcome_holds_only_what_belongs_to_it() {
    RuleReport<Shelf> report = only(LIGHT_BOX).report(shelf(box(5), box(9)), DAY);
    Outcome satisfied = report.results().get(0).outcome();
    assertThat(satisfied.finding()).isEmpty();
    assertThat(satisfied.missing()).isEmpty();
    assertThat(report.results().get(1).outcome().missing()).isEmpty();
  }

  @Test
  void a_check_and_the_findings_of_a_report_are_one_thing() {
    Shelf shelf =
        new Shelf(List.of(box(9, 3, 2, 1), new Box(3, Optional.empty(), List.of())), false, true);
    Findings checked = ENGINE.check(shelf, DAY);
    assertThat(checked).isEqualTo(ENGINE.report(shelf, DAY).findings());
    assertThat(checked.asList())
        .extracting(Finding::path)
        .containsExactly(
            "caisses[0].poids", "caisses[0].objets[1]", "caisses[0].objets[2]", "lumiere");
    assertThat(checked.undetermined())
        .containsExactly(new MissingAnswer("R-BOX-01", "caisses[1]", List.of("etiquette"), false));
  }

  @Test
  void the_law_of_the_day_decides_and_not_that_of_today() {
    Shelf heavy = shelf(box(9));
    assertThat(only(LIGHT_BOX).check(heavy, LocalDate.of(2023, 12, 31)).isEmpty())
        .isTrue();
    assertThat(only(LIGHT_BOX).check(heavy, LocalDate.of(2024, 1, 1)).size()).isEqualTo(1);
    assertThat(only(LIGHT_BOX).check(shelf(box(99)), LocalDate.of(2020, 12, 31)).isEmpty())
        .isTrue();
    Rule<Shelf> dated = rule("R-BOX-04", EACH_BOX)
        .uses(LIMIT)
        .datedBy(c -> LocalDate.of(2023, 5, c.subject().weight()))
        .holdsWhen(c -> c.subject().weight() <= c.get(LIMIT) && c.asOf().equals(DAY))
        .build();
    assertThat(only(dated).check(shelf(box(9)), DAY).isEmpty()).isTrue();
    assertThat(only(dated).check(shelf(box(11)), DAY).asList().get(0).english())
        .isEqualTo("Box of more than 10 kg.");
  }

  @Test
  void a_rule_ends_on_the_day_that_its_validity_excludes() {
    Rule<Shelf> old = rule("R-BOX-05", EACH_BOX)
        .validity(DateRange.of(LocalDate.of(2021, 1, 1), DAY))
        .holdsWhen(c -> false)
        .build();
    assertThat(only(old).check(shelf(box(1)), DAY.minusDays(1)).size()).isEqualTo(1);
    assertThat(only(old).check(shelf(box(1)), DAY).isEmpty()).isTrue();
  }

  @Test
  void a_host_decides_thresholds_without_touching_the_rules() {
    RuleEngine<Shelf> lenient = only(LIGHT_BOX)
        .with(Parameters.standard()
            .with(LIMIT.always(20, Source.decision("Conseil du 3 mars 2024"))));
    assertThat(lenient.check(shelf(box(20)), DAY).isEmpty()).isTrue();
    assertThat(lenient.check(shelf(box(21)), DAY).asList().get(0).french())
        .isEqualTo("Caisse de plus de 20 kg.");
    assertThat(lenient.parameters().changed()).hasSize(1);
    RuleEngine<Shelf> later = only(LIGHT_BOX)
        .with(Parameters.standard()
            .with(LIMIT.from("2024-06-01", 6, Source.decision("Conseil du 3 mai 2024"))));
    assertThat(later.check(shelf(box(8)), DAY.minusDays(1)).isEmpty()).isTrue();
    assertThat(later.check(shelf(box(8)), DAY).size()).isEqualTo(1);
    assertThat(only(LIGHT_BOX).check(shelf(box(8)), DAY).isEmpty()).isTrue();
  }

  @Test
  void a_parameter_knows_its_days() {
    assertThat(LIMIT.at(LocalDate.MIN)).isEqualTo(10);
    assertThat(LIMIT.at(LocalDate.of(2023, 12, 31))).isEqualTo(10);
    assertThat(LIMIT.at(LocalDate.of(2024, 1, 1))).isEqualTo(8);
    assertThat(LIMIT.at(LocalDate.MAX)).isEqualTo(8);
    Parameter<Integer> replaced = LIMIT.from("2024-01-01", 7, SOURCE);
    assertThat(replaced.values()).hasSize(2);
    assertThat(replaced.at(DAY)).isEqualTo(7);
    Parameter<Integer> earlier = LIMIT.from("2010-01-01", 50, SOURCE);
    assertThat(earlier.at(LocalDate.of(2015, 1, 1))).isEqualTo(50);
    assertThat(earlier.at(LocalDate.of(2021, 1, 1))).isEqualTo(10);
  }

  @Test
  void a_copy_without_a_part_is_undetermined_once() {
    Shelf cut = new Shelf(List.of(box(99), box(99)), false, false);
    RuleReport<Shelf> report = ENGINE.report(cut, DAY);
    assertThat(report.results())
        .extracting(result -> result.outcome().status())
        .containsOnly(OutcomeStatus.UNDETERMINED)
        .hasSize(3);
    assertThat(report.results().get(0).outcome().missing()).containsExactly("caisses");
    assertThat(report.results().get(0).path()).isEmpty();
  }

  @Test
  void a_rule_that_breaks_says_so_and_hides_nothing() {
    Rule<Shelf> broken = rule("R-BOX-06", EACH_BOX)
        .holdsWhen(c -> {
          if (c.subject().weight() == 2) {
            throw new IllegalStateException("a text that must not show");
          }
          return c.subject().weight() < 2;
        })
        .build();
    Rule<Shelf> lost = rule(
            "R-BOX-07", EACH_BOX.then("rien", box -> List.of(1 / (box.weight() - 1))))
        .holdsWhen(c -> true)
        .build();
    Findings findings =
        RuleEngine.of(RuleSet.of(List.of(lost, broken))).check(shelf(box(1), box(2), box(3)), DAY);
    assertThat(findings.undetermined())
        .containsExactly(
            new MissingAnswer("R-BOX-07", "", List.of(), true),
            new MissingAnswer("R-BOX-06", "caisses[1]", List.of(), true));
    assertThat(findings.asList()).extracting(Finding::path).containsExactly("caisses[2]");
    assertThat(only(broken)
            .report(shelf(box(2)), DAY)
            .findings()
            .undetermined()
            .get(0)
            .failed())
        .isTrue();
  }

  @Test
  void a_fact_is_worked_out_once_per_check() {
    AtomicInteger times = new AtomicInteger();
    Fact<Shelf, Integer> total = Fact.of((shelf, asOf) -> {
      times.incrementAndGet();
      return shelf.boxes().stream().mapToInt(Box::weight).sum();
    });
    Rule<Shelf> rule =
        rule("R-BOX-08", EACH_BOX).holdsWhen(c -> c.fact(total) <= 6).build();
    RuleEngine<Shelf> engine = only(rule);
    assertThat(engine.check(shelf(box(1), box(2), box(3)), DAY).isEmpty()).isTrue();
    assertThat(times).hasValue(1);
    assertThat(engine.check(shelf(box(7)), DAY).size()).isEqualTo(1);
    assertThat(times).hasValue(2);
  }

  @Test
  void only_rules_that_read_what_changed_are_asked_again() {
    AtomicInteger asked = new AtomicInteger();
    Rule<Shelf> counted =
        rule("R-BOX-09", EACH_BOX).holdsWhen(c -> asked.incrementAndGet() > 0).build();
    RuleEngine<Shelf> engine = RuleEngine.of(RuleSet.of(List.of(counted, LIT)));
    Shelf before = shelf(box(1), box(2));
    RuleReport<Shelf> report = engine.report(before, DAY);
    assertThat(asked).hasValue(2);
    Shelf dark = new Shelf(before.boxes(), false, true);
    RuleReport<Shelf> rechecked = report.recheck(dark);
    assertThat(asked).hasValue(2);
    assertThat(rechecked.findings().asList()).extracting(Finding::rule).containsExactly("R-BOX-03");
    rechecked.recheck(new Shelf(List.of(box(1)), false, true));
    assertThat(asked).hasValue(3);
    // A part that is no longer held changes what can be said, though it reads the same.
    assertThat(rechecked
            .recheck(new Shelf(before.boxes(), false, false))
            .findings()
            .undetermined())
        .hasSize(2);
  }

  @Test
  void a_set_is_made_of_others_and_never_changed() {
    RuleSet<Shelf> set = RuleSet.of(List.of(LIGHT_BOX));
    RuleSet<Shelf> more = set.plus(LIT).plus(RuleSet.of(List.of(IN_ORDER)));
    assertThat(set.rules()).containsExactly(LIGHT_BOX);
    assertThat(more.rules()).containsExactly(LIGHT_BOX, LIT, IN_ORDER);
    assertThat(more.without("R-BOX-03").rules()).containsExactly(LIGHT_BOX, IN_ORDER);
    Rule<Shelf> stricter =
        rule("R-BOX-03", Subjects.<Shelf>whole()).holdsWhen(c -> false).build();
    assertThat(more.replacing(stricter).rules()).containsExactly(LIGHT_BOX, stricter, IN_ORDER);
    assertThat(more.only(rule -> rule.parameters().isEmpty()).rules())
        .containsExactly(LIT, IN_ORDER);
    assertThat(more.find("R-BOX-02")).contains(IN_ORDER);
    assertThat(more.find("R-BOX-99")).isEmpty();
    assertThatThrownBy(() -> more.plus(LIT)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> more.without("R-BOX-99")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> set.replacing(LIT)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_rule_says_all_that_it_lacks_at_once() {
    assertThatThrownBy(() -> Rule.on(EACH_BOX).id("box").build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("id")
        .hasMessageContaining("severity")
        .hasMessageContaining("obligation")
        .hasMessageContaining("jurisdiction")
        .hasMessageContaining("validity")
        .hasMessageContaining("source")
        .hasMessageContaining("statement")
        .hasMessageContaining("message")
        .hasMessageContaining("reads")
        .hasMessageContaining("holdsWhen");
    assertThatThrownBy(
            () -> rule("R-BOX-10", EACH_BOX).version(0).holdsWhen(c -> true).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("version");
  }

  @Test
  void a_rule_shows_all_that_a_catalogue_prints() {
    assertThat(LIGHT_BOX.id()).isEqualTo("R-BOX-01");
    assertThat(LIGHT_BOX.version()).isEqualTo(1);
    assertThat(LIGHT_BOX.severity()).isEqualTo(Severity.WARNING);
    assertThat(LIGHT_BOX.obligation()).isEqualTo(Obligation.MANDATORY);
    assertThat(LIGHT_BOX.jurisdiction()).isEqualTo(Jurisdiction.NATIONAL);
    assertThat(LIGHT_BOX.sources()).containsExactly(SOURCE);
    assertThat(LIGHT_BOX.sources().get(0).cite()).isEqualTo("Règlement des étagères, art. 3");
    assertThat(LIGHT_BOX.french()).isEqualTo("Une caisse est légère.");
    assertThat(LIGHT_BOX.english()).isEqualTo("A box is light.");
    assertThat(LIGHT_BOX.frenchMessage()).contains("{R-BOX-01.kg}");
    assertThat(LIGHT_BOX.englishMessage()).contains("{R-BOX-01.kg}");
    assertThat(LIGHT_BOX.reads()).containsExactly(BOXES);
    assertThat(LIGHT_BOX.parameters()).isEqualTo(List.of(LIMIT));
    assertThat(LIGHT_BOX.needs()).containsExactly("etiquette");
    assertThat(LIGHT_BOX.pathPattern()).isEqualTo("caisses[].poids");
    assertThat(IN_ORDER.pathPattern()).isEqualTo("caisses[].objets[]");
    assertThat(LIT.pathPattern()).isEqualTo("lumiere");
    assertThat(LIGHT_BOX).hasToString("R-BOX-01");
  }

  @Test
  void lists_lie_in_one_another_three_deep_at_most() {
    Subjects<Shelf, Integer> third = EACH_ITEM.then("parties", item -> List.of(item));
    assertThatThrownBy(() -> third.then("trop", item -> List.of(item)))
        .isInstanceOf(IllegalArgumentException.class);
    Rule<Shelf> deep = rule("R-BOX-11", third).holdsWhen(c -> false).build();
    assertThat(only(deep).check(shelf(box(1, 4), box(1), box(1, 5, 6)), DAY).asList())
        .extracting(Finding::path)
        .containsExactly(
            "caisses[0].objets[0].parties[0]",
            "caisses[2].objets[0].parties[0]",
            "caisses[2].objets[1].parties[0]");
    Rule<Shelf> lost =
        rule("R-BOX-12", EACH_BOX).holdsWhen(c -> c.in(EACH_ITEM) > 0).build();
    assertThat(only(lost).check(shelf(box(1, 4)), DAY).undetermined().get(0).failed())
        .isTrue();
  }

  @Test
  void one_engine_serves_many_threads() {
    List<Shelf> shelves = IntStream.range(0, 2000)
        .mapToObj(i -> shelf(box(i % 12, i % 5, i % 3), box(i % 7)))
        .toList();
    List<Findings> alone =
        shelves.stream().map(shelf -> ENGINE.check(shelf, DAY)).toList();
    List<Findings> together =
        shelves.parallelStream().map(shelf -> ENGINE.check(shelf, DAY)).toList();
    assertThat(together).isEqualTo(alone);
  }

  @Test
  void one_report_gathers_what_other_checks_found() {
    Finding shape = new Finding("SHAPE-SIZE", Severity.WARNING, "nom", "Trop long.", "Too long.");
    Findings both = Findings.of(List.of(shape)).and(ENGINE.check(shelf(box(9)), DAY));
    assertThat(both.asList()).extracting(Finding::rule).containsExactly("SHAPE-SIZE", "R-BOX-01");
    assertThat(both.of(Severity.WARNING)).hasSize(2);
    assertThat(both.of(Severity.BLOCKING)).isEmpty();
    assertThat(both).hasSize(2);
    assertThat(shape.message(Locale.FRENCH)).isEqualTo("Trop long.");
    assertThat(shape.message(Locale.GERMAN)).isEqualTo("Too long.");
    assertThat(Findings.none().and(Findings.none()).isEmpty()).isTrue();
    Findings asks = Findings.of(
        List.of(), List.of(new MissingAnswer("R-BOX-01", "", List.of("etiquette"), false)));
    assertThat(asks.isEmpty()).isTrue();
    assertThat(asks).isNotEqualTo(Findings.none());
    assertThat(asks.and(asks).undetermined()).hasSize(2);
  }

  @Test
  void a_settled_rule_visits_no_subject_and_a_report_asks_all_the_same() {
    AtomicInteger visits = new AtomicInteger();
    Rule<Shelf> settled = rule("R-BOX-20", EACH_BOX)
        .holdsWhen(c -> visits.incrementAndGet() > 0)
        .settledWhen(c -> c.root().lit())
        .build();
    RuleEngine<Shelf> engine = only(settled);
    assertThat(engine.check(new Shelf(shelf(box(1), box(2)).boxes(), true, true), DAY))
        .isEmpty();
    assertThat(visits).hasValue(0);
    engine.check(new Shelf(shelf(box(1), box(2)).boxes(), false, true), DAY);
    assertThat(visits).hasValue(2);
    engine.report(new Shelf(shelf(box(1), box(2)).boxes(), true, true), DAY);
    assertThat(visits).hasValue(4);
  }

  @Test
  void one_question_settles_all_rules_that_share_it() {
    AtomicInteger asked = new AtomicInteger();
    Predicate<Case<Shelf, Shelf>> shared = c -> asked.incrementAndGet() > 0;
    RuleEngine<Shelf> engine = RuleEngine.of(RuleSet.of(IntStream.range(30, 35)
        .mapToObj(i -> rule("R-BOX-" + i, EACH_BOX)
            .holdsWhen(c -> false)
            .settledWhen(shared)
            .build())
        .toList()));
    assertThat(engine.check(shelf(box(1)), DAY)).isEmpty();
    assertThat(asked).hasValue(1);
  }

  @Test
  void a_question_that_breaks_settles_nothing() {
    Rule<Shelf> broken = rule("R-BOX-21", EACH_BOX)
        .holdsWhen(c -> c.subject().weight() < 5)
        .settledWhen(c -> c.root().boxes().get(7).weight() > 0)
        .build();
    Findings findings = only(broken).check(shelf(box(1), box(9)), DAY);
    assertThat(findings.asList()).extracting(Finding::path).containsExactly("caisses[1]");
    assertThat(findings.undetermined()).isEmpty();
  }

  @Test
  void nothing_is_settled_by_what_a_reader_does_not_hold() {
    Rule<Shelf> settled =
        rule("R-BOX-22", EACH_BOX).holdsWhen(c -> false).settledWhen(c -> true).build();
    Findings findings = only(settled).check(new Shelf(List.of(), true, false), DAY);
    assertThat(findings.undetermined()).extracting(MissingAnswer::rule).containsExactly("R-BOX-22");
  }

  @Test
  void rules_of_an_empty_list_say_nothing_one_after_the_other() {
    AtomicInteger listed = new AtomicInteger();
    Subjects<Shelf, Box> counted = Subjects.each("caisses", shelf -> {
      listed.incrementAndGet();
      return shelf.boxes();
    });
    RuleEngine<Shelf> engine = RuleEngine.of(RuleSet.of(IntStream.range(40, 45)
        .mapToObj(i -> rule("R-BOX-" + i, counted).holdsWhen(c -> false).build())
        .toList()));
    assertThat(engine.check(shelf(), DAY)).isEmpty();
    assertThat(listed).hasValue(1);
    assertThat(engine.check(shelf(box(1)), DAY)).hasSize(5);
  }

  @Test
  void a_threshold_is_known_on_any_day() {
    List<Integer> limits = new ArrayList<>();
    Rule<Shelf> asking = rule("R-BOX-23", EACH_BOX)
        .uses(LIMIT)
        .holdsWhen(c -> limits.add(c.getAt(LIMIT, LocalDate.of(2023, 12, 31)))
            && limits.add(c.getAt(LIMIT, DAY)))
        .build();
    only(asking).check(shelf(box(1)), DAY);
    assertThat(limits).containsExactly(10, 8);
  }

  @Test
  void nothing_checked_shows_in_a_string() {
    Rule<Shelf> named = rule("R-BOX-24", EACH_BOX)
        .holdsWhen(c -> c.toString().equals("Case[redacted]"))
        .build();
    assertThat(only(named).check(shelf(box(3)), DAY)).isEmpty();
    assertThat(EACH_ITEM).hasToString("caisses[].objets[]");
    assertThat(LIMIT).hasToString("R-BOX-01.kg");
    assertThat(BOXES).hasToString("caisses");
    assertThat(Parameters.standard()).hasToString("Parameters[0]");
    assertThat(ENGINE.report(shelf(box(9)), DAY).toString()).startsWith("RuleReport[");
    assertThat(ENGINE.check(shelf(box(9)), DAY).toString()).startsWith("Findings[");
  }

  @Test
  void equal_reports_have_equal_hashes() {
    Findings one = ENGINE.check(shelf(box(9)), DAY);
    Findings other = ENGINE.check(shelf(box(9)), DAY);
    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(one.hashCode()).isNotEqualTo(Findings.none().hashCode());
    assertThat(one.isEmpty()).isFalse();
  }

  @Test
  void a_rule_says_when_it_binds() {
    assertThat(LIGHT_BOX.validity()).isEqualTo(DateRange.from(LocalDate.of(2021, 1, 1)));
    assertThat(Severity.BLOCKING.code()).isNotEmpty();
    assertThat(Obligation.MANDATORY.french()).isNotEmpty();
    assertThat(Confidence.HIGH.french()).isNotEmpty();
    assertThat(OutcomeStatus.VIOLATED.code()).isNotEmpty();
  }
}
