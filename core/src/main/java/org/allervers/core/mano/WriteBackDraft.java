package org.allervers.core.mano;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Answers;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.WrittenPerson.Reason;
import org.allervers.core.mano.WrittenPerson.Unsaid;

/** The records of one person while the changes of a dossier are written into them. Not thread-safe. */
final class WriteBackDraft {

  private final ManoContext context;
  private final ManoPerson basis;
  private final ManoPerson stored;
  private final Set<String> untouched;
  private final Instant at;
  private final String user;
  private final Map<ManoRecord, Map<String, Object>> changes = new LinkedHashMap<>();
  private final Map<ManoRecord, ManoRecord> written = new LinkedHashMap<>();
  private final Map<ManoRecord, String> homes = new HashMap<>();
  private final Set<ManoRecord> deleted = new LinkedHashSet<>();
  private final List<ManoRecord> created = new ArrayList<>();
  private final List<StayWriting.Step> steps = new ArrayList<>();
  private final List<Object> teamExits = new ArrayList<>();
  private final Map<String, String> erased = new LinkedHashMap<>();
  private final Set<Unsaid> notes = new LinkedHashSet<>();
  private final Set<String> settled = new LinkedHashSet<>();

  WriteBackDraft(
      ManoContext context,
      ManoPerson basis,
      ManoPerson stored,
      Set<String> untouched,
      Instant at,
      String user) {
    this.context = context;
    this.basis = basis;
    this.stored = stored;
    this.untouched = untouched;
    this.at = at;
    this.user = user;
  }

  void write(Dossier before, Dossier changed, KeptRecords kept) {
    for (PersonField field : PersonFields.list()) {
      if (field.isConverted() && changed.holds(field.compartment())) {
        field(field, field.write().apply(before), field.write().apply(changed));
      }
    }
    if (changed.holds(Compartment.SOCIAL)) {
      answers(Compartment.SOCIAL, before.social().answers(), changed.social().answers());
    }
    if (changed.holds(Compartment.HEALTH)) {
      answers(Compartment.HEALTH, before.health().answers(), changed.health().answers());
    }
    if (changed.holds(Compartment.COORDINATION)) {
      new StayWriting(context, stored, this).write(before, changed, basis);
    }
    ItemWords words = new ItemWords(context, stored, at);
    new ItemWriting(context, basis, stored, kept, this, words, user).write(before, changed);
    finish();
  }

  private void field(PersonField field, Optional<Object> was, Optional<Object> now) {
    if (was.equals(now)) {
      return;
    }
    Optional<Object> raw = stored.person().value(field.key());
    Object word = field.key().equals(ManoHistory.TEAMS)
        ? ManoWords.teams(now, raw)
        : ManoWords.word(was, now, raw, context.zone());
    String home = now.isEmpty() ? field.home() : "";
    put(stored.person(), basis.person(), field.key(), word, home, field.home());
  }

  ManoPerson person() {
    List<ManoRecord> records = new ArrayList<>();
    for (ManoTable table : ManoTable.values()) {
      stored.records(table).forEach(one -> records.add(written.getOrDefault(one, one)));
    }
    records.addAll(created);
    return ManoPerson.of(written.getOrDefault(stored.person(), stored.person()), records);
  }

  /** Returns the keys that were emptied, and should say what they cannot. */
  Set<String> erasedOf(List<String> unsaid) {
    Set<String> keys = new LinkedHashSet<>();
    erased.forEach((key, home) -> {
      if (unsaid.stream().anyMatch(place -> isIn(place, home))) {
        keys.add(key);
      }
    });
    return keys;
  }

  private static boolean isIn(String place, String home) {
    return place.equals(home) || place.startsWith(home + ".");
  }

  WrittenPerson result(ManoPerson person, List<String> unsaid) {
    List<Unsaid> all = new ArrayList<>(notes);
    unsaid.stream()
        .filter(place -> settled.stream().noneMatch(home -> isIn(place, home)))
        .forEach(place -> all.add(new Unsaid(Reason.NO_PLACE, place)));
    List<ManoRecord> changed = new ArrayList<>();
    written.forEach((record, now) -> {
      if (record.table() == ManoTable.PERSON) {
        changed.add(0, now);
      } else {
        changed.add(now);
      }
    });
    return new WrittenPerson(person, changed, created, all);
  }

