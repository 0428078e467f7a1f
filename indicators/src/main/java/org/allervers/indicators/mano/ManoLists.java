package org.allervers.indicators.mano;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.allervers.core.mano.ManoField;
import org.allervers.core.mano.ManoGroup;
import org.allervers.core.mano.ManoOrganisation;
import org.allervers.indicators.definition.Bands;
import org.allervers.indicators.definition.Category;

/** What an organisation chose of its own: without it, the definitions have Mano's lists alone. */
record ManoLists(
    Optional<ManoOrganisation> organisation,
    List<Category> territories,
    Optional<Bands> ages,
    Set<String> statuses) {

  static final ManoLists NONE =
      new ManoLists(Optional.empty(), List.of(), Optional.empty(), Set.of("FAIT"));

  private static final List<String> REASONS = List.of(
      "Relai vers autre structure",
      "Hébergée",
      "Décès",
      "Incarcération",
      "Départ vers autre région",
      "Perdu de vue",
      "Hospitalisation",
      "Reconduite à la frontière",
      "Autre");

  ManoLists {
    territories = List.copyOf(territories);
    statuses = Collections.unmodifiableSortedSet(new TreeSet<>(statuses));
  }

  /** The reasons of an exit that Mano begins with, and those that the organisation added. */
  List<Category> reasons() {
    Stream<String> own = organisation.stream()
        .flatMap(one -> one.customisableLists().stream())
        .filter(field -> field.name().equals("outOfActiveListReasons"))
        .flatMap(field -> field.options().stream());
    return Wording.categories(Stream.concat(REASONS.stream(), own).toList());
  }

  List<Category> groups() {
    return Wording.categories(organisation.stream()
        .flatMap(one -> one.actionCategories().stream())
        .map(ManoGroup::title)
        .toList());
  }

  List<Category> categories() {
    return Wording.categories(organisation.stream()
        .flatMap(one -> one.actionCategories().stream())
        .flatMap(group -> group.members().stream())
        .toList());
  }

  List<Category> collaborations() {
    return Wording.categories(organisation.stream()
        .flatMap(one -> one.raw().list("collaborations").stream())
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .toList());
  }

  List<ManoGroup<ManoField>> consultations() {
    return organisation.map(ManoOrganisation::consultationKinds).orElse(List.of()).stream()
        .filter(kind -> !kind.title().isBlank())
        .toList();
  }

  List<ManoField> personFields() {
    return organisation.map(one -> shown(one.personSections())).orElse(List.of());
  }

  /** The fields whose changes Mano follows: those to choose from, whether it counts them or not. */
  List<ManoField> evolving() {
    return organisation
        .map(one -> FieldSources.distinct(one.personSections()))
        .orElse(List.of())
        .stream()
        .filter(field -> field.isEnabled() && !FieldDefinitions.options(field).isEmpty())
        .toList();
  }

  List<ManoField> medicalFields() {
    return organisation.map(one -> shown(one.medicalSections())).orElse(List.of());
  }

  List<ManoField> observationFields() {
    return organisation.map(one -> shown(one.observationSections())).orElse(List.of());
  }

  /** The fields that Mano counts; of two of one name, the first. */
  static List<ManoField> shown(List<ManoGroup<ManoField>> sections) {
    Set<String> seen = new HashSet<>();
    return sections.stream()
        .flatMap(section -> section.members().stream())
        .filter(field ->
            field.isInStatistics() && field.isEnabled() && !field.name().isEmpty())
        .filter(field -> seen.add(field.name()))
        .toList();
  }
}
