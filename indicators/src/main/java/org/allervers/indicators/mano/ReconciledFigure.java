package org.allervers.indicators.mano;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
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
    List<Indicator> printed = set.apply(ManoCompatible.asPrinted(generation));
    List<Indicator> corrected = set.apply(ManoCompatible.corrected(generation));
    List<ReconciledFigure> all = new ArrayList<>();
    for (int i = 0; i < printed.size(); i++) {
      Indicator meant = corrected.get(i);
      all.add(new ReconciledFigure(
          printed.get(i),
          meant,
          meant,
          new EnumMap<>(ManoDefect.class),
          new EnumMap<>(ManoDefect.class)));
    }
    for (ManoDefect defect : generation.defects()) {
      Set<ManoDefect> others = EnumSet.copyOf(generation.defects());
      others.remove(defect);
      List<Indicator> alone = set.apply(ManoCompatible.of(generation, Set.of(defect)));
      List<Indicator> lifted = set.apply(ManoCompatible.of(generation, others));
      for (int i = 0; i < all.size(); i++) {
        ReconciledFigure figure = all.get(i);
        if (!alone.get(i).equals(figure.meant) || !lifted.get(i).equals(figure.mano)) {
          figure.alone.put(defect, alone.get(i));
          figure.lifted.put(defect, lifted.get(i));
        }
      }
    }
    return all;
  }

  /** The same figure beside another definition. */
  ReconciledFigure beside(Indicator other) {
    return new ReconciledFigure(mano, meant, other, alone, lifted);
  }
}
