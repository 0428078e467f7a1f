package org.allervers.indicators.mano;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.allervers.core.mano.ManoField;
import org.allervers.core.mano.ManoOrganisation;
import org.allervers.core.mano.ManoPerson;
import org.allervers.core.mano.ManoTable;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.Organisation;
import org.allervers.indicators.table.Label;
import org.jspecify.annotations.Nullable;

/**
 * Mano's figures beside ours: each as a generation prints it and as the same definition means it, which records make the
 * difference, and which known defect does.
 *
 * <pre>{@code
 * Reconciliation found = Reconciliation.of(ManoGeneration.ARCHIVE)
 *     .organisation(organisation)
 *     .zone(ZoneId.of("Europe/Paris"))
 *     .asOf(moment)
 *     .period(ReportingPeriod.ofYear(2024))
 *     .evaluate(archive.persons(), days);
 * for (ReconciliationLine line : found.differences()) {
 *   show(line.title(), line.cell(), line.mano(), line.ours(), line.onlyMano(), line.onlyOurs());
 * }
 * }</pre>
 *
 * <p>It is confidential: it names records, and its figures are under no disclosure control. It is for the eyes of the
 * organisation whose records they are, and no exporter takes it; who shows it shows {@link #stamp()} with it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme rapprochement avec Mano
 * @source Mano v1.309 and its successor, statistics screens
 */
public final class Reconciliation {

  private static final Label STAMP = Label.of(
      "Confidentiel, usage interne : ce rapprochement désigne des dossiers, ne pas diffuser",
      "Confidential, internal use: this reconciliation names dossiers, do not circulate");

  private static final String CREATED = "creees";

  private final List<ReconciliationLine> lines;
  private final long unread;

  private Reconciliation(List<ReconciliationLine> lines, long unread) {
    this.lines = List.copyOf(lines);
    this.unread = unread;
  }

  /** Starts a reconciliation of the figures of a generation. */
  public static Draft of(ManoGeneration generation) {
    return new Draft(generation);
  }

  /** Returns that it is confidential, in words. */
  public Label stamp() {
    return STAMP;
  }

  /** Returns every number of every figure, in the order of the definitions, then of the levels, then of the rows. */
  public List<ReconciliationLine> lines() {
    return lines;
  }

  /** Returns the lines that differ, in the same order. */
  public List<ReconciliationLine> differences() {
    return lines.stream().filter(ReconciliationLine::isDifferent).toList();
  }

  /** Returns how many persons, families and team days could not be read, and stand behind no number. */
  public long unread() {
    return unread;
  }

  /** Returns the number of lines, and nothing of a record. */
  @Override
  public String toString() {
    return "Reconciliation[" + lines.size() + " lines]";
  }

  /** What to reconcile. Not thread-safe. */
  public static final class Draft {

    private record Pair(String mano, Indicator ours) {}

    private final ManoGeneration generation;
    private final List<Pair> pairs = new ArrayList<>();
    private UnaryOperator<ManoCompatible> completed = UnaryOperator.identity();
    private @Nullable ManoOrganisation organisation;
    private @Nullable ZoneId zone;
    private @Nullable Instant asOf;
    private @Nullable ReportingPeriod period;

    private Draft(ManoGeneration generation) {
      this.generation = Objects.requireNonNull(generation, "generation");
    }

    /** Sets the organisation: its teams are the levels. */
    public Draft organisation(ManoOrganisation value) {
      organisation = value;
      return this;
    }

    /** Sets the zone in which a day begins. */
    public Draft zone(ZoneId value) {
      zone = value;
      return this;
    }

    /** Sets the moment at which somebody looks at Mano's screen. */
    public Draft asOf(Instant value) {
      asOf = value;
      return this;
    }

    /** Sets the period. */
    public Draft period(ReportingPeriod value) {
      period = value;
      return this;
    }

    /**
     * Completes the sets of figures, for example by those of what the organisation chose itself: {@code set ->
     * set.withOrganisation(organisation)}. Without it there are those that every organisation has.
     *
     * @param value called for each set of defects; must add the same figures to all
     */
    public Draft with(UnaryOperator<ManoCompatible> value) {
      completed = Objects.requireNonNull(value, "value");
      return this;
    }

    /**
     * Adds a figure of Mano beside another definition, after those beside themselves. Rows and levels that the other does
     * not have are left out.
     *
     * @param mano identifier of one of the definitions that are read from persons
     * @param ours a definition for {@link ManoSchema}, of the same basis
     */
    public Draft beside(String mano, Indicator ours) {
      pairs.add(new Pair(mano, Objects.requireNonNull(ours, "ours")));
      return this;
    }

    /**
     * Adds the populations beside those of another generation, without its defects: the persons created beside those
     * created there, the others beside each of the others.
     */
    public Draft beside(ManoGeneration other) {
      List<Indicator> theirs = ManoCompatible.corrected(other).persons();
      for (String one : generation.populations()) {
        for (String population : other.populations()) {
          if (one.equals(CREATED) == population.equals(CREATED)) {
            String id = other.prefix() + "/" + population;
            theirs.stream()
                .filter(indicator -> indicator.id().equals(id))
                .forEach(indicator -> beside(generation.prefix() + "/" + one, indicator));
          }
        }
      }
      return this;
    }

