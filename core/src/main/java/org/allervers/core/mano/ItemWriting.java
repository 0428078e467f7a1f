package org.allervers.core.mano;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.allervers.core.Dossier;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Answers;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ItemField.Place;
import org.allervers.core.mano.ItemField.When;
import org.allervers.core.mano.WrittenPerson.Reason;

/** Writes what changed in the items of a dossier into the records that they say. Not thread-safe. */
final class ItemWriting {

  private static final String PERSON = "person";
  private static final Set<ManoTable> MOVING = Set.of(ManoTable.ACTION, ManoTable.CONSULTATION);

  private final ManoContext context;
  private final ManoPerson basis;
  private final ManoPerson stored;
  private final KeptRecords kept;
  private final WriteBackDraft draft;
  private final ItemWords words;
  private final String user;
  private final Map<String, ManoRecord> now = new HashMap<>();
  private final Map<String, ManoRecord> then = new HashMap<>();
  private final Map<UUID, ManoRecord> byId = new HashMap<>();
  private final Set<String> made = new HashSet<>();

  ItemWriting(
      ManoContext context,
      ManoPerson basis,
      ManoPerson stored,
      KeptRecords kept,
      WriteBackDraft draft,
      ItemWords words,
      String user) {
    this.context = context;
    this.basis = basis;
    this.stored = stored;
    this.kept = kept;
    this.draft = draft;
    this.words = words;
    this.user = user;
    for (ManoTable table : ManoTable.values()) {
      if (KeptRecords.isListed(table)) {
        basis.records(table).forEach(one -> put(then, one));
        stored.records(table).forEach(one -> put(now, one));
      }
    }
  }

  private void put(Map<String, ManoRecord> records, ManoRecord record) {
    if (record.id().isEmpty()) {
      // Nobody can address it: its items are known, so that they are not taken for new ones.
      byId.put(Identifiers.always(Kept.json(record)), record);
    } else {
      records.put(KeptRecords.key(record), record);
      byId.put(Identifiers.always(record.id()), record);
    }
  }

  void write(Dossier before, Dossier changed) {
    Set<String> held = new HashSet<>();
    for (ItemView<?> view : ItemViews.list()) {
      items(view, before, changed, held);
    }
    for (ItemView<?> view : ItemViews.list()) {
      // In another part it may still be: a task is of the compartment of its categories.
      if (changed.parts().isEmpty() || !MOVING.contains(view.table())) {
        gone(view, before, held);
      }
    }
  }

  private <T> void items(ItemView<T> view, Dossier before, Dossier changed, Set<String> held) {
    Map<String, T> was = new LinkedHashMap<>();
    for (T item : view.items().apply(before)) {
      record(view, item).ifPresent(record -> was.put(KeptRecords.key(record), item));
    }
    for (T item : view.items().apply(changed)) {
      Optional<ManoRecord> record = record(view, item);
      if (record.isPresent()) {
        String key = KeptRecords.key(record.get());
        held.add(key);
        T old = was.get(key);
        if (old != null && !old.equals(item)) {
          item(view, old, item, key);
        }
      } else if (!isOfAnother(view, item)
          && KeptRecords.record(view.preserved().apply(item)).isEmpty()
          && view.isNew().test(item)) {
        created(view, item, changed);
      }
    }
  }

  /** Returns the record of the view's table that an item says. */
  private <T> Optional<ManoRecord> record(ItemView<T> view, T item) {
    return KeptRecords.record(view.preserved().apply(item))
        .or(() -> view.id().apply(item).map(byId::get))
        .filter(record -> record.table() == view.table() && !record.id().isEmpty());
  }

  private <T> boolean isOfAnother(ItemView<T> view, T item) {
    return view.id().apply(item).filter(byId::containsKey).isPresent();
  }

