package org.allervers.core.mano;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
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

  /** No count, weight or duration that somebody typed has more letters. */
  private static final int LONGEST_NUMBER = 80;

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
      answer(draft.record(), field.get(), draft.context(), draft.report())
          .ifPresent(value ->
              (compartment == Compartment.HEALTH ? health : social).put(key, Answer.of(value)));
    }
    draft.social.answers(Answers.of(social));
    draft.health.answers(Answers.of(health));
  }

  /** Returns the value of a field as answers keep it, or empty if there is none or it is of another type. */
  static Optional<Object> answer(
      ManoRecord record, ManoField field, ManoContext context, ImportReport.Builder report) {
    Optional<Object> value = ManoValues.something(record.value(field.name()));
    if (value.isEmpty()) {
      return Optional.empty();
    }
    boolean isBareChoice =
        field.kind() == ManoField.Kind.MULTI_CHOICE && value.get() instanceof String;
    if (isBareChoice && !context.repairs(ManoRepair.LISTS)) {
      return Optional.empty();
    }
    Optional<Object> read = read(value.get(), field, context.zone());
    if (read.isEmpty()) {
      boolean isDate =
          field.kind() == ManoField.Kind.DATE || field.kind() == ManoField.Kind.DATE_WITH_TIME;
      report.note(
          isDate ? Kind.DATE_UNREADABLE : Kind.VALUE_OF_OTHER_TYPE,
          record,
          field.name(),
          Certainty.CERTAIN);
      return read;
    }
    form(value.get(), read.get(), field)
        .forEach(kind -> report.note(kind, record, field.name(), Certainty.CERTAIN));
    return read;
  }

  /** What is to be said of the form in which a value was written. */
  private static List<Kind> form(Object value, Object read, ManoField field) {
    List<Kind> said = new ArrayList<>();
    boolean isText = value instanceof String;
    switch (field.kind()) {
      case NUMBER, DURATION -> add(said, isText, Kind.NUMBER_FROM_TEXT);
      case MULTI_CHOICE -> {
        add(said, isText, Kind.LIST_FROM_TEXT);
        add(
            said,
            value instanceof List<?> all
                && read instanceof List<?> texts
                && all.size() > texts.size(),
            Kind.VALUE_OF_OTHER_TYPE);
        add(said, !field.options().containsAll((List<?>) read), Kind.OPTION_UNKNOWN);
      }
      case ENUM -> add(said, !field.options().contains(value), Kind.OPTION_UNKNOWN);
      case DATE, DATE_WITH_TIME -> {
        add(said, !isText, Kind.DATE_FROM_NUMBER);
        add(
            said,
            isText
                && field.kind() == ManoField.Kind.DATE
                && !value.toString().startsWith(read.toString()),
            Kind.DAY_OF_LOCAL_MIDNIGHT);
      }
      default -> {}
    }
    return said;
  }

  private static void add(List<Kind> said, boolean isSo, Kind kind) {
    if (isSo) {
      said.add(kind);
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
      return value instanceof String text && text.length() <= LONGEST_NUMBER
          ? Optional.<Object>of(new BigDecimal(text.strip().replace(',', '.')))
              .filter(ManoValues::isWritable)
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
