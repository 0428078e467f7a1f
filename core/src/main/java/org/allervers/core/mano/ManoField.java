package org.allervers.core.mano;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.allervers.core.json.JsonRecord;

/**
 * A field that the organisation asks for: Mano's own, or one that the organisation added. This class is immutable and
 * thread-safe.
 *
 * @param name the key of the value in records
 * @param label what the screen shows
 * @param kind the type of its values
 * @param options the texts to choose from, in their order; empty if there is no choice
 * @param raw the descriptor as Mano keeps it, with all that is not said above
 * @terme champ de Mano
 */
public record ManoField(
    String name, String label, Kind kind, List<String> options, JsonRecord raw) {

  /**
   * The type of the values of a field.
   *
   * @terme type de champ de Mano
   */
  public enum Kind {
    TEXT,
    TEXTAREA,
    NUMBER,
    DATE,
    DATE_WITH_TIME,
    YES_NO,
    ENUM,
    MULTI_CHOICE,
    BOOLEAN,
    DURATION,
    TECHNICAL,
    /** A type that this version does not know. */
    OTHER;

    static Kind of(String type) {
      String name = type.toUpperCase(Locale.ROOT).replace('-', '_');
      for (Kind kind : values()) {
        if (kind.name().equals(name)) {
          return kind;
        }
      }
      return OTHER;
    }
  }

  /** Refuses a missing part. */
  public ManoField {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(kind, "kind");
    options = List.copyOf(options);
    Objects.requireNonNull(raw, "raw");
  }

  static ManoField of(JsonRecord raw) {
    return new ManoField(
        raw.text("name").orElse(""),
        raw.text("label").orElse(""),
        Kind.of(raw.text("type").orElse("")),
        ManoValues.texts(raw.find("options")),
        raw);
  }

  /** Returns whether the field is asked for by all teams, or by some. */
  public boolean isEnabled() {
    return raw.yesNo("enabled").orElse(false) || !enabledTeams().isEmpty();
  }

  /** Returns the teams that ask for it, where not all do. */
  public List<String> enabledTeams() {
    return ManoValues.texts(raw.find("enabledTeams"));
  }

  /** Returns whether Mano counts it. */
  public boolean isInStatistics() {
    return raw.yesNo("showInStats").orElse(false);
  }

  /** Returns whether Mano shows it to health professionals alone. */
  public boolean isForHealthProfessionals() {
    return raw.yesNo("onlyHealthcareProfessional").orElse(false);
  }
}