  private void answers(Compartment compartment, Answers before, Answers changed) {
    Set<String> keys = new LinkedHashSet<>(before.names());
    keys.addAll(changed.names());
    for (String key : keys) {
      Optional<Object> was = known(before, key);
      Optional<Object> now = known(changed, key);
      Optional<ManoField> field = context.organisation().field(key);
      if (was.equals(now)
          || field.isEmpty()
          || PersonFields.find(key).isPresent()
          || FieldPlaces.compartment(key, context.organisation()) != compartment) {
        continue;
      }
      String home = (compartment == Compartment.SOCIAL ? "social" : "sante") + ".champs." + key;
      for (ManoRecord target : targets(key, now.isEmpty())) {
        Optional<Object> raw = target.value(key);
        Optional<Object> word = now.isEmpty()
            ? Optional.of(ManoWords.nothing(raw))
            : ManoWords.answer(field.get(), now.get(), raw, context.zone());
        word.ifPresent(
            value -> put(target, basisOf(target), key, value, now.isEmpty() ? home : "", home));
      }
    }
  }

  private static Optional<Object> known(Answers answers, String key) {
    return Optional.ofNullable(answers.asMap().get(key)).flatMap(Answer::known);
  }

  /**
   * A key of the medical file goes to the file from which it was read: the newest that has it. Emptied there alone, it would show the
   * value of an older one.
   */
  private List<ManoRecord> targets(String key, boolean isEmptied) {
    ManoOrganisation organisation = context.organisation();
    if (stored.person().content().holds(key) || holds(organisation.personSections(), key)) {
      return List.of(stored.person());
    }
    if (!holds(organisation.medicalSections(), key)) {
      return List.of();
    }
    List<ManoRecord> live = stored.records(ManoTable.MEDICAL_FILE).stream()
        .filter(file -> !file.isDeleted())
        .sorted(Comparator.comparing((ManoRecord file) -> file.text("createdAt").orElse(""))
            .reversed())
        .toList();
    List<ManoRecord> telling = live.stream()
        .filter(file -> ManoValues.something(file.value(key)).isPresent())
        .toList();
    if (isEmptied && !telling.isEmpty()) {
      return telling;
    }
    return (telling.isEmpty() ? live : telling).stream().limit(1).toList();
  }

  private static boolean holds(List<ManoGroup<ManoField>> sections, String key) {
    return sections.stream()
        .anyMatch(
            section -> section.members().stream().anyMatch(one -> one.name().equals(key)));
  }

  private ManoRecord basisOf(ManoRecord record) {
    if (record.table() == ManoTable.PERSON) {
      return basis.person();
    }
    return basis.records(record.table()).stream()
        .filter(one -> one.id().equals(record.id()))
        .findFirst()
        // Somebody made it since the import.
        .orElseGet(() -> new ManoRecord(record.table(), JsonRecord.empty(), JsonRecord.empty()));
  }

  /** A change of a record's item, which stands in {@code home}. */
  void put(ManoRecord record, ManoRecord before, String key, Object word, String home) {
    put(record, before, key, word, "", home);
    if (changes.containsKey(record)) {
      homes.put(record, home);
    }
  }

  private void put(
      ManoRecord record, ManoRecord before, String key, Object word, String home, String place) {
    if (record.table() == ManoTable.PERSON && untouched.contains(key)) {
      return;
    }
    if (record.value(key).equals(Optional.of(word))) {
      // What was to change already is to stay after all.
      changes.getOrDefault(record, new HashMap<>()).remove(key);
      return;
    }
    String named = record.table() == ManoTable.PERSON || record.table() == ManoTable.MEDICAL_FILE
        ? key
        : record.table().sqlName() + "." + record.id() + "." + key;
    if (!record.value(key).equals(before.value(key))) {
      note(Reason.CHANGED_IN_MANO, named, place);
      return;
    }
    boolean isEmpty = word.equals(JsonRecord.nothing()) || word.equals(List.of());
    if (isEmpty && isRequired(record.table(), key)) {
      note(Reason.REQUIRED_IN_MANO, named, place);
      return;
    }
    if (word.equals(JsonRecord.nothing()) && record.value(key).isEmpty()) {
      return;
    }
    if (!home.isEmpty()) {
      erased.put(key, home);
    }
    changes.computeIfAbsent(record, one -> new LinkedHashMap<>()).put(key, word);
  }

  /** A person without a team is shown by no client. */
  private static boolean isRequired(ManoTable table, String key) {
    return RequiredKeys.of(table).contains(key)
        || (table == ManoTable.PERSON && key.equals(ManoHistory.TEAMS));
  }

  void note(Reason reason, String named, String home) {
    notes.add(new Unsaid(reason, named));
    // Of a list whose items have no identifier, other changes would be hidden with it.
    if (!home.endsWith(".notes") && !home.isEmpty()) {
      settled.add(home);
    }
  }

  void create(ManoRecord record, String home) {
    List<String> missing = RequiredKeys.missing(record, context.organisation());
    missing.forEach(key -> note(
        Reason.REQUIRED_IN_MANO, record.table().sqlName() + "." + record.id() + "." + key, home));
    if (missing.isEmpty()) {
      created.add(record);
    }
  }

