package org.allervers.indicators.catalogue;

import java.util.List;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.Organisation;
import org.allervers.indicators.publication.Publication;
import org.allervers.indicators.table.Label;

/**
 * The activity report for 2022 of LEO (lieu d'écoute et d'orientation), a mobile team on two rural territories: the
 * definitions behind its tables and the figures as printed.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @source LEO, rapport d'activité 2022
 */
public final class Leo2022 {

  /** Code of the Val-de-Lorraine. */
  public static final String VAL_DE_LORRAINE = "VDL";

  /** Code of the Lunévillois. */
  public static final String LUNEVILLOIS = "LUN";

  private Leo2022() {}

  /** LEO-01 to LEO-23, in the order of the report. */
  public static List<Indicator> indicators() {
    return LeoDefinitions.all();
  }

  /** The two territories and their sum. */
  public static Organisation organisation() {
    return Organisation.builder(Label.of("Les deux territoires", "Both territories"))
        .level(VAL_DE_LORRAINE, Label.ofBoth("Val-de-Lorraine"))
        .level(LUNEVILLOIS, Label.ofBoth("Lunévillois"))
        .build();
  }

  /** The year 2022. */
  public static ReportingPeriod period() {
    return ReportingPeriod.ofYear(2022);
  }

  /** The tables and sentences exactly as printed, errors included. */
  public static Publication publication() {
    return new ReportFiles("leo-2022").publication("LEO, rapport d'activité 2022", period());
  }

  /** What the report tells that no dossier gives. */
  public static List<Uncounted> uncounted() {
    return Uncounted.read("leo-2022");
  }

  /** Where it contradicts itself, by the register of inconsistencies. */
  public static List<KnownInconsistency> inconsistencies() {
    return KnownInconsistency.read("leo-2022");
  }
}
