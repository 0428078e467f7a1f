package org.allervers.core.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.allervers.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * One rule of the field as a value: what it says, who says so, where and since when it binds, and the three questions that
 * decide it. It applies or not; it needs answers that are there or not; it holds or not.
 *
 * <pre>{@code
 * static final Rule<Dossier> R_ORI_02 = Rule.on(EPISODES)
 *     .id("R-ORI-02")
 *     .severity(Severity.WARNING)
 *     .jurisdiction(Jurisdiction.ILE_DE_FRANCE)
 *     .validFrom("2022-03-01")
 *     .source(REFERENTIEL)
 *     .statement("Toute sortie donne lieu à un document de synthèse.", "Every exit has a summary document.")
 *     .message("Sortie sans document de synthèse.", "Exit without a summary document.")
 *     .reads(EPISODE_LIST)
 *     .path("sortie.synthese")
 *     .appliesWhen(c -> c.subject().exit().isPresent())
 *     .needs("sortie.synthese.statut", c -> isAnswered(c.subject()))
 *     .holdsWhen(c -> isGiven(c.subject()))
 *     .build();
 * }</pre>
 *
 * <p>This class is immutable and thread-safe, as long as its questions are pure functions.
 *
 * @param <R> the type of the whole that is checked
 * @terme règle
 */
public final class Rule<R> {

  private final String id;
  private final int version;
  private final Severity severity;
  private final Obligation obligation;
  private final Jurisdiction jurisdiction;
  private final DateRange validity;
  private final List<Source> sources;
  private final String french;
  private final String english;
  private final String frenchMessage;
  private final String englishMessage;
  private final List<Part<R>> reads;
  private final List<Parameter<?>> parameters;
  private final String path;
  private final Questions<R, ?> questions;

  private Rule(Builder<R, ?> builder, Questions<R, ?> questions) {
    this.id = Objects.requireNonNull(builder.id, "id");
    this.version = builder.version;
    this.severity = Objects.requireNonNull(builder.severity, "severity");
    this.obligation = Objects.requireNonNull(builder.obligation, "obligation");
    this.jurisdiction = Objects.requireNonNull(builder.jurisdiction, "jurisdiction");
    this.validity = Objects.requireNonNull(builder.validity, "validity");
    this.sources = List.copyOf(builder.sources);
    this.french = Objects.requireNonNull(builder.french, "french");
    this.english = Objects.requireNonNull(builder.english, "english");
    this.frenchMessage = Objects.requireNonNull(builder.frenchMessage, "frenchMessage");
    this.englishMessage = Objects.requireNonNull(builder.englishMessage, "englishMessage");
    this.reads = List.copyOf(builder.reads);
    this.parameters = List.copyOf(builder.parameters);
    this.path = builder.path;
    this.questions = questions;
  }

  /** The questions of a rule, with the type of its subject. */
  private record Questions<R, S>(
      Subjects<R, S> subjects,
      @Nullable Function<Case<R, S>, LocalDate> dated,
      @Nullable Predicate<Case<R, S>> applies,
      List<Need<R, S>> needs,
      @Nullable Predicate<Case<R, S>> answered,
      Predicate<Case<R, S>> holds,
      @Nullable Predicate<Case<R, R>> settled) {

    List<String> missing(Case<R, S> scratch) {
      List<String> missing = new ArrayList<>();
      for (Need<R, S> need : needs) {
        if (!need.answered().test(scratch)) {
          missing.add(need.path());
        }
      }
      return missing;
    }
  }

  private record Need<R, S>(String path, Predicate<Case<R, S>> answered) {}

  /** Starts a rule on some subjects. */
  public static <R, S> Builder<R, S> on(Subjects<R, S> subjects) {
    return new Builder<>(Objects.requireNonNull(subjects, "subjects"));
  }

  /** Returns the stable id, such as {@code R-DUR-01}; it is never used again for something else. */
  public String id() {
    return id;
  }

  /** Returns the version of the definition, from 1. */
  public int version() {
    return version;
  }

  /** Returns how much a violation matters. */
  public Severity severity() {
    return severity;
  }

  /** Returns whether the source demands it, recommends it, or leaves it to us. */
  public Obligation obligation() {
    return obligation;
  }

  /** Returns where it binds. */
  public Jurisdiction jurisdiction() {
    return jurisdiction;
  }

  /** Returns the days on which it binds, the end excluded. */
  public DateRange validity() {
    return validity;
  }

  /** Returns where it comes from, the first source first, at least one. */
  public List<Source> sources() {
    return sources;
  }

  /** Returns the rule in a sentence, in French. */
  public String french() {
    return french;
  }

  /** Returns the rule in a sentence, in English. */
  public String english() {
    return english;
  }

