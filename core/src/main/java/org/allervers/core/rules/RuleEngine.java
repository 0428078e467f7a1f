package org.allervers.core.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks the rules of a set. It reads no clock, changes nothing, and never throws on what it checks: what it cannot decide,
 * it says.
 *
 * <pre>{@code
 * RuleEngine<Dossier> engine = RuleEngine.of(RuleSets.ileDeFrance2022());
 * Findings findings = engine.check(dossier, LocalDate.of(2026, 11, 22));
 * }</pre>
 *
 * <p>The day of the question decides what is due; the day of an act, a decision or a period decides which law and which
 * threshold it is measured by. This class is immutable and thread-safe.
 *
 * @param <R> the type of the whole that is checked
 * @terme moteur de règles
 */
public final class RuleEngine<R> {

  private final RuleSet<R> set;
  private final Parameters parameters;

  private RuleEngine(RuleSet<R> set, Parameters parameters) {
    this.set = set;
    this.parameters = parameters;
  }

  /** Returns the engine of a set, with the thresholds of the sources. */
  public static <R> RuleEngine<R> of(RuleSet<R> set) {
    return new RuleEngine<>(Objects.requireNonNull(set, "set"), Parameters.standard());
  }

  /** Returns this engine with the thresholds that a host decided. */
  public RuleEngine<R> with(Parameters decided) {
    return new RuleEngine<>(set, Objects.requireNonNull(decided, "decided"));
  }

  /** Returns the rules. */
  public RuleSet<R> rules() {
    return set;
  }

  /** Returns the thresholds that a host decided. */
  public Parameters parameters() {
    return parameters;
  }

  /**
   * Returns what is not respected and what could not be decided, by rule and then by place.
   *
   * @param asOf the day on which the question is asked
   */
  public Findings check(R root, LocalDate asOf) {
    Objects.requireNonNull(root, "root");
    Walk walk = new Walk(root, Objects.requireNonNull(asOf, "asOf"));
    int rules = set.rules().size();
    for (int i = 0; i < rules; i++) {
      if (!walk.isSettled(i) && !walk.isWithoutSubject(i)) {
        walk.ask(i);
      }
    }
    return Findings.of(walk.violations, walk.missing);
  }

  /**
   * Returns what every rule said, with the satisfied and the inapplicable ones.
   *
   * @param asOf the day on which the question is asked
   */
  public RuleReport<R> report(R root, LocalDate asOf) {
    Objects.requireNonNull(root, "root");
    Walk walk = new Walk(root, Objects.requireNonNull(asOf, "asOf"));
    List<List<RuleResult<R>>> results = new ArrayList<>();
    for (int i = 0; i < set.rules().size(); i++) {
      results.add(walk.results(i));
    }
    return new RuleReport<>(this, root, asOf, results);
  }

