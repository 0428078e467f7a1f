package org.allervers.core.mano;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The records of one organisation of Mano, opened, and grouped by the person of whom they speak. Contents are kept as the text
 * they were, about a byte a letter, and become records one at a time: a whole organisation fits where its tree of values would
 * not.
 *
 * <p>Every row that was given is somewhere: among the records, or with a {@link ManoRowFailure}. What is here is personal.
 * This class is immutable and thread-safe.
 *
 * @terme archive de Mano
 */
public final class ManoArchive {

  /** The tables whose records speak of somebody: one that names nobody is no less a record. */
  private static final Set<ManoTable> OF_PERSONS = Set.of(
      ManoTable.GROUP,
      ManoTable.ACTION,
      ManoTable.CONSULTATION,
      ManoTable.TREATMENT,
      ManoTable.MEDICAL_FILE,
      ManoTable.COMMENT,
      ManoTable.RENCONTRE,
      ManoTable.PERSON_PLACE);

  /** No identifier of Mano begins so. */
  private static final String WITHOUT_ID = "\0";

  private final String organisation;
  private final List<ArchivedRecord> kept;
  private final Map<String, List<Integer>> byPerson;
  private final List<List<Integer>> inOrder;
  private final List<Integer> orphans;
  private final Map<ManoTable, Map<ManoRowStatus, Integer>> counts;
  private final List<ManoRowFailure> failures;
  private final List<ManoRowProblem> problems;

  private ManoArchive(
      String organisation,
      List<ArchivedRecord> kept,
      Map<ManoTable, Map<ManoRowStatus, Integer>> counts,
      List<ManoRowFailure> failures,
      List<ManoRowProblem> problems) {
    this.organisation = organisation;
    this.kept = List.copyOf(kept);
    this.counts = counts;
    this.failures = List.copyOf(failures);
    this.problems = List.copyOf(problems);
    this.byPerson = new LinkedHashMap<>();
    this.orphans = new ArrayList<>();
    index();
    this.inOrder = List.copyOf(byPerson.values());
  }

  /** Starts an archive whose sealed rows {@code opening} opens. */
  public static Builder builder(ManoOpening opening) {
    return new Builder(opening);
  }

  /** Returns the identifier of the organisation, or an empty text if no row says it. */
  public String organisationId() {
    return organisation;
  }

  /** Returns the organisation with its dictionary, or empty if its row was not given. */
  public Optional<ManoOrganisation> organisation() {
    List<ManoRecord> teams = records(ManoTable.TEAM).toList();
    return records(ManoTable.ORGANISATION)
        .findFirst()
        .map(found -> ManoOrganisation.of(found.columns(), teams));
  }

  /**
   * Returns the persons, deleted ones among them, in the order of their rows; each is made when it is asked for, and again when
   * it is asked for again. Several threads may ask. With a person come the places where the person is met, which several may
   * have in common.
   */
  public List<ManoPerson> persons() {
    return new Persons();
  }

  /** Returns the person of an identifier, or empty: also for an empty text, which some rows may have instead of one. */
  public Optional<ManoPerson> person(String id) {
    return Optional.ofNullable(byPerson.get(id)).map(this::person);
  }

  /** Returns the number of persons, deleted ones among them. */
  public int personCount() {
    return byPerson.size();
  }

  /** Returns the records of one table, deleted ones among them, in the order of their rows. */
  public Stream<ManoRecord> records(ManoTable table) {
    return kept.stream().filter(one -> one.table() == table).map(ArchivedRecord::record);
  }

  /**
   * Returns the records that speak of a person, and of none of those who are here: the person's row is missing, or did not open,
   * or the record names nobody. A passage that names nobody is no orphan, but anonymous.
   */
  public Stream<ManoRecord> orphans() {
    return orphans.stream().map(kept::get).map(ArchivedRecord::record);
  }

  /** Returns how many rows of each table came to what. */
  public Map<ManoTable, Map<ManoRowStatus, Integer>> counts() {
    return counts;
  }

  /** Returns the rows that gave no record, in their order. */
  public List<ManoRowFailure> failures() {
    return failures;
  }

  /** Returns what could not be read as a row, in its order. */
  public List<ManoRowProblem> problems() {
    return problems;
  }

  @Override
  public String toString() {
    return "ManoArchive[redacted]";
  }

  private final class Persons extends AbstractList<ManoPerson> implements RandomAccess {
    @Override
    public ManoPerson get(int index) {
      return person(inOrder.get(index));
    }

    @Override
    public int size() {
      return inOrder.size();
    }

    @Override
    public String toString() {
      return "Persons[redacted]";
    }
  }

  private ManoPerson person(List<Integer> indices) {
    ManoRecord person = kept.get(indices.get(0)).record();
    return ManoPerson.of(
        person,
        indices.stream().skip(1).map(kept::get).map(ArchivedRecord::record).toList());
  }

