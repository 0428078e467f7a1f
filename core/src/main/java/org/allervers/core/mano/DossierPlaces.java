package org.allervers.core.mano;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.json.JsonFormat;
import org.allervers.core.json.JsonRecord;

/** In which places two dossiers differ: paths of names in their JSON, without the raw records. */
final class DossierPlaces {

  private static final Set<String> RAW = Set.of(PersonConversion.RAW, MedicalFiles.RAW);

  private DossierPlaces() {}

  /** Returns the places in which {@code changed} is neither as it was nor as Mano now says it. */
  static List<String> unsaid(Dossier before, Dossier changed, Dossier said) {
    JsonRecord wanted = json(changed);
    Set<String> places = new LinkedHashSet<>(differences("", json(before), wanted));
    places.retainAll(new LinkedHashSet<>(differences("", json(said), wanted)));
    return List.copyOf(places);
  }

  /** Returns a whole dossier, or the part of it that {@code model} is a part of too. */
  static Dossier like(Dossier model, Dossier whole) {
    List<Compartment> parts = model.parts();
    return parts.isEmpty()
        ? whole
        : Dossier.join(parts.stream().map(whole::only).toList());
  }

  private static JsonRecord json(Dossier dossier) {
    return JsonRecord.read(JsonFormat.dossiers().write(dossier))
        .value()
        .orElseThrow(() -> new IllegalArgumentException("the dossier is larger than JSON may be"));
  }

  private static List<String> differences(String path, JsonRecord one, JsonRecord other) {
    List<String> found = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>(one.names());
    names.addAll(other.names());
    for (String name : names) {
      Optional<Object> left = one.find(name);
      Optional<Object> right = other.find(name);
      if (left.equals(right) || RAW.contains(name)) {
        continue;
      }
      String place = path.isEmpty() ? name : path + "." + name;
      if (left.orElse(JsonRecord.empty()) instanceof JsonRecord a
          && right.orElse(JsonRecord.empty()) instanceof JsonRecord b) {
        found.addAll(differences(place, a, b));
      } else {
        found.add(place);
      }
    }
    return found;
  }
}
