package org.allervers.examples.quickstart;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Names that nobody bears: a bird and a colour. */
final class FictitiousNames {

  private static final List<String> BIRDS = List.of(
      "Alouette",
      "Bergeronnette",
      "Chouette",
      "Fauvette",
      "Geai",
      "Grive",
      "Hirondelle",
      "Huppe",
      "Loriot",
      "Martinet",
      "Mésange",
      "Pinson",
      "Rossignol",
      "Sittelle",
      "Tourterelle",
      "Verdier");
  private static final List<String> COLOURS = List.of(
      "AMARANTE",
      "AZUR",
      "CARMIN",
      "CÉLADON",
      "CORAIL",
      "GRENAT",
      "INDIGO",
      "IVOIRE",
      "MAGENTA",
      "OCRE",
      "PERVENCHE",
      "SÉPIA",
      "TURQUOISE",
      "VERMILLON");

  /** A given name and a family name. */
  record Name(String given, String family) {}

  private final Iterator<Name> names;

  FictitiousNames(Chance chance) {
    List<Name> all = new ArrayList<>();
    for (String bird : BIRDS) {
      for (String colour : COLOURS) {
        all.add(new Name(bird, colour));
      }
    }
    this.names = chance.shuffled(all).iterator();
  }

  /** A name that was not given yet. */
  Name next() {
    return names.next();
  }
}