  private <T> void item(ItemView<T> view, T old, T item, String key) {
    Map<String, Object> values = new LinkedHashMap<>();
    ManoRecord was = then.getOrDefault(key, now.get(key));
    ManoRecord is = now.get(key);
    if (was == null) {
      return;
    }
    ManoRecord target = is == null ? was : is;
    boolean isRestricted = !was.texts(ItemViews.READERS).isEmpty();
    boolean isNote = view.id().apply(item).isEmpty();
    for (ItemField<T> field : view.fields()) {
      // What a few may read is in their note, and the act or task beside it does not say it.
      if (isRestricted && !isNote && field.key().equals(ItemViews.NAME)) {
        continue;
      }
      Optional<Object> before = field.say().apply(old);
      Optional<Object> after = field.say().apply(item);
      if (!before.equals(after)) {
        String name = field.key().equals(ItemViews.HELD) ? held(was) : field.key();
        values.put(name, word(view, before, after, target, name, values));
      }
    }
    if (!isRestricted || isNote) {
      answers(view.answers().apply(old), view.answers().apply(item), target, values);
    }
    values.values().removeIf(ItemField.UNSAYABLE::equals);
    if (values.isEmpty()) {
      return;
    }
    String home = view.home() + view.id().apply(item).map(id -> "." + id).orElse("");
    if (is == null || is.isDeleted()) {
      draft.note(Reason.CHANGED_IN_MANO, key.replace('/', '.'), home);
      return;
    }
    if (isAsMade(is)) {
      values.forEach((name, word) -> draft.put(is, was, name, word, home));
    } else {
      values.forEach((name, word) -> {
        if (!is.value(name).equals(Optional.of(word))) {
          draft.note(Reason.CHANGED_IN_MANO, key.replace('/', '.') + "." + name, home);
        }
      });
    }
  }

  /**
   * Returns whether what Mano keeps can be told apart from what the dossier was made of. Of a record that a dossier made, and which
   * it does not keep, that is so until somebody saves it again.
   */
  private boolean isAsMade(ManoRecord is) {
    return kept.find(is).isPresent()
        || (kept.lists(is) && kept.isAsListed(is))
        || (!kept.lists(is)
            && is.content().list(PersonConversion.HISTORY).isEmpty()
            && is.text("updatedAt").equals(is.text("createdAt")));
  }

  private static String held(ManoRecord record) {
    return ManoValues.something(record.value(ItemViews.COMPLETED)).isEmpty()
            && ManoValues.something(record.value(ItemViews.DUE)).isPresent()
        ? ItemViews.DUE
        : ItemViews.COMPLETED;
  }

  private <T> Object word(
      ItemView<T> view,
      Optional<Object> before,
      Optional<Object> after,
      ManoRecord target,
      String key,
      Map<String, Object> values) {
    Optional<Object> raw = target.value(key);
    if (after.isEmpty()) {
      return ManoWords.nothing(raw);
    }
    List<String> teams = target.texts(ItemViews.TEAMS);
    if (values.containsKey(ItemViews.TEAMS)) {
      teams = ManoValues.texts(Optional.ofNullable(values.get(ItemViews.TEAMS)));
    } else if (values.containsKey(ItemViews.TEAM)) {
      teams = ManoValues.texts(Optional.ofNullable(values.get(ItemViews.TEAM)));
    } else if (teams.isEmpty()) {
      teams = target.texts(ItemViews.TEAM);
    }
    return words.word(before, after.get(), raw, teams, view.table() == ManoTable.TREATMENT);
  }

  /** The fields of the kind of consultation alone: Mano drops a key that is of none. */
  private void answers(
      Answers before, Answers changed, ManoRecord target, Map<String, Object> values) {
    String type = values.containsKey("type")
        ? String.valueOf(values.get("type"))
        : target.text("type").orElse("");
    Set<String> names = new LinkedHashSet<>(before.names());
    names.addAll(changed.names());
    for (String name : names) {
      Optional<Object> was = known(before, name);
      Optional<Object> is = known(changed, name);
      Optional<ManoField> field = context.organisation().consultationKinds().stream()
          .filter(kind -> kind.title().equals(type))
          .flatMap(kind -> kind.members().stream())
          .filter(one -> one.name().equals(name))
          .findFirst();
      if (!was.equals(is) && field.isPresent()) {
        Optional<Object> raw = target.value(name);
        Optional<Object> word = is.isEmpty()
            ? Optional.of(ManoWords.nothing(raw))
            : ManoWords.answer(field.get(), is.get(), raw, context.zone());
        word.ifPresent(value -> values.put(name, value));
      }
    }
  }

  private static Optional<Object> known(Answers answers, String key) {
    return Optional.ofNullable(answers.asMap().get(key)).flatMap(Answer::known);
  }

