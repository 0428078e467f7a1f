package org.allervers.core.mano;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allervers.core.Compartment;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Answers;
import org.allervers.core.mano.ImportNote.Certainty;
import org.allervers.core.mano.ImportNote.Kind;

/** The fields that an organisation added, as answers under their keys. */
final class CustomFields {

  private CustomFields() {}

  /** Reads all that is no key of Mano's own: into the social file, or with health. */
  static void read(ImportDraft draft) {
    ManoOrganisation organisation = draft.context().organisation();
    Map<String, Answer<Object>> social = new LinkedHashMap<>();
    Map<String, Answer<Object>> health = new LinkedHashMap<>();
    for (String key : draft.record().content().names()) {
      if (PersonFields.find(key).isPresent() || PersonConversion.envelope().contains(key)) {
        continue;
      }
      Optional<ManoField> field = organisation.field(key);
      if (field.isEmpty()) {
        draft.note(Kind.FIELD_UNKNOWN, key, Certainty.CERTAIN);
        continue;
      }
      Compartment compartment = FieldPlaces.compartment(key, organisation);
      answer(draft, draft.record(), field.get())
          .ifPresent(value ->
              (compartment == Compartment.HEALTH ? health : social).put(key, Answer.of(value)));
    }
    draft.social.answers(Answers.of(social));
    draft.health.answers(Answers.of(health));
  }

  /** Returns the value of a field as answers keep it, or empty if there is none or it is of another type. */
  static Optional<Object> answer(ImportDraft draft, ManoRecord record, ManoField field) {
    Optional<Object> value = record
        .content()
        .find(field.name())
        .filter(one -> !one.equals("") && !one.equals(List.of()));
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Optional<Object> read = read(value.get(), field, draft.context().zone());
    if (read.isEmpty()) {
      draft.note(Kind.VALUE_OF_OTHER_TYPE, field.name(), Certainty.CERTAIN);
      return read;
    }
    if (field.kind() == ManoField.Kind.NUMBER && value.get() instanceof String) {
      draft.note(Kind.NUMBER_FROM_TEXT, field.name(), Certainty.CERTAIN);
    }
    if (field.kind() == ManoField.Kind.MULTI_CHOICE && value.get() instanceof String) {
      draft.note(Kind.LIST_FROM_TEXT, field.name(), Certainty.CERTAIN);
    }
    if (field.kind() == ManoField.Kind.DATE || field.kind() == ManoField.Kind.DATE_WITH_TIME) {
      if (value.get() instanceof BigDecimal) {
        draft.note(Kind.DATE_FROM_NUMBER, field.name(), Certainty.CERTAIN);
      } else if (field.kind() == ManoField.Kind.DATE
          && !value.get().toString().startsWith(read.get().toString())) {
        draft.note(Kind.DAY_OF_LOCAL_MIDNIGHT, field.name(), Certainty.CERTAIN);
      }
    }
    options(draft, field, read.get());
    return read;
  }

  private static void options(ImportDraft draft, ManoField field, Object read) {
    boolean isChoice =
        field.kind() == ManoField.Kind.ENUM || field.kind() == ManoField.Kind.MULTI_CHOICE;
    List<?> chosen = read instanceof List<?> list ? list : List.of(read);
    if (isChoice && !field.options().containsAll(chosen)) {
      draft.note(Kind.OPTION_UNKNOWN, field.name(), Certainty.CERTAIN);
    }
  }

  private static Optional<Object> read(Object value, ManoField field, ZoneId zone) {
    return switch (field.kind()) {
      case TEXT, TEXTAREA, ENUM ->
        value instanceof String text ? Optional.of(text) : Optional.empty();
      case NUMBER, DURATION -> number(value);
      case DATE ->
        ManoValues.instant(value, zone).map(at -> LocalDate.ofInstant(at, zone).toString());
      case DATE_WITH_TIME -> ManoValues.instant(value, zone).map(at -> minute(at, zone));
      case YES_NO, BOOLEAN -> ImportDraft.yesNo(value).map(yes -> yes);
      case MULTI_CHOICE -> {
        List<String> texts = ManoValues.texts(Optional.of(value));
        yield texts.isEmpty() ? Optional.empty() : Optional.of(texts);
      }
      case TECHNICAL, OTHER -> Optional.empty();
    };
  }

  private static Object minute(Instant at, ZoneId zone) {
    return LocalDateTime.ofInstant(at, zone).toString();
  }

  private static Optional<Object> number(Object value) {
    if (value instanceof BigDecimal) {
      return Optional.of(value);
    }
    try {
      return value instanceof String text
          ? Optional.of(new BigDecimal(text.strip().replace(',', '.')))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
