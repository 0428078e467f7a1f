package org.allervers.indicators.mano;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.allervers.indicators.Indicator;

/**
 * The versions of one figure that a reconciliation needs.
 *
 * @param mano as printed
 * @param meant without any defect
 * @param ours what it is compared with: as meant, unless another definition is given
 * @param alone with one defect only, for each that changes the definition
 * @param lifted as printed but for one defect, likewise
 */
record ReconciledFigure(
    Indicator mano,
    Indicator meant,
    Indicator ours,
    Map<ManoDefect, Indicator> alone,
    Map<ManoDefect, Indicator> lifted) {

  /** Each figure of a set beside the same definition without defects. */
  static List<ReconciledFigure> of(
      ManoGeneration generation, Function<ManoCompatible, List<Indicator>> set) {
    Map<String, Indicator> printed = byId(set.apply(ManoCompatible.asPrinted(generation)));
    Map<String, Indicator> corrected = byId(set.apply(ManoCompatible.corrected(generation)));
    Map<String, ReconciledFigure> all = new LinkedHashMap<>();
    printed.forEach((id, mano) -> {
      Indicator meant = corrected.getOrDefault(id, mano);
      all.put(
          id,
          new ReconciledFigure(
              mano,
              meant,
              meant,
              new EnumMap<>(ManoDefect.class),
              new EnumMap<>(ManoDefect.class)));
    });
    for (ManoDefect defect : generation.defects()) {
      Set<ManoDefect> others = EnumSet.copyOf(generation.defects());
      others.remove(defect);
      Map<String, Indicator> alone = byId(set.apply(ManoCompatible.of(generation, Set.of(defect))));
      Map<String, Indicator> lifted = byId(set.apply(ManoCompatible.of(generation, others)));
      all.forEach((id, figure) -> {
        Indicator on = alone.getOrDefault(id, figure.meant);
        Indicator off = lifted.getOrDefault(id, figure.mano);
        if (!on.equals(figure.meant) || !off.equals(figure.mano)) {
          figure.alone.put(defect, on);
          figure.lifted.put(defect, off);
        }
      });
    }
    return List.copyOf(all.values());
  }

  private static Map<String, Indicator> byId(List<Indicator> set) {
    Map<String, Indicator> byId = new LinkedHashMap<>();
    set.forEach(indicator -> byId.put(indicator.id(), indicator));
    return byId;
  }

  /** The same figure beside another definition. */
  ReconciledFigure beside(Indicator other) {
    return new ReconciledFigure(mano, meant, other, alone, lifted);
  }
}
