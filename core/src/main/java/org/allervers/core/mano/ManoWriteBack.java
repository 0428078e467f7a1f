package org.allervers.core.mano;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.allervers.core.Dossier;

/**
 * Says the changes of a dossier in Mano's records. What did not change stays as it is, every unknown key too; what changed gets its
 * entry in the history, in the form of Mano's clients. An item that is new becomes a record under its identifier, or one that is made of what it says; an
 * item that is gone is a deleted record, if the dossier was made of it and Mano still has it as it was. What Mano has no word for is
 * listed, never dropped in silence.
 *
 * <p>Mano's server takes whole records and does not look whether they changed meanwhile: read the records again before writing, and
 * hand in what was read.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme réécriture vers Mano
 */
public final class ManoWriteBack {

  private final ManoContext context;
  private final ManoImport imports;

  private ManoWriteBack(ManoContext context) {
    this.context = Objects.requireNonNull(context, "context");
    this.imports = ManoImport.of(context);
  }

  /** Returns a writing back in that context, which must be that of the import. */
  public static ManoWriteBack of(ManoContext context) {
    return new ManoWriteBack(context);
  }

  /**
   * Returns the person and the medical files as they were when the dossier was imported, from what it preserves; empty if it is only
   * a part, or does not come from Mano. All values are there; the order of their names is not kept.
   */
  public static Optional<ManoPerson> imported(Dossier dossier) {
    return RawParts.of(dossier);
  }

  /**
   * Returns the records of {@code stored} with the changes of the dossier. The changes are those since the import, if the dossier is
   * whole; of a part, all in which it differs from {@code stored}, in its compartments.
   *
   * @param stored the person with all records, as Mano keeps them now
   * @param changed the dossier of that person
   * @param at the moment of the change, for the history; milliseconds are kept, and an exit and a re-entry that are both new are one
   *     millisecond apart
   * @param user the identifier of the user of Mano who changed it
   * @throws IllegalArgumentException if {@code changed} is another person's
   */
  public WrittenPerson write(ManoPerson stored, Dossier changed, Instant at, String user) {
    Dossier now = imports.convert(stored).dossier();
    if (!now.id().equals(changed.id())) {
      throw new IllegalArgumentException("changed must be the dossier of the person");
    }
    KeptRecords kept = KeptRecords.of(changed);
    ManoPerson basis = basis(stored, changed, kept);
    Dossier before = DossierPlaces.like(changed, imports.convert(basis).dossier());
    Set<String> untouched = new HashSet<>();
    while (true) {
      WriteBackDraft draft = new WriteBackDraft(context, basis, stored, untouched, at, user);
      draft.write(before, changed, kept);
      ManoPerson written = draft.person();
      Dossier said = DossierPlaces.like(changed, imports.convert(written).dossier());
      List<String> unsaid = DossierPlaces.unsaid(before, changed, said);
      // A value that Mano cannot say must not take away the one that it holds.
      Set<String> lost = draft.erasedOf(unsaid);
      if (!untouched.addAll(lost)) {
        return draft.result(written, unsaid);
      }
    }
  }

  /** The records from which the dossier was made, as far as it tells; else as they are now. */
  private static ManoPerson basis(ManoPerson stored, Dossier changed, KeptRecords kept) {
    Optional<ManoPerson> imported = imported(changed);
    Set<String> items = new HashSet<>();
    changed.tasks().forEach(task -> items.add(task.id().toString()));
    changed.acts().forEach(act -> items.add(act.id().toString()));
    changed.visits().forEach(visit -> items.add(visit.id().toString()));
    changed.encounters().forEach(encounter -> items.add(encounter.id().toString()));
    List<ManoRecord> records = new ArrayList<>(kept.basis(
        stored,
        imported.isPresent(),
        record -> items.contains(Identifiers.always(record.id()).toString())));
    records.addAll(imported.orElse(stored).records(ManoTable.MEDICAL_FILE));
    return ManoPerson.of(imported.orElse(stored).person(), records);
  }
}
