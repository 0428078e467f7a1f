package org.allervers.core.mano;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.DossierId;
import org.allervers.core.identity.ExternalId;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ImportNote.Certainty;
import org.allervers.core.mano.ImportNote.Kind;

/**
 * The record of a person: Mano's own keys, those of the organisation, and what nobody knows. Its raw values stay in the chapters,
 * each in the compartment to which its key belongs, so that writing back can change what was changed alone.
 */
final class PersonConversion implements Conversion {

  /** The name under which each chapter preserves its part of the raw record. */
  static final String RAW = "mano";

  /** In a raw part: the entries of the history, each with the keys of this compartment and its place among all. */
  static final String HISTORY = "history";

  /** In the raw part of the coordination: the clear columns. */
  static final String COLUMNS = "columns";

  private static final String SYSTEM = "mano";

  @Override
  public void apply(
      ManoPerson person,
      ManoContext context,
      Dossier.Builder dossier,
      ImportReport.Builder report) {
    ManoRecord record = person.person();
    ImportDraft draft = new ImportDraft(record, context.history(person), context, report);
    dossier.id(
        DossierId.of(Identifiers.always(record.id().isEmpty() ? Kept.json(record) : record.id())));
    if (Identifiers.uuid(record.id()).isEmpty()) {
      draft.note(Kind.IDENTIFIER_MADE, "_id", Certainty.CERTAIN);
    }
    if (!record.id().isEmpty()) {
      draft.identity.addExternalId(
          ExternalId.builder().system(SYSTEM).value(record.id()).build());
    }
    if (record.isDeleted()) {
      draft.note(Kind.DELETED_KEPT, "deletedAt", Certainty.CERTAIN);
    }
    RecordNotes.columns(record, context.zone(), report);
    PersonFields.list().forEach(field -> field.read().accept(draft));
    CustomFields.read(draft);
    RecordNotes.documents(record, context, report);
    Map<Compartment, JsonRecord> raw = raw(record, context.organisation());
    draft.identity.preserve(RAW, json(raw, Compartment.IDENTITY));
    draft.coordination.preserve(RAW, json(raw, Compartment.COORDINATION));
    draft.social.preserve(RAW, json(raw, Compartment.SOCIAL));
    draft.health.preserve(RAW, json(raw, Compartment.HEALTH));
    MedicalFiles.read(person, draft, report);
    dossier
        .identity(draft.identity.build())
        .coordination(draft.coordination.build())
        .social(draft
            .social
            .livingPlace(draft.livingPlace.build())
            .family(draft.family.build())
            .build())
        .health(draft.health.followUp(draft.followUp.build()).build());
  }

  private static String json(Map<Compartment, JsonRecord> raw, Compartment compartment) {
    return raw.getOrDefault(compartment, JsonRecord.empty()).json();
  }

  /** Returns the raw record in parts, whose union it is. */
  static Map<Compartment, JsonRecord> raw(ManoRecord record, ManoOrganisation organisation) {
    Map<Compartment, Map<String, Object>> parts = new EnumMap<>(Compartment.class);
    for (String name : record.content().names()) {
      if (!name.equals(HISTORY)) {
        part(parts, FieldPlaces.compartment(name, organisation))
            .put(name, record.content().find(name).orElse(JsonRecord.nothing()));
      }
    }
    Optional<Object> history = record.content().find(HISTORY);
    if (history.isPresent() && history.get() instanceof List<?> entries) {
      part(parts, Compartment.COORDINATION).put(HISTORY, List.of());
      for (int i = 0; i < entries.size(); i++) {
        entry(parts, i, entries.get(i), organisation);
      }
    } else if (record.content().holds(HISTORY)) {
      part(parts, Compartment.HEALTH).put(HISTORY, history.orElse(JsonRecord.nothing()));
    }
    part(parts, Compartment.COORDINATION).put(COLUMNS, record.columns());
    Map<Compartment, JsonRecord> raw = new EnumMap<>(Compartment.class);
    parts.forEach((compartment, values) -> raw.put(compartment, JsonRecord.of(values)));
    return raw;
  }

  private static Map<String, Object> part(
      Map<Compartment, Map<String, Object>> parts, Compartment compartment) {
    return parts.computeIfAbsent(compartment, key -> new LinkedHashMap<>());
  }

  /** One entry may speak of health and of other things: each compartment gets it with its own changes. */
  private static void entry(
      Map<Compartment, Map<String, Object>> parts,
      int place,
      Object entry,
      ManoOrganisation organisation) {
    if (!(entry instanceof JsonRecord record) || record.record("data").isEmpty()) {
      // What it says is not known: it stays with what is kept most closely.
      add(parts, Compartment.HEALTH, place, entry);
      return;
    }
    JsonRecord data = record.record("data").get();
    Map<Compartment, Map<String, Object>> changes = new EnumMap<>(Compartment.class);
    for (String name : data.names()) {
      part(changes, FieldPlaces.compartment(name, organisation))
          .put(name, data.find(name).orElse(JsonRecord.nothing()));
    }
    if (changes.isEmpty()) {
      add(parts, Compartment.COORDINATION, place, record);
    }
    changes.forEach((compartment, own) ->
        add(parts, compartment, place, record.with("data", JsonRecord.of(own))));
  }

  private static void add(
      Map<Compartment, Map<String, Object>> parts,
      Compartment compartment,
      int place,
      Object entry) {
    Map<String, Object> part = part(parts, compartment);
    List<Object> entries = new ArrayList<>();
    if (part.get(HISTORY) instanceof List<?> before) {
      entries.addAll(before);
    }
    entries.add(JsonRecord.empty().with("place", BigDecimal.valueOf(place)).with("entry", entry));
    part.put(HISTORY, entries);
  }

  /** Returns the keys that have a meaning of their own in a record, beside its fields. */
  static Set<String> envelope() {
    return Set.of(
        "_id", "organisation", "createdAt", "updatedAt", "deletedAt", HISTORY, "type", "merge");
  }
}