    /**
     * Reads the records once and compares, with the families of these persons.
     *
     * @param persons read once, in their order; those of a family are kept until the end
     * @param days what teams wrote of a day and of no person; read once
     * @throws NullPointerException if organisation, zone, moment or period was not set
     * @throws IllegalArgumentException if a figure to set beside another does not exist, or is of another basis
     * @throws org.allervers.indicators.UnboundDefinitionException if a definition of the caller's cannot be bound
     */
    public Reconciliation evaluate(Iterable<ManoPerson> persons, Iterable<ManoTeamDay> days) {
      List<ManoPerson> inFamilies = new ArrayList<>();
      return evaluate(
          persons,
          person -> {
            if (person.records(ManoTable.GROUP).stream().anyMatch(group -> !group.isDeleted())) {
              inFamilies.add(person);
            }
          },
          () -> ManoFamily.of(inFamilies).iterator(),
          days);
    }

    /**
     * Reads the records once and compares, and keeps none of them: for an organisation that does not fit in memory as values.
     *
     * @param persons read first, once, in their order
     * @param families read after them, once
     * @param days what teams wrote of a day and of no person; read last, once
     * @throws NullPointerException if organisation, zone, moment or period was not set
     * @throws IllegalArgumentException if a figure to set beside another does not exist, or is of another basis
     * @throws org.allervers.indicators.UnboundDefinitionException if a definition of the caller's cannot be bound
     */
    public Reconciliation evaluate(
        Iterable<ManoPerson> persons, Iterable<ManoFamily> families, Iterable<ManoTeamDay> days) {
      return evaluate(persons, person -> {}, families, days);
    }

    private Reconciliation evaluate(
        Iterable<ManoPerson> persons,
        Consumer<ManoPerson> seen,
        Iterable<ManoFamily> families,
        Iterable<ManoTeamDay> days) {
      ManoOrganisation mano = Objects.requireNonNull(organisation, "organisation");
      ZoneId at = Objects.requireNonNull(zone, "zone");
      Instant moment = Objects.requireNonNull(asOf, "asOf");
      ReportingPeriod during = Objects.requireNonNull(period, "period");
      Organisation levels = ManoCompatible.organisation(mano);
      Reconciling<ManoPerson> ofPersons = new Reconciling<>(
          ManoSchema.of(mano, at, moment), figures(numbers(mano)), levels, during, ManoPerson::id);
      Reconciling<ManoFamily> ofFamilies = new Reconciling<>(
          ManoFamilySchema.of(mano, at),
          ReconciledFigure.of(generation, set -> completed.apply(set).families()),
          levels,
          during,
          family -> family.group().id());
      Reconciling<ManoTeamDay> ofDays = new Reconciling<>(
          ManoTeamSchema.of(mano, at),
          ReconciledFigure.of(generation, set -> completed.apply(set).teams()),
          levels,
          during,
          // Whatever is counted of a day is a record with a name of its own.
          day -> "");
      for (ManoPerson person : persons) {
        ofPersons.add(person);
        seen.accept(person);
      }
      families.forEach(ofFamilies::add);
      days.forEach(ofDays::add);
      List<ReconciliationLine> lines = new ArrayList<>();
      lines.addAll(ofPersons.lines());
      lines.addAll(ofFamilies.lines());
      lines.addAll(ofDays.lines());
      return new Reconciliation(lines, ofPersons.unread() + ofFamilies.unread() + ofDays.unread());
    }

    private static List<ManoField> numbers(ManoOrganisation organisation) {
      Map<String, ManoField> byName = new LinkedHashMap<>();
      organisation.personSections().stream()
          .flatMap(section -> section.members().stream())
          .filter(
              field -> field.kind() == ManoField.Kind.NUMBER && !field.name().isEmpty())
          .forEach(field -> byName.putIfAbsent(field.name(), field));
      return List.copyOf(byName.values());
    }

    private List<ReconciledFigure> figures(List<ManoField> numbers) {
      List<ReconciledFigure> own =
          ReconciledFigure.of(generation, set -> completed.apply(set).persons());
      List<ReconciledFigure> all = new ArrayList<>(own);
      for (ManoField field : numbers) {
        all.addAll(ReconciledFigure.of(
            generation, set -> List.of(set.meanOf(field.name(), Label.ofBoth(field.label())))));
      }
      for (Pair pair : pairs) {
        all.add(own.stream()
            .filter(figure -> figure.mano().id().equals(pair.mano))
            .filter(figure -> figure.mano().basis() == pair.ours.basis())
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(
                "there must be a figure of the same basis as the definition beside it: "
                    + pair.mano))
            .beside(pair.ours));
      }
      return all;
    }
  }
}