  RuleReport<R> recheck(R before, List<List<RuleResult<R>>> known, R after, LocalDate asOf) {
    Objects.requireNonNull(after, "changed");
    Walk walk = new Walk(after, asOf);
    List<List<RuleResult<R>>> results = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      Rule<R> rule = set.rules().get(i);
      boolean touched = rule.reads().stream().anyMatch(part -> part.changed(before, after));
      results.add(touched ? walk.results(i) : known.get(i));
    }
    return new RuleReport<>(this, after, asOf, results);
  }

  /** Returns the rules and the number of decided thresholds. */
  @Override
  public String toString() {
    return "RuleEngine[" + set.rules().size() + "]";
  }

  /** One check: it goes over the subjects of one rule after the other, and collects. */
  private final class Walk {

    private static final byte UNKNOWN = 0;
    private static final byte NO = 1;
    private static final byte YES = 2;

    private final Case<R, ?> scratch;
    private final @Nullable List<?>[] lists;
    private final boolean[] empty;
    private final byte[] settled;
    private final boolean isWhole;
    // Made when there is something to hold: most dossiers of a careful team have nothing.
    private List<Finding> violations = List.of();
    private List<MissingAnswer> missing = List.of();

    private @Nullable List<RuleResult<R>> results;

    private Walk(R root, LocalDate asOf) {
      this.scratch = new Case<R, R>(root, asOf, parameters);
      this.lists = new List<?>[set.lists().size()];
      this.empty = new boolean[set.lists().size()];
      this.settled = new byte[set.gates().size()];
      this.isWhole = isHeld(set.parts());
    }

    /** Returns whether it is certain that a rule has nothing to say. */
    @SuppressWarnings("unchecked") // The subject of a case that was reset is the whole.
    private boolean isSettled(int place) {
      int gate = set.gateOf(place);
      if (gate < 0 || !isWhole) {
        return false;
      }
      if (settled[gate] == UNKNOWN) {
        try {
          settled[gate] = set.gates().get(gate).test((Case<R, R>) scratch) ? YES : NO;
        } catch (RuntimeException e) {
          // The subjects are asked instead, and say which of them breaks.
          settled[gate] = NO;
        }
      }
      return settled[gate] == YES;
    }

    /** Returns whether it is known already that the list of which a rule speaks is empty. */
    private boolean isWithoutSubject(int place) {
      return isWhole && empty[set.listOf(place)];
    }

    private void ask(int place) {
      Rule<R> rule = set.rules().get(place);
      if (!isWhole && !isHeld(rule.reads())) {
        undetermined(rule, "", absent(rule), false);
        return;
      }
      try {
        visitAll(rule, place);
      } catch (RuntimeException e) {
        // The subjects themselves could not be listed.
        undetermined(rule, "", List.of(), true);
      }
      scratch.reset();
    }

    private void visitAll(Rule<R> rule, int place) {
      if (rule.subjects().depth() == 0) {
        visit(rule);
      } else {
        visitEach(rule, list(set.listOf(place)), 1);
      }
    }

    private void visitEach(Rule<R> rule, List<?> subjects, int level) {
      int size = subjects.size();
      if (level == rule.subjects().depth()) {
        for (int i = 0; i < size; i++) {
          scratch.set(level, subjects.get(i), i);
          visit(rule);
        }
      } else {
        for (int i = 0; i < size; i++) {
          Object subject = subjects.get(i);
          scratch.set(level, subject, i);
          visitEach(rule, rule.subjects().list(level + 1, subject), level + 1);
        }
      }
    }

    private List<?> list(int place) {
      List<?> known = lists[place];
      if (known == null) {
        known = set.lists().get(place).list(scratch.root());
        lists[place] = known;
        empty[place] = known.isEmpty();
      }
      return known;
    }

    private List<RuleResult<R>> results(int place) {
      List<RuleResult<R>> collected = new ArrayList<>();
      results = collected;
      ask(place);
      results = null;
      return List.copyOf(collected);
    }

    private void visit(Rule<R> rule) {
      OutcomeStatus status;
      try {
        status = rule.decide(scratch);
      } catch (RuntimeException e) {
        // A rule that breaks must not hide what the others find, and must not pass for respected.
        undetermined(rule, rule.subjectPath(scratch), List.of(), true);
        return;
      }
      switch (status) {
        case SATISFIED -> passed(rule, Outcome.Satisfied.IT);
        case NOT_APPLICABLE -> passed(rule, Outcome.NotApplicable.IT);
        case VIOLATED -> violated(rule, rule.finding(scratch));
        case UNDETERMINED ->
          undetermined(rule, rule.subjectPath(scratch), rule.missing(scratch), false);
      }
    }

    private void passed(Rule<R> rule, Outcome outcome) {
      if (results != null) {
        results.add(new RuleResult<>(rule, rule.subjectPath(scratch), outcome));
      }
    }

    private void violated(Rule<R> rule, Finding finding) {
      if (results != null) {
        results.add(
            new RuleResult<>(rule, rule.subjectPath(scratch), new Outcome.Violated(finding)));
      } else {
        if (violations.isEmpty()) {
          violations = new ArrayList<>();
        }
        violations.add(finding);
      }
    }

    private void undetermined(Rule<R> rule, String subject, List<String> absent, boolean failed) {
      if (results != null) {
        results.add(new RuleResult<>(rule, subject, new Outcome.Undetermined(absent, failed)));
      } else {
        if (missing.isEmpty()) {
          missing = new ArrayList<>();
        }
        missing.add(new MissingAnswer(rule.id(), subject, absent, failed));
      }
    }

    private boolean isHeld(List<Part<R>> parts) {
      for (int i = 0; i < parts.size(); i++) {
        if (!parts.get(i).isHeldIn(scratch.root())) {
          return false;
        }
      }
      return true;
    }

    private List<String> absent(Rule<R> rule) {
      return rule.reads().stream()
          .filter(part -> !part.isHeldIn(scratch.root()))
          .map(part -> part.path())
          .toList();
    }
  }
}
