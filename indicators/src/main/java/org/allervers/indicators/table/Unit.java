package org.allervers.indicators.table;

/** What one unit of a count is. */
public enum Unit {
  /** Distinct persons. */
  PERSONS("personnes", "persons"),
  /** Accompaniments, one per episode: a person may have several. */
  EPISODES("accompagnements", "episodes"),
  /** Dated events: encounters, acts, exits. A person may have several. */
  EVENTS("événements", "events"),
  /** Pieces of material handed out. */
  ITEMS("unités", "items");

  private final String fr;
  private final String en;

  Unit(String fr, String en) {
    this.fr = fr;
    this.en = en;
  }

  public Label label() {
    return Label.of(fr, en);
  }
}
