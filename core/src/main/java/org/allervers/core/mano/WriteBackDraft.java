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
  private final Map<ManoRecord, Map<String, Object>> changes = new LinkedHashMap<>();
  private final Map<ManoRecord, ManoRecord> written = new HashMap<>();
  private final Map<String, String> erased = new LinkedHashMap<>();
  private final List<Unsaid> notes = new ArrayList<>();

  WriteBackDraft(ManoContext context, ManoPerson basis, ManoPerson stored, Set<String> untouched) {
    this.context = context;
    this.basis = basis;
    this.stored = stored;
    this.untouched = untouched;
  }

  void write(Dossier before, Dossier changed, Instant at, String user) {
    for (PersonField field : PersonFields.list()) {
      if (!field.isConverted() || !changed.holds(field.compartment())) {
        continue;
      }
      Optional<Object> was = field.write().apply(before);
      Optional<Object> now = field.write().apply(changed);
      if (!was.equals(now)) {
        Optional<Object> raw = stored.person().value(field.key());
        Object word = ManoWords.word(was, now, raw, context.zone());
        put(stored.person(), basis.person(), field.key(), word, now.isEmpty() ? field.home() : "");
      }
    }
    if (changed.holds(Compartment.SOCIAL)) {
      answers(Compartment.SOCIAL, before.social().answers(), changed.social().answers());
    }
    if (changed.holds(Compartment.HEALTH)) {
      answers(Compartment.HEALTH, before.health().answers(), changed.health().answers());
    }
    changes.forEach((record, values) -> written.put(record, written(record, values, at, user)));
  }

  ManoPerson person() {
    List<ManoRecord> records = new ArrayList<>();
    for (ManoTable table : ManoTable.values()) {
      stored.records(table).forEach(one -> records.add(written.getOrDefault(one, one)));
    }
    return ManoPerson.of(written.getOrDefault(stored.person(), stored.person()), records);
  }

  /** Returns the keys that were emptied, and should say what they cannot. */
  Set<String> erasedOf(List<String> unsaid) {
    Set<String> keys = new LinkedHashSet<>();
    erased.forEach((key, home) -> {
      if (unsaid.stream().anyMatch(place -> place.equals(home) || place.startsWith(home + "."))) {
        keys.add(key);
      }
    });
    return keys;
  }

  WrittenPerson result(ManoPerson person, List<String> unsaid) {
    List<Unsaid> all = new ArrayList<>(notes);
    unsaid.forEach(place -> all.add(new Unsaid(Reason.NO_PLACE, place)));
    List<ManoRecord> changed = new ArrayList<>();
    changes.keySet().forEach(record -> changed.add(written.getOrDefault(record, record)));
    return new WrittenPerson(person, changed, all);
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
      Optional<ManoRecord> target = target(key);
      if (target.isEmpty()) {
        continue;
      }
      Optional<Object> raw = target.get().value(key);
      Optional<Object> word = now.isEmpty()
          ? Optional.of(ManoWords.nothing(raw))
          : ManoWords.answer(field.get(), now.get(), raw, context.zone());
      String home = (compartment == Compartment.SOCIAL ? "social" : "sante") + ".champs." + key;
      word.ifPresent(
          value -> put(target.get(), basisOf(target.get()), key, value, now.isEmpty() ? home : ""));
    }
  }

  private static Optional<Object> known(Answers answers, String key) {
    return Optional.ofNullable(answers.asMap().get(key)).flatMap(Answer::known);
  }

  /** A key of the medical file goes to the file from which it was read: the newest that has it. */
  private Optional<ManoRecord> target(String key) {
    ManoOrganisation organisation = context.organisation();
    if (stored.person().content().holds(key) || holds(organisation.personSections(), key)) {
      return Optional.of(stored.person());
    }
    if (!holds(organisation.medicalSections(), key)) {
      return Optional.empty();
    }
    List<ManoRecord> live = stored.records(ManoTable.MEDICAL_FILE).stream()
        .filter(file -> !file.isDeleted())
        .sorted(Comparator.comparing((ManoRecord file) -> file.text("createdAt").orElse(""))
            .reversed())
        .toList();
    return live.stream()
        .filter(file -> ManoValues.something(file.value(key)).isPresent())
        .findFirst()
        .or(() -> live.stream().findFirst());
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
        .orElse(record);
  }

  private void put(ManoRecord record, ManoRecord before, String key, Object word, String home) {
    if (untouched.contains(key) || record.value(key).equals(Optional.of(word))) {
      return;
    }
    if (!record.value(key).equals(before.value(key))) {
      notes.add(new Unsaid(Reason.CHANGED_IN_MANO, key));
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

  private ManoRecord written(
      ManoRecord record, Map<String, Object> values, Instant at, String user) {
    JsonRecord columns = record.columns();
    JsonRecord content = record.content();
    JsonRecord data = JsonRecord.empty();
    for (Map.Entry<String, Object> one : values.entrySet()) {
      String key = one.getKey();
      JsonRecord word = JsonRecord.empty();
      Optional<Object> old = record.value(key);
      if (old.isPresent()) {
        word = word.with("oldValue", old.get());
      }
      data = data.with(key, word.with("newValue", one.getValue()));
      content = content.with(key, one.getValue());
      if (columns.holds(key)) {
        columns = columns.with(key, one.getValue());
      }
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
        .with("date", ManoWords.moment(at))
        .with("user", user)
        .with("data", data));
    return new ManoRecord(record.table(), columns, content.with(PersonConversion.HISTORY, entries));
  }
}
