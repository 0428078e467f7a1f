package org.allervers.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.allervers.core.rules.Findings;
import org.allervers.core.rules.MissingAnswer;
import org.allervers.core.rules.OutcomeStatus;
import org.allervers.core.rules.Parameter;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.RuleEngine;
import org.allervers.core.rules.RuleReport;
import org.allervers.core.rules.RuleResult;
import org.allervers.core.rules.RuleSet;

/**
 * What every set of rules must keep, whatever it is asked about. Extend it in a class whose name ends with
 * {@code Properties}, and jqwik runs it.
 *
 * @param <R> the type of the whole that is checked
 */
public abstract class RuleContract<R> {

  /** For classes that extend it. */
  protected RuleContract() {}

  /** Returns the rules. */
  protected abstract RuleSet<R> rules();

  /** Returns anything that the rules may be asked about, good and bad. */
  @Provide
  protected abstract Arbitrary<R> wholes();

  /** Returns the first with some of its parts taken from the second. */
  protected abstract R mixed(R one, R other, Random random);

  /** Returns the bytes of a whole, so that a change would show. */
  protected abstract byte[] bytes(R whole);

  /** Returns days of all kinds. */
  @Provide
  protected Arbitrary<LocalDate> days() {
    return Arbitraries.oneOf(
        Arbitraries.longs()
            .between(
                LocalDate.of(1990, 1, 1).toEpochDay(), LocalDate.of(2040, 1, 1).toEpochDay())
            .map(LocalDate::ofEpochDay),
        Arbitraries.of(LocalDate.MIN, LocalDate.MAX, LocalDate.of(2024, 2, 29)));
  }

  private RuleEngine<R> engine() {
    return RuleEngine.of(rules());
  }

  @Property(tries = 300)
  void no_rule_breaks_on_anything(@ForAll("wholes") R whole, @ForAll("days") LocalDate asOf) {
    assertThat(engine().check(whole, asOf).undetermined()).noneMatch(MissingAnswer::failed);
  }

  /** A check may spare what a full report asks, so the two are compared often. */
  @Property(tries = 200)
  void asking_changes_nothing_and_answers_the_same_again(
      @ForAll("wholes") R whole, @ForAll("days") LocalDate asOf) {
    byte[] before = bytes(whole);
    Findings first = engine().check(whole, asOf);
    assertThat(engine().check(whole, asOf)).isEqualTo(first);
    assertThat(engine().report(whole, asOf).findings()).isEqualTo(first);
    assertThat(bytes(whole)).isEqualTo(before);
  }

  @Property(tries = 50)
  void the_order_of_the_rules_does_not_matter(
      @ForAll("wholes") R whole, @ForAll("days") LocalDate asOf, @ForAll long seed) {
    List<Rule<R>> shuffled = new ArrayList<>(rules().rules());
    Collections.shuffle(shuffled, new Random(seed));
    Findings others = RuleEngine.of(RuleSet.of(shuffled)).check(whole, asOf);
    Findings findings = engine().check(whole, asOf);
    assertThat(new HashSet<>(others.asList())).isEqualTo(new HashSet<>(findings.asList()));
    assertThat(new HashSet<>(others.undetermined()))
        .isEqualTo(new HashSet<>(findings.undetermined()));
  }

  /** Parts come and go at random, so a rule that reads what it does not declare would keep an old answer. */
  @Property(tries = 200)
  void asking_again_only_what_a_change_concerns_gives_the_whole_answer(
      @ForAll("wholes") R before,
      @ForAll("wholes") R other,
      @ForAll("days") LocalDate asOf,
      @ForAll long seed) {
    RuleReport<R> report = engine().report(before, asOf);
    R after = mixed(before, other, new Random(seed));
    assertThat(report.recheck(after).results())
        .isEqualTo(engine().report(after, asOf).results());
  }

  @Property(tries = 100)
  void an_undecided_rule_says_what_to_ask(
      @ForAll("wholes") R whole, @ForAll("days") LocalDate asOf) {
    for (RuleResult<R> result : engine().report(whole, asOf).results()) {
      if (result.outcome().status() == OutcomeStatus.UNDETERMINED) {
        assertThat(result.outcome().missing()).as(result.rule().id()).isNotEmpty();
      }
    }
  }

  @Property(tries = 1)
  void every_rule_says_what_an_expert_a_lawyer_and_a_developer_ask() {
    Set<String> problems = new TreeSet<>();
    for (Rule<R> rule : rules().rules()) {
      rule.sources().forEach(source -> {
        if (source.text().isBlank() || source.sentence().isBlank()) {
          problems.add(rule.id() + ": a source without text or sentence");
        }
      });
      for (String text :
          List.of(rule.french(), rule.english(), rule.frenchMessage(), rule.englishMessage())) {
        if (text.isBlank() || !text.endsWith(".")) {
          problems.add(rule.id() + ": not a sentence: " + text);
        }
      }
      String message = rule.frenchMessage() + rule.englishMessage();
      for (Parameter<?> parameter : rule.parameters()) {
        message = message.replace("{" + parameter.id() + "}", "");
      }
      if (message.contains("{") || message.contains("}")) {
        problems.add(rule.id() + ": a message names a threshold that the rule does not use");
      }
    }
    assertThat(problems).isEmpty();
  }
}
