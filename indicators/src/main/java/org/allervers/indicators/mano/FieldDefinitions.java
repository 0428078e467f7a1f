package org.allervers.indicators.mano;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.allervers.core.mano.ManoField;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.definition.Category;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.definition.ReferenceDate;
import org.allervers.indicators.table.Label;

/** One block for each field that an organisation counts: shares for choices, total and mean for numbers, time since for dates. */
final class FieldDefinitions {

  private static final List<Category> OUI_NON =
      List.of(Category.of("Oui", "Oui", "Yes"), Category.of("Non", "Non", "No"));
  private static final Label TOTAL = Label.of("total, en centièmes", "total, in hundredths");
  private static final Label MEAN = Label.of("moyenne, en centièmes", "mean, in hundredths");
  private static final Label SINCE =
      Label.of("temps écoulé moyen, en jours", "mean time since, in days");

  /** Where a block is counted. */
  interface Counted {
    /** A draft of that identifier, touched by those defects beside its own. */
    Indicator.Builder draft(String id, Set<ManoDefect> touching);
  }

  private final ManoDrafts drafts;
  private final ManoLists lists;

  FieldDefinitions(ManoDrafts drafts, ManoLists lists) {
    this.drafts = drafts;
    this.lists = lists;
  }

  /** Blocks over persons: the archive reads fields of today, the successor those of the end of the period. */
  List<Indicator> ofPersons(String which, Label counted) {
    List<Indicator> all = new ArrayList<>();
    Counted persons = (id, touching) -> drafts.population(which, which + "-" + id, touching);
    boolean today = drafts.isArchive();
    for (ManoField field : lists.personFields()) {
      String name = (today ? FieldSources.FIELD : FieldSources.FIELD_AT) + field.name();
      all.addAll(block(
          field,
          "champ-" + field.name(),
          counted,
          persons,
          ending -> Attribute.of(
              name + ending,
              today && !ending.equals(FieldSources.DAYS)
                  ? ReferenceDate.TIMELESS
                  : ReferenceDate.PERIOD_END),
          true));
    }
    for (ManoField field : lists.medicalFields()) {
      all.addAll(block(
          field,
          "medical-" + field.name(),
          counted,
          persons,
          ending -> Attribute.of(
              FieldSources.MEDICAL + field.name() + ending,
              ending.equals(FieldSources.DAYS) ? ReferenceDate.PERIOD_END : ReferenceDate.TIMELESS),
          true));
    }
    return all;
  }

  /** Blocks over records of a source. Time since a date has no day of reading there, and is left out. */
  List<Indicator> ofRecords(
      String id, Label counted, String source, List<ManoField> fields, Counted records) {
    List<Indicator> all = new ArrayList<>();
    for (ManoField field : fields) {
      all.addAll(block(
          field,
          id + "-champ-" + field.name(),
          counted,
          records,
          ending -> Attribute.ofEvent(source, FieldSources.FIELD + field.name() + ending),
          false));
    }
    return all;
  }

  private List<Indicator> block(
      ManoField field,
      String id,
      Label counted,
      Counted draft,
      Function<String, Attribute> value,
      boolean hasDay) {
    Label name = Wording.own(field.label(), field.name());
    Label title = Wording.under(counted, name);
    return switch (field.kind()) {
      case NUMBER ->
        List.of(
            Wording.total(
                draft
                    .draft(id + "-total", Set.of())
                    .measure(Measure.sum(value.apply(FieldSources.NUMBER))),
                Wording.under(title, TOTAL)),
            Wording.total(
                draft
                    .draft(id + "-moyenne", Set.of(ManoDefect.D7))
                    .measure(Measure.mean(
                        value.apply(
                            drafts.has(ManoDefect.D7)
                                ? FieldSources.NOT_ZERO
                                : FieldSources.NUMBER),
                        2)),
                Wording.under(title, MEAN)));
      case DATE, DATE_WITH_TIME, DURATION ->
        hasDay
            ? List.of(Wording.total(
                draft
                    .draft(id + "-temps", Set.of(ManoDefect.D5))
                    .measure(Measure.mean(
                        value.apply(
                            drafts.has(ManoDefect.D5) ? FieldSources.DAYS_NOW : FieldSources.DAYS),
                        2)),
                Wording.under(title, SINCE)))
            : List.of();
      case YES_NO, ENUM, MULTI_CHOICE, BOOLEAN -> choice(field, id, title, name, draft, value);
      case TEXT, TEXTAREA, TECHNICAL, OTHER -> List.of();
    };
  }

  private List<Indicator> choice(
      ManoField field,
      String id,
      Label title,
      Label name,
      Counted draft,
      Function<String, Attribute> value) {
    List<Category> options = options(field);
    if (options.isEmpty()) {
      return List.of();
    }
    boolean box = field.kind() == ManoField.Kind.BOOLEAN;
    EnumSet<ManoDefect> touching = EnumSet.noneOf(ManoDefect.class);
    if (box) {
      touching.add(ManoDefect.D16);
    }
    Attribute read = value.apply(box && drafts.has(ManoDefect.D16) ? FieldSources.OR_NO : "");
    return List.of(Wording.lines(
        draft.draft(id, touching),
        title,
        field.kind() == ManoField.Kind.MULTI_CHOICE
            ? Breakdown.byCodes(name, read, options)
            : Breakdown.byCode(name, read, options)));
  }

  /** The lines of a field to choose from; none if it is none. */
  static List<Category> options(ManoField field) {
    return switch (field.kind()) {
      case BOOLEAN -> Wording.YES_NO;
      case YES_NO -> OUI_NON;
      case ENUM, MULTI_CHOICE -> Wording.categories(field.options());
      default -> List.of();
    };
  }
}
