package org.allervers.core.mano;

import java.util.Objects;
import org.allervers.core.Dossier;

/**
 * A person of Mano as a dossier, and all that had to be done for it. This class is immutable and thread-safe.
 *
 * @param dossier the dossier; the raw records are preserved in it
 * @param report what was repaired, guessed and left out
 * @terme dossier importé
 */
public record ImportedDossier(Dossier dossier, ImportReport report) {
  /** Refuses a missing part. */
  public ImportedDossier {
    Objects.requireNonNull(dossier, "dossier");
    Objects.requireNonNull(report, "report");
  }

  @Override
  public String toString() {
    return "ImportedDossier[redacted]";
  }
}