  private <T> void created(ItemView<T> view, T item, Dossier changed) {
    ManoRecord empty = new ManoRecord(view.table(), JsonRecord.empty(), JsonRecord.empty());
    Map<String, Object> values = new LinkedHashMap<>(view.first());
    values.put(PERSON, stored.person().id());
    for (ItemField<T> field : view.fields()) {
      Optional<Object> said = field.say().apply(item);
      if (said.isPresent()) {
        String key = field.key().equals(ItemViews.HELD) ? ItemViews.COMPLETED : field.key();
        values.put(key, word(view, Optional.empty(), said, empty, key, values));
      }
    }
    values.putIfAbsent(ItemViews.USER, user);
    if (view.table() == ManoTable.COMMENT && changed.coordination().teams().size() == 1) {
      values.put(ItemViews.TEAM, changed.coordination().teams().get(0).toString());
    }
    if (values.containsKey(ItemViews.COMPLETED) && view.table() == ManoTable.CONSULTATION) {
      values.putIfAbsent(ItemViews.DUE, values.get(ItemViews.COMPLETED));
    }
    answers(Answers.empty(), view.answers().apply(item), empty, values);
    values.values().removeIf(ItemField.UNSAYABLE::equals);
    String id =
        view.id().apply(item).map(UUID::toString).orElseGet(() -> identifier(view, item, changed));
    JsonRecord columns = JsonRecord.empty().with("_id", id);
    Optional<Object> organisation = stored.person().columns().find("organisation");
    if (organisation.isPresent()) {
      columns = columns.with("organisation", organisation.get());
    }
    JsonRecord content = JsonRecord.empty();
    for (Map.Entry<String, Object> one : values.entrySet()) {
      if (RequiredKeys.columns(view.table()).contains(one.getKey())) {
        columns = columns.with(one.getKey(), one.getValue());
      } else {
        content = content.with(one.getKey(), one.getValue());
      }
    }
    ManoRecord record = new ManoRecord(view.table(), columns, content);
    if (now.containsKey(KeptRecords.key(record))) {
      return;
    }
    String home = view.home() + view.id().apply(item).map(own -> "." + own).orElse("");
    draft.create(record, home);
  }

  /**
   * An item without an identifier gets one of what it says itself: who writes it, when and for which team may be others when it is
   * written again.
   */
  private <T> String identifier(ItemView<T> view, T item, Dossier dossier) {
    Map<String, Object> own = new LinkedHashMap<>();
    for (ItemField<T> field : view.fields()) {
      field
          .say()
          .apply(item)
          .flatMap(ItemWriting::own)
          .ifPresent(word -> own.put(field.key(), word));
    }
    String said = JsonRecord.of(own).json();
    for (int i = 0; ; i++) {
      String id = UUID.nameUUIDFromBytes(
              ("mano/new/" + dossier.id() + "/" + view.table() + "/" + i + "/" + said)
                  .getBytes(StandardCharsets.UTF_8))
          .toString();
      if (made.add(id)) {
        return id;
      }
    }
  }

  private static Optional<Object> own(Object said) {
    if (said instanceof When when) {
      return Optional.of(when.day().toString());
    }
    if (said instanceof Place place) {
      return Optional.of(place.name());
    }
    return said.equals(ItemField.UNSAYABLE) ? Optional.empty() : Optional.of(said);
  }

  private <T> void gone(ItemView<T> view, Dossier before, Set<String> held) {
    for (T item : view.items().apply(before)) {
      Optional<ManoRecord> record = record(view, item);
      if (record.isEmpty() || !held.add(KeptRecords.key(record.get()))) {
        continue;
      }
      ManoRecord is = now.get(KeptRecords.key(record.get()));
      if (is == null || is.isDeleted() || !kept.lists(is)) {
        continue;
      }
      String home = view.home() + view.id().apply(item).map(id -> "." + id).orElse("");
      if (!kept.isAsListed(is)) {
        draft.note(Reason.CHANGED_IN_MANO, KeptRecords.key(is).replace('/', '.'), home);
      } else if (view.table() == ManoTable.GROUP) {
        leave(is);
      } else {
        draft.delete(is);
      }
    }
  }

  /** A family goes on without the person; one in which no tie is left is deleted. */
  private void leave(ManoRecord group) {
    String id = basis.person().id();
    List<Object> persons =
        list(group, "persons").stream().filter(one -> !one.equals(id)).toList();
    List<Object> relations = list(group, "relations").stream()
        .filter(one ->
            !(one instanceof JsonRecord relation && relation.list("persons").contains(id)))
        .toList();
    draft.put(group, group, "persons", persons, "");
    draft.put(group, group, "relations", relations, "");
    if (relations.isEmpty()) {
      draft.delete(group);
    }
  }

  private static List<Object> list(ManoRecord record, String key) {
    return record.value(key).orElse(List.of()) instanceof List<?> list
        ? List.copyOf(list)
        : List.of();
  }
}
