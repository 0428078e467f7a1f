package org.allervers.indicators;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.allervers.indicators.UnboundDefinitionException.Kind;
import org.allervers.indicators.UnboundDefinitionException.Problem;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Expression;
import org.allervers.indicators.definition.ReferenceDate;
import org.allervers.indicators.definition.Timing;
import org.allervers.indicators.period.TimeKind;
import org.jspecify.annotations.Nullable;

/**
 * Turns names into extractors, and notes every name for which there is none. What several definitions share is bound
 * once: columns, facts of the person, codes of an attribute.
 */
final class Binder {

  private final Schema<?> schema;
  private final PeriodIndex periods;
  private final Map<String, SourceFrame> sources = new LinkedHashMap<>();
  private final Map<String, CodeTable> tables = new HashMap<>();
  private final Map<Attribute, PersonColumn> persons = new LinkedHashMap<>();
  private final Map<Expression.Occurs, Fold.Occurs> occurrences = new LinkedHashMap<>();
  private final Map<Attribute.Collected, Fold.Collected> collections = new LinkedHashMap<>();
  private final List<Fold> folds = new ArrayList<>();
  private final Set<Problem> problems = new LinkedHashSet<>();
  private String indicator = "";
  private int deepest = -1;
  private int inFolds;

  private final boolean isOpen;

  /** @param isOpen whether codes that no definition names are told apart too */
  Binder(Schema<?> schema, PeriodIndex periods, boolean isOpen) {
    this.schema = schema;
    this.periods = periods;
    this.isOpen = isOpen;
  }

  void begin(String indicatorId) {
    this.indicator = indicatorId;
  }

