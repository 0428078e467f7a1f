package org.allervers.core.mano;

import java.util.List;
import org.allervers.core.Dossier;

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

  /** Returns the dossier of a person. */
  public ImportedDossier convert(ManoPerson person) {
    Dossier.Builder dossier = Dossier.builder();
    ImportReport.Builder report = new ImportReport.Builder();
    CONVERSIONS.forEach(one -> one.apply(person, context, dossier, report));
    return new ImportedDossier(dossier.build(), report.build());
  }
}
