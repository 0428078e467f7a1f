package org.allervers.core.mano;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.allervers.core.Dossier;
import org.allervers.core.mano.ImportNote.Certainty;
import org.allervers.core.mano.ImportNote.Kind;

/**
 * Turns persons of Mano into dossiers. The same person always gives the same dossier; what has no home in one is preserved in it;
 * what was repaired, guessed or left out is reported, and nothing else happens.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme import depuis Mano
 */
public final class ManoImport {

  private static final List<Conversion> CONVERSIONS =
      List.of(new PersonConversion(), new RecordConversions());

  /** Those who work there and what they did with the program, the dictionary, and copies of persons. */
  private static final List<ManoTable> LEFT_OUT = List.of(
      ManoTable.ORGANISATION,
      ManoTable.USER,
      ManoTable.USER_TEAM,
      ManoTable.USER_LOG,
      ManoTable.PERSON_BACKUP);

  private final ManoContext context;

  private ManoImport(ManoContext context) {
    this.context = context;
  }

  /** Returns an import in that context. */
  public static ManoImport of(ManoContext context) {
    return new ManoImport(context);
  }

  /** Returns the context. */
  public ManoContext context() {
    return context;
  }

  /**
   * Returns what is to be said of the records of an archive that come neither into the dossier of a person nor into the register of
   * {@link ManoRegister}: records that point to nobody who is there, and tables that are left to the host. A family of which a member
   * is missing or deleted is said here too, with the member who was deleted: no single dossier tells.
   */
  public static ImportReport apart(ManoArchive archive) {
    ImportReport.Builder report = new ImportReport.Builder();
    archive.orphans().forEach(one -> report.note(Kind.ORPHAN, one, link(one), Certainty.CERTAIN));
    Set<String> deleted = new HashSet<>();
    archive
        .records(ManoTable.PERSON)
        .filter(ManoRecord::isDeleted)
        .forEach(person -> deleted.add(person.id()));
    archive.records(ManoTable.GROUP).filter(group -> !group.isDeleted()).forEach(group -> {
      for (String member : group.texts("persons")) {
        if (deleted.contains(member) || archive.person(member).isEmpty()) {
          report.note(Kind.GROUP_OF_DELETED_PERSON, group, "persons", Certainty.LIKELY);
        }
        if (deleted.contains(member)) {
          report.note(Kind.GROUP_OF_DELETED_PERSON, ManoTable.PERSON, member, "", Certainty.LIKELY);
        }
      }
    });
    for (ManoTable table : LEFT_OUT) {
      if (archive.records(table).findAny().isPresent()) {
        report.note(Kind.TABLE_LEFT_OUT, table, "", "", Certainty.CERTAIN);
      }
    }
    return report.build();
  }

  private static String link(ManoRecord record) {
    if (record.table() == ManoTable.GROUP) {
      return "persons";
    }
    boolean isOfAction = record.table() == ManoTable.COMMENT
        && record.text("person").isEmpty()
        && record.text("action").isPresent();
    return isOfAction ? "action" : "person";
  }

  /** Returns the dossier of a person. */
  public ImportedDossier convert(ManoPerson person) {
    Dossier.Builder dossier = Dossier.builder();
    ImportReport.Builder report = new ImportReport.Builder();
    CONVERSIONS.forEach(one -> one.apply(person, context, dossier, report));
    return new ImportedDossier(dossier.build(), report.build());
  }
}