  /** Returns what a professional reads when it is not respected, in French. */
  public String frenchMessage() {
    return frenchMessage;
  }

  /** Returns what a professional reads when it is not respected, in English. */
  public String englishMessage() {
    return englishMessage;
  }

  /** Returns the parts of the whole that it reads. */
  public List<Part<R>> reads() {
    return reads;
  }

  /** Returns the thresholds that it uses. */
  public List<Parameter<?>> parameters() {
    return parameters;
  }

  /** Returns where a finding points, with {@code []} for any place in a list. */
  public String pathPattern() {
    return joined(questions.subjects().pattern());
  }

  /** Returns the paths, from the subject, of the answers that it cannot do without. */
  public List<String> needs() {
    return questions.needs().stream().map(need -> need.path()).toList();
  }

  Subjects<R, ?> subjects() {
    return questions.subjects();
  }

  /** Returns the question whose yes makes it certain that no subject violates the rule or lacks an answer, or null. */
  @Nullable
  Predicate<Case<R, R>> settled() {
    return questions.settled();
  }

  OutcomeStatus decide(Case<R, ?> scratch) {
    return decide(questions, scratch);
  }

  @SuppressWarnings("unchecked") // The engine walks over this rule's own subjects.
  private <S> OutcomeStatus decide(Questions<R, S> asked, Case<R, ?> any) {
    Case<R, S> scratch = (Case<R, S>) any;
    if (asked.dated() != null) {
      scratch.datedBy(asked.dated().apply(scratch));
    }
    if (!validity.contains(scratch.date())
        || (asked.applies() != null && !asked.applies().test(scratch))) {
      return OutcomeStatus.NOT_APPLICABLE;
    }
    if (asked.answered() != null && !asked.answered().test(scratch)) {
      return OutcomeStatus.UNDETERMINED;
    }
    return asked.holds().test(scratch) ? OutcomeStatus.SATISFIED : OutcomeStatus.VIOLATED;
  }

  List<String> missing(Case<R, ?> scratch) {
    return missing(questions, scratch);
  }

  @SuppressWarnings("unchecked") // As above.
  private <S> List<String> missing(Questions<R, S> asked, Case<R, ?> scratch) {
    return asked.missing((Case<R, S>) scratch);
  }

  Finding finding(Case<R, ?> scratch) {
    return new Finding(
        id,
        severity,
        joined(questions.subjects().path(scratch)),
        filled(frenchMessage, scratch),
        filled(englishMessage, scratch));
  }

  String subjectPath(Case<R, ?> scratch) {
    return questions.subjects().path(scratch);
  }

  private String joined(String subject) {
    if (subject.isEmpty()) {
      return path;
    }
    return path.isEmpty() ? subject : subject + "." + path;
  }

  /** Puts the values of the thresholds where the message names them in braces. */
  private String filled(String message, Case<R, ?> scratch) {
    String text = message;
    for (Parameter<?> parameter : parameters) {
      String hole = "{" + parameter.id() + "}";
      if (text.contains(hole)) {
        text = text.replace(hole, String.valueOf(scratch.get(parameter)));
      }
    }
    return text;
  }

  /** Returns the id. */
  @Override
  public String toString() {
    return id;
  }

  /**
   * Makes a rule. Not thread-safe.
   *
   * @param <R> the type of the whole
   * @param <S> the type of the subject
   */
  public static final class Builder<R, S> {

    private final Subjects<R, S> subjects;
    private final List<Source> sources = new ArrayList<>();
    private final List<Part<R>> reads = new ArrayList<>();
    private final List<Parameter<?>> parameters = new ArrayList<>();
    private final List<Need<R, S>> needs = new ArrayList<>();

    private @Nullable String id;
    private int version = 1;
    private @Nullable Severity severity;
    private @Nullable Obligation obligation;
    private @Nullable Jurisdiction jurisdiction;
    private @Nullable DateRange validity;
    private @Nullable String french;
    private @Nullable String english;
    private @Nullable String frenchMessage;
    private @Nullable String englishMessage;
    private String path = "";
    private @Nullable Function<Case<R, S>, LocalDate> dated;
    private @Nullable Predicate<Case<R, S>> applies;
    private @Nullable Predicate<Case<R, S>> answered;
    private @Nullable Predicate<Case<R, S>> holds;
    private @Nullable Predicate<Case<R, R>> settled;

    private Builder(Subjects<R, S> subjects) {
      this.subjects = subjects;
    }

    /** Sets the stable id, capitals, digits and hyphens. */
    public Builder<R, S> id(String value) {
      this.id = value;
      return this;
    }

    /** Sets the version of the definition, from 1; 1 by default. */
    public Builder<R, S> version(int value) {
      this.version = value;
      return this;
    }