  void problem(Kind kind, String name) {
    problems.add(new Problem(indicator, kind, name));
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** The sources that the bound definitions use. */
  List<SourceFrame> sources() {
    return List.copyOf(sources.values());
  }

  List<PersonColumn> persons() {
    return List.copyOf(persons.values());
  }

  List<Fold> folds() {
    return List.copyOf(folds);
  }

  /** A source, or a substitute after noting the problem. */
  SourceFrame source(String name) {
    SourceBinding binding = schema.sources().get(name);
    if (binding == null) {
      problem(Kind.UNBOUND_SOURCE, name);
      return new SourceFrame(
          new SourceBinding(
              true,
              r -> List.of(),
              e -> null,
              false,
              e -> null,
              SourceBinding.NO_HALF_DAYS,
              Map.of()),
          periods);
    }
    return sources.computeIfAbsent(name, key -> new SourceFrame(binding, periods));
  }

  /** A source from which that kind can select, or a substitute after noting the problem. */
  SourceFrame source(Timing timing) {
    SourceFrame frame = source(timing.source());
    TimeKind kind = timing.kind();
    SourceBinding binding = schema.sources().get(timing.source());
    if (binding != null && !(binding.isOfSpells() ? kind.isForSpells() : kind.isForEvents())) {
      problem(Kind.WRONG_TIME_KIND, timing.source() + " " + kind.code());
    }
    frame.use(kind);
    return frame;
  }

  /** Whether the person has an entry that the timing selects. */
  Condition present(Timing timing) {
    return occurs(new Expression.Occurs(timing.source(), timing.kind(), Expression.always(), 1));
  }

  /**
   * Binds an attribute that must be a code.
   *
   * @param current the timing of the entry that is current where the attribute is used
   */
  CodeReader codes(Attribute attribute, Optional<Timing> current) {
    if (attribute instanceof Attribute.OfPerson person) {
      return person(person, false)
          .map(PersonColumn::codes)
          .or(() -> dated(person, false, current).map(entry -> codes(entry, person.name())))
          .orElseGet(CodeReader::nothing);
    }
    if (attribute instanceof Attribute.OfEvent event) {
      return entry(event, false, current)
          .map(entry -> codes(entry, event.source() + "." + event.name()))
          .orElseGet(CodeReader::nothing);
    }
    if (attribute instanceof Attribute.Duration duration) {
      problem(Kind.NOT_A_CODE, duration.source() + " " + duration.name());
      return CodeReader.nothing();
    }
    return collected((Attribute.Collected) attribute);
  }

  /** Binds an attribute that must be a number. */
  NumberReader numbers(Attribute attribute, Optional<Timing> current) {
    if (attribute instanceof Attribute.OfPerson person) {
      return person(person, true)
          .map(PersonColumn::numbers)
          .or(() -> dated(person, true, current).map(Binder::numbers))
          .orElseGet(NumberReader::nothing);
    }
    if (attribute instanceof Attribute.OfEvent event) {
      return entry(event, true, current).map(Binder::numbers).orElseGet(NumberReader::nothing);
    }
    if (attribute instanceof Attribute.Duration duration) {
      return duration(duration, current);
    }
    Attribute.Collected collected = (Attribute.Collected) attribute;
    source(new Timing(collected.kind(), collected.source()));
    problem(Kind.NOT_A_NUMBER, collected.source() + "." + collected.name());
    return NumberReader.nothing();
  }

  private NumberReader duration(Attribute.Duration duration, Optional<Timing> current) {
    SourceFrame source = source(duration.source());
    if (!source.binding().isOfSpells()) {
      problem(Kind.WRONG_BASIS, duration.source());
    } else if (current.filter(c -> c.source().equals(duration.source())).isEmpty()) {
      problem(Kind.NO_EVENT, duration.source() + "." + duration.name());
    }
    boolean atStart = current.filter(c -> c.kind() == TimeKind.STOCK_AT_START).isPresent();
    return new NumberReader.Duration(source, atStart);
  }

  /** An attribute of an entry, with the source that it is read along with. */
  private record Entry(SourceFrame source, AttributeBinding binding, Column.At at) {}

  private CodeReader codes(Entry entry, String name) {
    CodeTable table = table(name);
    Column column = entry
        .source()
        .column(
            List.of(name, entry.at()),
            Column.class,
            key -> Column.ofCodes(entry.binding(), entry.at(), table));
    return CodeReader.ofEntry(entry.source(), column, table);
  }

  private static NumberReader numbers(Entry entry) {
    Column.Numbers column = entry
        .source()
        .column(
            List.of(entry.binding(), entry.at()),
            Column.Numbers.class,
            key -> Column.ofNumbers(entry.binding(), entry.at()));
    return new NumberReader.OfEntry(entry.source(), column);
  }

  private CodeTable table(String name) {
    return tables.computeIfAbsent(name, key -> new CodeTable(isOpen));
  }

  /** An attribute of the person read per period or once; empty if it is read at an entry, or after a problem. */
  private Optional<PersonColumn> person(Attribute.OfPerson attribute, boolean isNumber) {
    AttributeBinding binding = schema.attributes().get(attribute.name());
    ReferenceDate.Kind at = attribute.at().kind();
    if (!fits(binding, attribute, isNumber)
        || binding == null
        || at == ReferenceDate.Kind.EVENT
        || at == ReferenceDate.Kind.ENTRY) {
      return Optional.empty();
    }
    Optional<SourceFrame> firstOf = attribute.at().source().map(this::source);
    firstOf.ifPresent(SourceFrame::useFirst);
    PersonColumn column = persons.computeIfAbsent(
        attribute,
        key -> new PersonColumn(attribute, binding, periods, firstOf, table(attribute.name())));
    if (inFolds > 0) {
      column.readEarly();
    }
    return Optional.of(column);
  }

  /** An attribute of the person read on the day of the current entry; empty otherwise, or after a problem. */
  private Optional<Entry> dated(
      Attribute.OfPerson attribute, boolean isNumber, Optional<Timing> current) {
    AttributeBinding binding = schema.attributes().get(attribute.name());
    ReferenceDate.Kind at = attribute.at().kind();
    boolean isAtEntry = at == ReferenceDate.Kind.EVENT || at == ReferenceDate.Kind.ENTRY;
    if (!isAtEntry || binding == null || binding.isNumber() != isNumber || !binding.isDated()) {
      return Optional.empty();
    }
    if (current.isEmpty()) {
      problem(Kind.NO_EVENT, attribute.name());
      return Optional.empty();
    }
    boolean atEnd = at == ReferenceDate.Kind.EVENT && current.get().kind() == TimeKind.EXITS;
    return Optional.of(new Entry(
        source(current.get().source()), binding, atEnd ? Column.At.END : Column.At.BEGINNING));
  }

  private boolean fits(
      @Nullable AttributeBinding binding, Attribute.OfPerson attribute, boolean isNumber) {
    if (!fits(binding, attribute.name(), isNumber) || binding == null) {
      return false;
    }
    boolean timeless = attribute.at().kind() == ReferenceDate.Kind.TIMELESS;
    if (timeless == binding.isDated()) {
      problem(timeless ? Kind.NOT_TIMELESS : Kind.NOT_DATED, attribute.name());
      return false;
    }
    return true;
  }

  private Optional<Entry> entry(
      Attribute.OfEvent attribute, boolean isNumber, Optional<Timing> current) {
    String name = attribute.source() + "." + attribute.name();
    if (current.filter(c -> c.source().equals(attribute.source())).isEmpty()) {
      problem(Kind.NO_EVENT, name);
      return Optional.empty();
    }
    SourceFrame source = source(attribute.source());
    AttributeBinding binding = source.binding().attributes().get(attribute.name());
    if (!schema.sources().containsKey(attribute.source())
        || !fits(binding, name, isNumber)
        || binding == null) {
      return Optional.empty();
    }
    return Optional.of(new Entry(source, binding, Column.At.NO_DAY));
  }

  private boolean fits(@Nullable AttributeBinding binding, String name, boolean isNumber) {
    if (binding == null) {
      problem(Kind.UNBOUND_ATTRIBUTE, name);
      return false;
    }
    if (binding.isNumber() != isNumber) {
      problem(isNumber ? Kind.NOT_A_NUMBER : Kind.NOT_A_CODE, name);
      return false;
    }
    return true;
  }

  private CodeReader collected(Attribute.Collected attribute) {
    Timing timing = new Timing(attribute.kind(), attribute.source());
    SourceFrame source = source(timing);
    Fold.Collected known = collections.get(attribute);
    if (known == null) {
      CodeReader one =
          codes(new Attribute.OfEvent(attribute.source(), attribute.name()), Optional.of(timing));
      known = new Fold.Collected(source, attribute.kind(), 0, one);
      collections.put(attribute, known);
      folds.add(known);
    }
    deepest = Math.max(deepest, 0);
    return known.result();
  }

  /**
   * Binds an expression.
   *
   * @param current the timing of the entry that is current where the expression is used
   */
  Condition expression(Expression expression, Optional<Timing> current) {
    if (expression instanceof Expression.All all) {
      return Condition.all(
          all.conditions().stream().map(e -> expression(e, current)).toList());
    }
    if (expression instanceof Expression.Any any) {
      return Condition.any(
          any.conditions().stream().map(e -> expression(e, current)).toList());
    }
    if (expression instanceof Expression.Not not) {
      return Condition.not(expression(not.condition(), current));
    }
    if (expression instanceof Expression.In in) {
      CodeReader reader = codes(in.attribute(), current);
      int[] ids = in.codes().stream().mapToInt(reader.table()::add).toArray();
      Condition.WantedCodes wanted = new Condition.WantedCodes(reader.table().size());
      for (int id : ids) {
        wanted.want(id);
      }
      return Condition.code(reader, wanted);
    }
    if (expression instanceof Expression.Between between) {
      return Condition.between(numbers(between.attribute(), current), between.min(), between.max());
    }
    if (expression instanceof Expression.Known known) {
      return known(known.attribute(), current);
    }
    return occurs((Expression.Occurs) expression);
  }

  private Condition known(Attribute attribute, Optional<Timing> current) {
    if (isNumber(attribute)) {
      return Condition.between(numbers(attribute, current), Long.MIN_VALUE, Long.MAX_VALUE);
    }
    CodeReader reader = codes(attribute, current);
    return asked -> {
      long found = 0;
      for (int i = reader.open() - 1; i >= 0; i--) {
        found |= CodeTable.isValue(reader.id(i)) ? reader.mask(i) : 0;
      }
      return asked & found;
    };
  }

  private boolean isNumber(Attribute attribute) {
    AttributeBinding binding = null;
    if (attribute instanceof Attribute.OfPerson person) {
      binding = schema.attributes().get(person.name());
    } else if (attribute instanceof Attribute.OfEvent event) {
      SourceBinding source = schema.sources().get(event.source());
      binding = source == null ? null : source.attributes().get(event.name());
    }
    return attribute instanceof Attribute.Duration || (binding != null && binding.isNumber());
  }

  private Condition occurs(Expression.Occurs occurs) {
    Timing timing = new Timing(occurs.kind(), occurs.source());
    SourceFrame source = source(timing);
    Fold.Occurs known = occurrences.get(occurs);
    int outer = deepest;
    deepest = -1;
    inFolds++;
    // Bound again even if it is known, so that its names are checked for this definition too.
    Condition where = expression(occurs.where(), Optional.of(timing));
    inFolds--;
    if (known == null) {
      known = new Fold.Occurs(source, occurs.kind(), deepest + 1, where, occurs.atLeast());
      occurrences.put(occurs, known);
      folds.add(known);
    }
    deepest = Math.max(outer, known.level());
    return Objects.requireNonNull(known);
  }
}
