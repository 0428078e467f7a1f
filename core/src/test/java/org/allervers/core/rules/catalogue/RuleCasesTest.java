package org.allervers.core.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allervers.core.rules.OutcomeStatus;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.RuleEngine;
import org.allervers.core.rules.RuleReport;
import org.allervers.core.rules.RuleResult;
import org.allervers.core.rules.RuleSet;
import org.allervers.core.testkit.Sketch;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule says of every written case what an expert says of it. */
class RuleCasesTest {

  /** A rule without needs is undetermined only when the reader's copy lacks a part; files show that too. */
  private static final Set<OutcomeStatus> ALL_FOUR = Set.of(OutcomeStatus.values());

  /** The cases of some rules, a chapter at a time: whoever asks for one chapter waits for no other. */
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  abstract static class Chapter {

    private final Pattern ids;

    Chapter(String ids) {
      this.ids = Pattern.compile(ids);
    }

    Stream<RuleCases.Line> lines() {
      return RuleCases.all().entrySet().stream()
          .filter(file -> ids.matcher(file.getKey()).matches())
          .flatMap(file -> file.getValue().stream());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void the_rule_says_what_the_expert_says(RuleCases.Line line) {
      assertThat(answer(line)).as(line.toString()).isEqualTo(line.expected() + " " + line.where());
    }
  }

  @Nested
  class Access extends Chapter {
    Access() {
      super("R-ACC-.*");
    }
  }

  @Nested
  class Assessments extends Chapter {
    Assessments() {
      super("R-BIL-.*|R-PAR-.*|R-PER-.*|R-REP-.*");
    }
  }

  @Nested
  class Consents extends Chapter {
    Consents() {
      super("R-CON-0[1-4].*");
    }
  }

  @Nested
  class Oppositions extends Chapter {
    Oppositions() {
      super("R-CON-0[5-9].*");
    }
  }

  @Nested
  class TeamsAndAgreements extends Chapter {
    TeamsAndAgreements() {
      super("R-CVT-.*|R-EQU-.*");
    }
  }

  @Nested
  class Lifecycle extends Chapter {
    Lifecycle() {
      super("R-CYC-.*");
    }
  }

  @Nested
  class Requests extends Chapter {
    Requests() {
      super("R-DEM-.*");
    }
  }

  @Nested
  class Durations extends Chapter {
    Durations() {
      super("R-DUR-.*");
    }
  }

  @Nested
  class DayServices extends Chapter {
    DayServices() {
      super("R-LDJ-.*|R-RET-.*");
    }
  }

  @Nested
  class MinorsByThemselves extends Chapter {
    MinorsByThemselves() {
      super("R-MIN-0[1-4].*");
    }
  }

  @Nested
  class Minors extends Chapter {
    Minors() {
      super("R-MIN-(0[5-9]|1).*");
    }
  }

  @Nested
  class Orientation extends Chapter {
    Orientation() {
      super("R-ORI-.*");
    }
  }

  @Nested
  class HistoriesOfEpisodes extends Chapter {
    HistoriesOfEpisodes() {
      super("R-HIS-[01].");
    }
  }

  @Nested
  class HistoriesOfLives extends Chapter {
    HistoriesOfLives() {
      super("R-HIS-5.");
    }
  }

  @Nested
  class HistoriesOfFiles extends Chapter {
    HistoriesOfFiles() {
      super("R-HIS-6.");
    }
  }

  @Nested
  class HistoriesOfMinors extends Chapter {
    HistoriesOfMinors() {
      super("R-HIS-[78].");
    }
  }

  @Nested
  class HistoriesOfConsents extends Chapter {
    HistoriesOfConsents() {
      super("R-HIS-9.*");
    }
  }

  @Nested
  class HistoriesOfRights extends Chapter {
    HistoriesOfRights() {
      super("R-HIS-10.+");
    }
  }

  @Nested
  class HistoriesOfRequests extends Chapter {
    HistoriesOfRequests() {
      super("R-HIS-11.");
    }
  }

  @Nested
  class HistoriesOfReferrals extends Chapter {
    HistoriesOfReferrals() {
      super("R-HIS-12.");
    }
  }

  @Nested
  class HistoriesOfActivity extends Chapter {
    HistoriesOfActivity() {
      super("R-HIS-13.");
    }
  }

  @Nested
  class HistoriesOfTeams extends Chapter {
    HistoriesOfTeams() {
      super("R-HIS-14.");
    }
  }

  @Test
  void every_file_of_cases_is_in_one_chapter() {
    List<Chapter> chapters = Stream.of(RuleCasesTest.class.getDeclaredClasses())
        .filter(nested -> nested.isAnnotationPresent(Nested.class))
        .map(this::chapter)
        .toList();
    Map<String, Long> found = chapters.stream()
        .flatMap(chapter -> chapter.lines().map(RuleCases.Line::rule).distinct())
        .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    assertThat(found.keySet()).isEqualTo(RuleCases.all().keySet());
    assertThat(found.values()).containsOnly(1L);
  }

  private Chapter chapter(Class<?> nested) {
    try {
      return (Chapter) nested.getDeclaredConstructor(RuleCasesTest.class).newInstance(this);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
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
    RuleEngine<R> engine = RuleEngine.of(RuleSet.of(List.of(rule)));
    RuleReport<R> report = engine.report(root, line.asOf());
    // A check may spare subjects that a report asks; what they find must be the same.
    assertThat(engine.check(root, line.asOf())).as(line.toString()).isEqualTo(report.findings());
    List<RuleResult<R>> results = report.results();
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
