package org.allervers.core.rules.episode;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allervers.core.code.Code;
import org.allervers.core.dispositif.Dispositif;
import org.allervers.core.episode.Episode;

/**
 * What an accompaniment lasts by: the value list of the dispositifs says it for each of them.
 *
 * @terme mode de durée
 */
public enum DurationKind {
  /** Periods of whole months, renewable: EMSP, LHSS mobile, LHSS de jour. */
  PERIODS("PERIODE"),
  /** Medical prescriptions: ESSIP. */
  PRESCRIPTIONS("PRESCRIPTION"),
  /** An individual project: ACT hors les murs. */
  PROJECT("PROJET"),
  /** The list does not hold the dispositif: nothing is computed. */
  UNKNOWN("INCONNU");

  private static final Map<String, DurationKind> BY_MAPPING =
      Stream.of(values()).collect(Collectors.toMap(kind -> kind.code, Function.identity()));

  private static final Map<String, DurationKind> BY_DISPOSITIF = Dispositif.list().codes().stream()
      .collect(Collectors.toMap(code -> code.value(), DurationKind::listed));

  private final String code;

  DurationKind(String code) {
    this.code = code;
  }

  /** Returns the stable code, which the value list of the dispositifs uses. */
  public String code() {
    return code;
  }

  /** Returns by what an accompaniment of a dispositif lasts. */
  public static DurationKind of(Code<Dispositif> dispositif) {
    DurationKind kind = BY_DISPOSITIF.get(dispositif.value());
    return kind == null ? UNKNOWN : kind;
  }

  /** Returns whether one of the episodes lasts by this. */
  boolean isAmong(List<Episode> episodes) {
    for (int i = 0; i < episodes.size(); i++) {
      if (of(episodes.get(i).dispositif()) == this) {
        return true;
      }
    }
    return false;
  }

  private static DurationKind listed(Code<Dispositif> dispositif) {
    return dispositif.concept().stream()
        .flatMap(concept -> concept.mapping("duree").stream())
        .flatMap(mapped -> Stream.ofNullable(BY_MAPPING.get(mapped)))
        .findFirst()
        .orElse(UNKNOWN);
  }
}
