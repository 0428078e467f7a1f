package org.allervers.core.mano;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.allervers.core.json.JsonRecord;

/**
 * An organisation of Mano: its teams, and the dictionary without which the keys of its records say nothing. Both generations
 * are read; where both have a form of the same list, the grouped one of the successor stands. This class is immutable and
 * thread-safe.
 *
 * @terme organisation de Mano
 */
public final class ManoOrganisation {

  private final JsonRecord raw;
  private final List<ManoTeam> teams;
  private final List<ManoGroup<ManoField>> person;
  private final List<ManoGroup<ManoField>> medical;
  private final List<ManoGroup<ManoField>> observation;
  private final List<ManoGroup<ManoField>> consultations;
  private final List<ManoField> customisable;
  private final Map<String, ManoField> byName = new LinkedHashMap<>();
  private final Set<String> social;

  private ManoOrganisation(JsonRecord raw, List<ManoTeam> teams) {
    this.raw = raw;
    this.teams = List.copyOf(teams);
    this.person = groups("customFieldsPersons");
    this.social = FieldPlaces.social(person);
    this.medical = groups("groupedCustomFieldsMedicalFile", "customFieldsMedicalFile");
    this.observation = groups("groupedCustomFieldsObs", "customFieldsObs");
    this.consultations = groups("consultations");
    this.customisable = fields(raw.list("fieldsPersonsCustomizableOptions"));
    for (List<ManoGroup<ManoField>> part : List.of(person, medical, observation, consultations)) {
      part.stream()
          .flatMap(group -> group.members().stream())
          .forEach(field -> byName.putIfAbsent(field.name(), field));
    }
  }

  /**
   * Returns the organisation of a record of the table of organisations, or of the {@code organisation} of a sign-in.
   *
   * @param teams records of the table of teams; others are left out
   */
  public static ManoOrganisation of(JsonRecord organisation, Collection<ManoRecord> teams) {
    Objects.requireNonNull(organisation, "organisation");
    return new ManoOrganisation(
        organisation,
        teams.stream()
            .filter(team -> team.table() == ManoTable.TEAM)
            .map(team -> new ManoTeam(
                team.id(),
                team.text("name").orElse(""),
                team.value("nightSession").equals(Optional.of(true))))
            .toList());
  }

  /** Returns the identifier, or an empty text. */
  public String id() {
    return raw.text("_id").orElse("");
  }

  /** Returns the name, or an empty text. */
  public String name() {
    return raw.text("name").orElse("");
  }

  /** Returns the teams, deleted ones among them, in the order given. */
  public List<ManoTeam> teams() {
    return teams;
  }

  /** Returns the team of an identifier, or empty. */
  public Optional<ManoTeam> team(String id) {
    return teams.stream().filter(team -> team.id().equals(id)).findFirst();
  }

  /** Returns the sections of a person's record, Mano's own fields of the sections among them. */
  public List<ManoGroup<ManoField>> personSections() {
    return person;
  }

  /** Returns the sections of the medical file. */
  public List<ManoGroup<ManoField>> medicalSections() {
    return medical;
  }

  /** Returns the sections of an observation of a territory. */
  public List<ManoGroup<ManoField>> observationSections() {
    return observation;
  }

  /** Returns the kinds of consultations, each with its fields. */
  public List<ManoGroup<ManoField>> consultationKinds() {
    return consultations;
  }

  /** Returns the lists of Mano's own whose options the organisation may change, such as the reasons of an exit. */
  public List<ManoField> customisableLists() {
    return customisable;
  }

  /** Returns the categories of actions by group. */
  public List<ManoGroup<String>> actionCategories() {
    return texts("actionsGroupedCategories", "categories");
  }

  /** Returns the services that are counted without a name, by group. */
  public List<ManoGroup<String>> services() {
    return texts("groupedServices", "services");
  }

  /** Returns the field of that key in any of the lists, or empty; of two fields with one key, the first. */
  public Optional<ManoField> field(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Returns the text by which a passphrase is known to be right, in base64, or empty. */
  public Optional<String> encryptedVerificationKey() {
    return raw.text("encryptedVerificationKey");
  }

  /** Returns the record as Mano keeps it, with all that is not said above. */
  public JsonRecord raw() {
    return raw;
  }

  @Override
  public String toString() {
    return "ManoOrganisation[redacted]";
  }

  /** Whether a field that the organisation added to a person's record is of the social file. */
  boolean isSocial(String name) {
    return social.contains(name);
  }

  private List<ManoGroup<ManoField>> groups(String... names) {
    for (String name : names) {
      List<Object> list = raw.list(name);
      if (!list.isEmpty()) {
        return grouped(list);
      }
    }
    return List.of();
  }

  /** A list of groups, or of the fields themselves: those stand under an empty heading. */
  private static List<ManoGroup<ManoField>> grouped(List<Object> list) {
    boolean flat = records(list).stream().noneMatch(one -> one.holds("fields"));
    return flat
        ? List.of(new ManoGroup<>("", fields(list)))
        : records(list).stream()
            .map(one -> new ManoGroup<>(one.text("name").orElse(""), fields(one.list("fields"))))
            .toList();
  }

  private List<ManoGroup<String>> texts(String name, String members) {
    return records(raw.list(name)).stream()
        .map(group -> new ManoGroup<>(
            group.text("groupTitle").orElse(""), ManoValues.texts(group.find(members))))
        .toList();
  }

  private static List<ManoField> fields(List<Object> list) {
    return map(list, ManoField::of);
  }

  private static List<JsonRecord> records(List<Object> list) {
    return map(list, Function.identity());
  }

  private static <T> List<T> map(List<Object> list, Function<JsonRecord, T> reading) {
    List<T> read = new ArrayList<>();
    for (Object one : list) {
      if (one instanceof JsonRecord record) {
        read.add(reading.apply(record));
      }
    }
    return List.copyOf(read);
  }
}