    /** Sets how much a violation matters. */
    public Builder<R, S> severity(Severity value) {
      this.severity = value;
      return this;
    }

    /** Sets whether the source demands it, recommends it, or leaves it to us. */
    public Builder<R, S> obligation(Obligation value) {
      this.obligation = value;
      return this;
    }

    /** Sets where it binds. */
    public Builder<R, S> jurisdiction(Jurisdiction value) {
      this.jurisdiction = value;
      return this;
    }

    /** Sets the first day on which it binds, without an end. */
    public Builder<R, S> validFrom(String day) {
      this.validity = DateRange.from(LocalDate.parse(day));
      return this;
    }

    /** Sets the days on which it binds. */
    public Builder<R, S> validity(DateRange value) {
      this.validity = value;
      return this;
    }

    /** Adds a source; the first one is the main one. */
    public Builder<R, S> source(Source value) {
      this.sources.add(value);
      return this;
    }

    /** Sets the rule in a sentence, in both languages. */
    public Builder<R, S> statement(String inFrench, String inEnglish) {
      this.french = inFrench;
      this.english = inEnglish;
      return this;
    }

    /**
     * Sets what a professional reads when it is not respected. The id of a threshold in braces becomes its value; nothing
     * that was written in a dossier can get in.
     */
    public Builder<R, S> message(String inFrench, String inEnglish) {
      this.frenchMessage = inFrench;
      this.englishMessage = inEnglish;
      return this;
    }

    /** Adds a part that the questions read: all of them, or a check after a change misses something. */
    public Builder<R, S> reads(Part<R> part) {
      this.reads.add(part);
      return this;
    }

    /** Adds the thresholds that the questions use. */
    public Builder<R, S> uses(Parameter<?>... values) {
      this.parameters.addAll(List.of(values));
      return this;
    }

    /** Sets where a finding points, from the subject; the subject itself by default. */
    public Builder<R, S> path(String value) {
      this.path = value;
      return this;
    }

    /** Sets the day of the subject that decides which law holds, such as that of an act; by default that of the question. */
    public Builder<R, S> datedBy(Function<Case<R, S>, LocalDate> day) {
      this.dated = day;
      return this;
    }

    /** Sets when the rule concerns the subject; always by default. */
    public Builder<R, S> appliesWhen(Predicate<Case<R, S>> question) {
      this.applies = question;
      return this;
    }

    /**
     * Adds an answer that the rule cannot do without, once it applies.
     *
     * @param from its path from the subject
     * @param answered whether it is there
     */
    public Builder<R, S> needs(String from, Predicate<Case<R, S>> answered) {
      this.needs.add(new Need<>(from, answered));
      this.answered = this.answered == null ? answered : this.answered.and(answered);
      return this;
    }

    /** Sets when the rule is respected. */
    public Builder<R, S> holdsWhen(Predicate<Case<R, S>> question) {
      this.holds = question;
      return this;
    }

    /**
     * Sets a quick question on the whole, such as whether the latest of all days lies in the past: true says that no subject
     * violates the rule or lacks an answer, and spares a check from asking each of them. False says nothing. Rules that give
     * the same object are settled by one answer. A full report asks each subject all the same, and the two must find the
     * same.
     */
    public Builder<R, S> settledWhen(Predicate<Case<R, R>> question) {
      this.settled = question;
      return this;
    }

    /**
     * Returns the rule.
     *
     * @throws IllegalStateException naming all that is missing or wrong
     */
    public Rule<R> build() {
      List<String> wrong = new ArrayList<>();
      demand(wrong, "id", id != null && id.matches("[A-Z0-9]+(-[A-Z0-9]+)+"));
      demand(wrong, "version", version >= 1);
      demand(wrong, "severity", severity != null);
      demand(wrong, "obligation", obligation != null);
      demand(wrong, "jurisdiction", jurisdiction != null);
      demand(wrong, "validity", validity != null);
      demand(wrong, "source", !sources.isEmpty());
      demand(wrong, "statement", french != null && english != null);
      demand(wrong, "message", frenchMessage != null && englishMessage != null);
      demand(wrong, "reads", !reads.isEmpty());
      demand(wrong, "holdsWhen", holds != null);
      if (!wrong.isEmpty() || holds == null) {
        throw new IllegalStateException(String.format(
            Locale.ROOT, "the rule %s must have a right %s", id, String.join(", ", wrong)));
      }
      return new Rule<>(
          this,
          new Questions<>(subjects, dated, applies, List.copyOf(needs), answered, holds, settled));
    }

    private static void demand(List<String> wrong, String name, boolean fulfilled) {
      if (!fulfilled) {
        wrong.add(name);
      }
    }
  }
}
