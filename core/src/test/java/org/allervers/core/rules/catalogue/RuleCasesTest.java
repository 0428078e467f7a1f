package org.allervers.core.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allervers.core.rules.OutcomeStatus;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.RuleEngine;
import org.allervers.core.rules.RuleResult;
import org.allervers.core.rules.RuleSet;
import org.allervers.core.testkit.Sketch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule says of every written case what an expert says of it. */
class RuleCasesTest {

  /** A rule without needs is undetermined only when the reader's copy lacks a part; files show that too. */
  private static final Set<OutcomeStatus> ALL_FOUR = Set.of(OutcomeStatus.values());

  static Stream<RuleCases.Line> lines() {
    return RuleCases.all().values().stream().flatMap(Collection::stream);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void the_rule_says_what_the_expert_says(RuleCases.Line line) {
    assertThat(answer(line)).as(line.toString()).isEqualTo(line.expected() + " " + line.where());
  }

  private static String answer(RuleCases.Line line) {
    Optional<? extends Rule<?>> onDossier = RuleSets.dossiers().find(line.rule());
    if (onDossier.isPresent()) {
      return answer(RuleSets.dossiers(), line, Sketch.dossier(line.sketch()));
    }
    return answer(RuleSets.registers(), line, Sketch.register(line.sketch()));
  }

  private static <R> String answer(RuleSet<R> set, RuleCases.Line line, R root) {
    Rule<R> rule = set.find(line.rule()).orElseThrow();
    List<RuleResult<R>> results =
        RuleEngine.of(RuleSet.of(List.of(rule))).report(root, line.asOf()).results();
    if (results.isEmpty()) {
      return OutcomeStatus.NOT_APPLICABLE + " " + line.where();
    }
    RuleResult<R> worst =
        results.stream().min(Comparator.comparingInt(RuleCasesTest::weight)).orElseThrow();
    String where = switch (worst.outcome().status()) {
      case VIOLATED -> worst.outcome().finding().orElseThrow().path();
      case UNDETERMINED -> String.join(", ", worst.outcome().missing());
      default -> "";
    };
    return worst.outcome().status() + " " + (line.where().isEmpty() ? "" : where);
  }

  private static int weight(RuleResult<?> result) {
    return switch (result.outcome().status()) {
      case VIOLATED -> 0;
      case UNDETERMINED -> 1;
      case SATISFIED -> 2;
      case NOT_APPLICABLE -> 3;
    };
  }

  @Test
  void every_rule_has_cases_of_all_four_kinds() {
    Map<String, List<RuleCases.Line>> cases = RuleCases.all();
    Set<String> without = new TreeSet<>();
    for (Rule<?> rule : RuleSets.everything()) {
      Set<OutcomeStatus> shown = cases.getOrDefault(rule.id(), List.of()).stream()
          .map(RuleCases.Line::expected)
          .collect(Collectors.toSet());
      if (!shown.equals(ALL_FOUR)) {
        without.add(rule.id() + " shows " + new TreeSet<>(shown));
      }
    }
    assertThat(without).isEmpty();
  }

  @Test
  void every_file_of_cases_belongs_to_a_rule() {
    Set<String> ids = RuleSets.everything().stream().map(Rule::id).collect(Collectors.toSet());
    assertThat(ids).containsAll(RuleCases.all().keySet());
  }
}