  void delete(ManoRecord record) {
    deleted.add(record);
  }

  void step(StayWriting.Step step) {
    steps.add(step);
  }

  void teamExit(JsonRecord exit) {
    teamExits.add(exit);
  }

  /** Returns the teams of the person as they will be, in Mano's words. */
  List<Object> teams() {
    Map<String, Object> own = changes.getOrDefault(stored.person(), Map.of());
    Optional<Object> teams = own.containsKey(ManoHistory.TEAMS)
        ? Optional.of(own.get(ManoHistory.TEAMS))
        : stored.person().value(ManoHistory.TEAMS);
    return teams.orElse("") instanceof List<?> list
        ? List.copyOf(list)
        : List.copyOf(ManoValues.texts(teams));
  }

  void teams(List<Object> teams) {
    put(stored.person(), basis.person(), ManoHistory.TEAMS, teams, "", "coordination.equipes");
  }

  private void finish() {
    for (Map.Entry<ManoRecord, Map<String, Object>> one : changes.entrySet()) {
      ManoRecord record = one.getKey();
      if (one.getValue().isEmpty()) {
        continue;
      }
      ManoRecord now = with(record, one.getValue(), true, at, record.table() == ManoTable.PERSON);
      accept(record, now);
    }
    if (!steps.isEmpty()) {
      ManoRecord now = written.getOrDefault(stored.person(), stored.person());
      // Two savings are never of one moment: the first is the caller's.
      for (int i = 0; i < steps.size(); i++) {
        StayWriting.Step step = steps.get(i);
        now = with(now, step.values(), step.tellsBefore(), at.plusMillis(i), false);
      }
      accept(stored.person(), now);
    }
    for (ManoRecord record : deleted) {
      ManoRecord now = written.getOrDefault(record, record);
      written.put(
          record,
          new ManoRecord(
              now.table(), now.columns().with("deletedAt", ManoWords.moment(at)), now.content()));
    }
  }

  /** A record that Mano would refuse is not sent. */
  private void accept(ManoRecord record, ManoRecord now) {
    List<String> missing = RequiredKeys.missing(now, context.organisation());
    for (String key : missing) {
      boolean isPerson = record.table() == ManoTable.PERSON;
      note(
          Reason.REQUIRED_IN_MANO,
          isPerson ? key : record.table().sqlName() + "." + record.id() + "." + key,
          homes.getOrDefault(record, ""));
    }
    if (missing.isEmpty()) {
      written.put(record, now);
    } else {
      // What is not sent takes nothing away.
      changes.getOrDefault(record, Map.of()).keySet().forEach(erased::remove);
    }
  }

  private ManoRecord with(
      ManoRecord record,
      Map<String, Object> values,
      boolean tellsBefore,
      Instant moment,
      boolean isPerson) {
    JsonRecord columns = record.columns();
    JsonRecord content = record.content();
    JsonRecord data = JsonRecord.empty();
    Set<String> clear = RequiredKeys.columns(record.table());
    for (Map.Entry<String, Object> one : values.entrySet()) {
      String key = one.getKey();
      JsonRecord word = JsonRecord.empty();
      Optional<Object> old = record.value(key);
      if (old.isPresent() && tellsBefore) {
        word = word.with("oldValue", old.get());
      }
      data = data.with(key, word.with("newValue", one.getValue()));
      if (!clear.contains(key) || content.holds(key)) {
        content = content.with(key, one.getValue());
      }
      if (columns.holds(key) || clear.contains(key)) {
        columns = columns.with(key, one.getValue());
      }
    }
    // A team of which the leaving was refused has no exit.
    if (isPerson && !teamExits.isEmpty() && values.containsKey(ManoHistory.TEAMS)) {
      data = data.with(ManoChange.TEAM_EXITS, teamExits);
    }
    if (!RequiredKeys.hasHistory(record.table())) {
      return new ManoRecord(record.table(), columns, content);
    }
    Optional<Object> history = record.value(PersonConversion.HISTORY);
    if (history.isPresent() && !(history.get() instanceof List<?>)) {
      notes.add(new Unsaid(Reason.HISTORY_UNREADABLE, PersonConversion.HISTORY));
      return new ManoRecord(record.table(), columns, content);
    }
    List<Object> entries = new ArrayList<>();
    if (history.orElse("") instanceof List<?> before) {
      entries.addAll(before);
    }
    entries.add(JsonRecord.empty()
        .with("date", ManoWords.moment(moment))
        .with("user", user)
        .with("data", data));
    return new ManoRecord(record.table(), columns, content.with(PersonConversion.HISTORY, entries));
  }
}
