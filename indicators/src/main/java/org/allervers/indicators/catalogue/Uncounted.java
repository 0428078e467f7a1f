package org.allervers.indicators.catalogue;

import java.util.List;
import java.util.Objects;
import org.allervers.indicators.table.Label;

/**
 * Something that a text asks for or prints and that no count of dossiers gives, with the reason: so that a list of
 * indicators is complete and nothing is counted that cannot be.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id identifier in its catalogue; no definition has it
 * @param reason why it is not counted
 * @param label what it is, and what is printed of it if anything is
 */
public record Uncounted(String id, Reason reason, Label label) {

  /** Why something is not counted from dossiers. */
  public enum Reason {
    /** It is held in the register of the organisation (kilometres, agreements, staff), not in a dossier. */
    IN_THE_REGISTER("au registre de la structure", "in the register of the organisation"),
    /** Neither the dossier nor the register holds it. */
    NOT_HELD("donnée non tenue", "not held"),
    /** Another definition counts it, or it serves the counts without being a figure. */
    COUNTED_OTHERWISE("compté autrement", "counted otherwise"),
    /** Words only: a ranking, a quality, a description. */
    WORDS_ONLY("sans chiffre", "words only"),
    /** It identifies somebody; it is never counted. */
    IDENTIFYING("donnée identifiante", "identifying"),
    /** An open list: there is no closed value list to share units out over. */
    OPEN_LIST("liste ouverte", "open list"),
    /** A rule or a fact of funding, not a figure of activity. */
    RULE("règle ou financement", "rule or funding");

    private final String fr;
    private final String en;

    Reason(String fr, String en) {
      this.fr = fr;
      this.en = en;
    }

    public Label label() {
      return Label.of(fr, en);
    }
  }

  public Uncounted {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(label, "label");
  }

  static List<Uncounted> read(String name) {
    return new ReportFiles(name)
        .rows("uncounted", 4).stream()
            .map(f -> new Uncounted(f[0], Reason.valueOf(f[1]), Label.of(f[2], f[3])))
            .toList();
  }
}
