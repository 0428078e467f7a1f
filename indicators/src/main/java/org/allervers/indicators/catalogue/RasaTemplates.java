package org.allervers.indicators.catalogue;

import java.util.List;
import org.allervers.indicators.template.Template;

/**
 * Forms of the standardised yearly activity report (RASA) of the medico-social services for people in precarity.
 *
 * <p>The official forms could not be had. The one here is a superset of what published analyses of such reports show; it
 * is ours, says so in every table, and is sent to nobody as the form of an agency. An official form is read by {@link
 * Template#parse} from its own text.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme RASA
 */
public final class RasaTemplates {

  private static final String SUPERSET = "rasa-superset-1";

  private RasaTemplates() {}

  /** The superset, which is no official form. */
  public static Template superset() {
    return Template.parse(ReportFiles.text(SUPERSET + ".json"));
  }

  /** What such reports show that no dossier gives. */
  public static List<Uncounted> uncounted() {
    return Uncounted.read(SUPERSET);
  }
}
