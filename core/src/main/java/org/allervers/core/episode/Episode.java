package org.allervers.core.episode;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.answer.Answers;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.allervers.core.dispositif.Dispositif;
import org.allervers.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * The accompaniment of the person by one team, from entry to exit.
 *
 * <p>The day of entry is the anchor from which the periods are counted. Days are half-open: the day of entry counts,
 * the day of exit does not. This class is immutable and thread-safe.
 *
 * @terme accompagnement
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), typologie des données;
 *     annexe 2, LHSS et EMSP §1.3.4
 */
public final class Episode {

  private final UUID id;
  private final Code<Dispositif> dispositif;
  private final @Nullable UUID team;
  private final @Nullable UUID request;
  private final @Nullable LocalDate admittedOn;
  private final LocalDate enteredOn;
  private final List<@Size(max = 80) String> referents;
  private final @Nullable UUID prescription;
  private final List<@Valid IndividualProject> projects;
  private final List<@Valid Period> periods;
  private final List<@Valid Suspension> suspensions;
  private final @Nullable @Valid Exit exit;
  private final List<@Valid Reopening> reopenings;
  private final @Size(max = 10000) @Nullable String note;
  private final Answers answers;
  private final Preserved preserved;

  private Episode(Builder builder) {
    this.id = Objects.requireNonNull(builder.id);
    this.dispositif = Objects.requireNonNull(builder.dispositif);
    this.team = builder.team;
    this.request = builder.request;
    this.admittedOn = builder.admittedOn;
    this.enteredOn = Objects.requireNonNull(builder.enteredOn);
    this.referents = List.copyOf(builder.referents);
    this.prescription = builder.prescription;
    this.projects = List.copyOf(builder.projects);
    this.periods = List.copyOf(builder.periods);
    this.suspensions = List.copyOf(builder.suspensions);
    this.exit = builder.exit;
    this.reopenings = List.copyOf(builder.reopenings);
    this.note = builder.note;
    this.answers = builder.answers;
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.id = id;
    builder.dispositif = dispositif;
    builder.team = team;
    builder.request = request;
    builder.admittedOn = admittedOn;
    builder.enteredOn = enteredOn;
    builder.referents = new ArrayList<>(referents);
    builder.prescription = prescription;
    builder.projects = new ArrayList<>(projects);
    builder.periods = new ArrayList<>(periods);
    builder.suspensions = new ArrayList<>(suspensions);
    builder.exit = exit;
    builder.reopenings = new ArrayList<>(reopenings);
    builder.note = note;
    builder.answers = answers;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the identifier. */
  public UUID id() {
    return id;
  }

  /** Returns the kind of team. */
  public Code<Dispositif> dispositif() {
    return dispositif;
  }

  /** Returns the identifier of the team, or empty. */
  public Optional<UUID> team() {
    return team == null ? Optional.empty() : Optional.of(team);
  }

  /** Returns the identifier of the request that was accepted, or empty. */
  public Optional<UUID> request() {
    return request == null ? Optional.empty() : Optional.of(request);
  }

  /** Returns the day on which the admission was decided, or empty. */
  public Optional<LocalDate> admittedOn() {
    return admittedOn == null ? Optional.empty() : Optional.of(admittedOn);
  }

  /** Returns the first day on which the person is accompanied. */
  public LocalDate enteredOn() {
    return enteredOn;
  }

  /** Returns the identifiers of the professionals who are the person's own. */
  public List<String> referents() {
    return referents;
  }

  /** Returns the identifier of the prescription with which it started, or empty. */
  public Optional<UUID> prescription() {
    return prescription == null ? Optional.empty() : Optional.of(prescription);
  }

  /** Returns the individual projects, in their order. */
  public List<IndividualProject> projects() {
    return projects;
  }

  /** Returns the periods, in their order. */
  public List<Period> periods() {
    return periods;
  }

  /** Returns the suspensions. */
  public List<Suspension> suspensions() {
    return suspensions;
  }

  /** Returns the exit, if the person has left, or empty. */
  public Optional<Exit> exit() {
    return exit == null ? Optional.empty() : Optional.of(exit);
  }

  /** Returns the reopenings, in their order. */
  public List<Reopening> reopenings() {
    return reopenings;
  }

  /** Returns what else is worth knowing, or empty. */
  public Optional<String> note() {
    return note == null ? Optional.empty() : Optional.of(note);
  }

  /** Returns the answers to the organisation's own fields. */
  public Answers answers() {
    return answers;
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  /**
   * Returns the days on which the person was accompanied: one range per entry, half-open, of which only the last can be
   * open. More than one only if the episode was reopened. They never overlap: an exit before its entry gives an empty
   * range, and a reopening before the exit that it undoes counts from that exit.
   */
  public List<DateRange> ranges() {
    List<DateRange> ranges = new ArrayList<>();
    LocalDate start = enteredOn;
    for (Reopening reopening : reopenings) {
      DateRange range = endedAt(start, reopening.undoneExit());
      ranges.add(range);
      start = range.end().filter(reopening.date()::isBefore).orElse(reopening.date());
    }
    ranges.add(exit == null ? DateRange.from(start) : endedAt(start, exit));
    return List.copyOf(ranges);
  }

  private static DateRange endedAt(LocalDate start, Exit exit) {
    return DateRange.of(start, exit.date().isBefore(start) ? start : exit.date());
  }

  /** Returns whether the person is accompanied on {@code date}: from the day of entry on, and before that of exit. */
  public boolean isOpenOn(LocalDate date) {
    return ranges().stream().anyMatch(range -> range.contains(date));
  }

  /**
   * Returns the number of days on which the person was accompanied before {@code asOf}; suspensions are not taken off.
   *
   * @param asOf the first day not counted
   */
  public long durationInDays(LocalDate asOf) {
    long days = 0;
    for (DateRange range : ranges()) {
      LocalDate end = range.end().filter(asOf::isAfter).orElse(asOf);
      days += Math.max(0, ChronoUnit.DAYS.between(range.start(), end));
    }
    return days;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(
        id,
        dispositif,
        team,
        request,
        admittedOn,
        enteredOn,
        referents,
        prescription,
        projects,
        periods,
        suspensions,
        exit,
        reopenings,
        note,
        answers,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Episode that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Episode[redacted]";
  }

  /** Builds a {@link Episode}. Not thread-safe. */
  public static final class Builder {
    private @Nullable UUID id;
    private @Nullable Code<Dispositif> dispositif;
    private @Nullable UUID team;
    private @Nullable UUID request;
    private @Nullable LocalDate admittedOn;
    private @Nullable LocalDate enteredOn;
    private List<String> referents = new ArrayList<>();
    private @Nullable UUID prescription;
    private List<IndividualProject> projects = new ArrayList<>();
    private List<Period> periods = new ArrayList<>();
    private List<Suspension> suspensions = new ArrayList<>();
    private @Nullable Exit exit;
    private List<Reopening> reopenings = new ArrayList<>();
    private @Nullable String note;
    private Answers answers = Answers.empty();
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the identifier. Required. */
    public Builder id(UUID value) {
      this.id = value;
      return this;
    }

    /** Sets the kind of team. Required. */
    public Builder dispositif(Code<Dispositif> value) {
      this.dispositif = value;
      return this;
    }

    /** Sets the identifier of the team; null clears it. */
    public Builder team(@Nullable UUID value) {
      this.team = value;
      return this;
    }

    /** Sets the identifier of the request that was accepted; null clears it. */
    public Builder request(@Nullable UUID value) {
      this.request = value;
      return this;
    }

    /** Sets the day on which the admission was decided; null clears it. */
    public Builder admittedOn(@Nullable LocalDate value) {
      this.admittedOn = value;
      return this;
    }

    /** Sets the first day on which the person is accompanied. Required. */
    public Builder enteredOn(LocalDate value) {
      this.enteredOn = value;
      return this;
    }

    /** Sets the identifiers of the professionals who are the person's own, replacing those set before. */
    public Builder referents(Collection<String> values) {
      this.referents = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the identifiers of the professionals who are the person's own. */
    public Builder addReferent(String value) {
      this.referents.add(value);
      return this;
    }

    /** Sets the identifier of the prescription with which it started; null clears it. */
    public Builder prescription(@Nullable UUID value) {
      this.prescription = value;
      return this;
    }

    /** Sets the individual projects, in their order, replacing those set before. */
    public Builder projects(Collection<IndividualProject> values) {
      this.projects = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the individual projects, in their order. */
    public Builder addProject(IndividualProject value) {
      this.projects.add(value);
      return this;
    }

    /** Sets the periods, in their order, replacing those set before. */
    public Builder periods(Collection<Period> values) {
      this.periods = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the periods, in their order. */
    public Builder addPeriod(Period value) {
      this.periods.add(value);
      return this;
    }

    /** Sets the suspensions, replacing those set before. */
    public Builder suspensions(Collection<Suspension> values) {
      this.suspensions = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the suspensions. */
    public Builder addSuspension(Suspension value) {
      this.suspensions.add(value);
      return this;
    }

    /** Sets the exit, if the person has left; null clears it. */
    public Builder exit(@Nullable Exit value) {
      this.exit = value;
      return this;
    }

    /** Sets the reopenings, in their order, replacing those set before. */
    public Builder reopenings(Collection<Reopening> values) {
      this.reopenings = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the reopenings, in their order. */
    public Builder addReopening(Reopening value) {
      this.reopenings.add(value);
      return this;
    }

    /** Sets what else is worth knowing; null clears it. */
    public Builder note(@Nullable String value) {
      this.note = value;
      return this;
    }

    /** Sets the answers to the organisation's own fields. */
    public Builder answers(Answers value) {
      this.answers = value;
      return this;
    }

    /** Sets what a newer version wrote here. */
    public Builder preserved(Preserved value) {
      this.preserved = value;
      return this;
    }

    /** Keeps one property that this version does not know, as JSON text. */
    public Builder preserve(String name, String json) {
      this.preserved = preserved.with(name, json);
      return this;
    }

    /**
     * Returns the value.
     *
     * @throws IncompleteException if a required part is missing; it lists all of them
     */
    public Episode build() {
      List<String> missing = new ArrayList<>();
      if (id == null) {
        missing.add("id");
      }
      if (dispositif == null) {
        missing.add("dispositif");
      }
      if (enteredOn == null) {
        missing.add("entreLe");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Episode", missing);
      }
      return new Episode(this);
    }
  }
}