  private void index() {
    Map<String, Integer> actions = new HashMap<>();
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < kept.size(); i++) {
      ArchivedRecord one = kept.get(i);
      if (one.table() == ManoTable.PERSON) {
        // Without an identifier, nothing speaks of them; they are persons all the same.
        String key = one.id().isEmpty() ? WITHOUT_ID + i : one.id();
        byPerson.computeIfAbsent(key, id -> new ArrayList<>()).add(i);
      } else if (one.table() == ManoTable.ACTION && !one.id().isEmpty()) {
        actions.put(one.id(), i);
      } else if (one.table() == ManoTable.PLACE && !one.id().isEmpty()) {
        places.put(one.id(), i);
      }
    }
    for (int i = 0; i < kept.size(); i++) {
      ArchivedRecord one = kept.get(i);
      if (one.table() == ManoTable.PERSON) {
        continue;
      }
      List<String> persons = one.persons();
      Integer action = persons.isEmpty() ? actions.get(one.action()) : null;
      if (action != null) {
        persons = kept.get(action).persons();
      }
      boolean placed = false;
      for (String person : persons) {
        List<Integer> of = byPerson.get(person);
        if (of != null) {
          of.add(i);
          placed = true;
          Integer place = places.get(one.place());
          if (place != null && !of.contains(place)) {
            of.add(place);
          }
        }
      }
      boolean speaksOfSomebody = !persons.isEmpty() || OF_PERSONS.contains(one.table());
      if (!placed && speaksOfSomebody) {
        orphans.add(i);
      }
    }
  }

  /** Builds a {@link ManoArchive}. Not thread-safe. */
  public static final class Builder {

    private final ArchiveRows rows;
    private final List<ManoRowProblem> problems = new ArrayList<>();
    private @Nullable String organisation;

    private Builder(ManoOpening opening) {
      this.rows = new ArchiveRows(Objects.requireNonNull(opening, "opening"));
    }

    /**
     * Says whose records are wanted. Not said, it is the organisation whose rows opened most often: the passphrase tells.
     */
    public Builder organisation(String id) {
      this.organisation = Objects.requireNonNull(id, "id");
      return this;
    }

    /**
     * Opens the rows that are added from now on in the threads of an executor too. The opening must then be thread-safe. The
     * archive is the same, whatever the executor does; some megabytes of rows wait at most.
     */
    public Builder executor(Executor executor) {
      rows.executor(Objects.requireNonNull(executor, "executor"));
      return this;
    }

    /** Adds what a reader gave. Sealed rows are opened some at a time, the last of them by {@link #build()}. */
    public Builder add(ManoReading reading) {
      if (reading instanceof ManoRow row) {
        rows.add(row);
      } else {
        problems.add((ManoRowProblem) reading);
      }
      return this;
    }

    /** Adds a record that is open already, such as one of a workbook. */
    public Builder add(ManoRecord record) {
      rows.add(record);
      return this;
    }

    /** Returns the archive. */
    public ManoArchive build() {
      List<ArchivedRecord> records = rows.all();
      String of = organisation == null ? mostOpened(records) : organisation;
      Map<ManoTable, Map<String, Integer>> newest = new EnumMap<>(ManoTable.class);
      for (int i = 0; i < records.size(); i++) {
        ArchivedRecord one = records.get(i);
        if (one.status().isKept() && one.isOf(of) && !one.id().isEmpty()) {
          newest
              .computeIfAbsent(one.table(), table -> new HashMap<>())
              .merge(
                  one.id(),
                  i,
                  (earlier, later) ->
                      records.get(later).isOlderThan(records.get(earlier)) ? earlier : later);
        }
      }
      List<ArchivedRecord> kept = new ArrayList<>();
      List<ManoRowFailure> failures = new ArrayList<>();
      Map<ManoTable, Map<ManoRowStatus, Integer>> counts = new EnumMap<>(ManoTable.class);
      for (int i = 0; i < records.size(); i++) {
        ArchivedRecord one = records.get(i);
        ManoRowStatus status = one.status();
        if (!one.isOf(of)) {
          status = ManoRowStatus.OTHER_ORGANISATION;
        } else if (status.isKept()
            && newest.getOrDefault(one.table(), Map.of()).getOrDefault(one.id(), i) != i) {
          status = ManoRowStatus.REPLACED;
        }
        counts
            .computeIfAbsent(one.table(), table -> new EnumMap<>(ManoRowStatus.class))
            .merge(status, 1, Integer::sum);
        if (status.isKept()) {
          kept.add(one);
        } else {
          failures.add(new ManoRowFailure(one.table(), one.id(), status, one.detail()));
        }
      }
      counts.replaceAll((table, byStatus) -> Collections.unmodifiableMap(byStatus));
      return new ManoArchive(of, kept, Collections.unmodifiableMap(counts), failures, problems);
    }

    private static String mostOpened(List<ArchivedRecord> records) {
      Map<String, Integer> opened = new LinkedHashMap<>();
      for (ArchivedRecord one : records) {
        if (!one.organisation().isEmpty()) {
          int weight = one.status().isKept() && one.table().isSealed() ? 1 : 0;
          opened.merge(one.organisation(), weight, Integer::sum);
        }
      }
      return opened.entrySet().stream()
          .max(Map.Entry.comparingByValue())
          .map(Map.Entry::getKey)
          .orElse("");
    }
  }
}
