package org.allervers.indicators.mano;

import static org.allervers.indicators.mano.PersonSources.FORM;
import static org.allervers.indicators.mano.PersonSources.TEAM;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.allervers.core.mano.ManoField;
import org.allervers.core.mano.ManoOrganisation;
import org.allervers.core.mano.ManoPerson;
import org.allervers.core.mano.ManoRecord;
import org.allervers.core.mano.ManoState;
import org.allervers.core.mano.ManoTable;
import org.allervers.indicators.Schema;

/**
 * How definitions read a person of Mano, without converting anything. What it binds:
 *
 * <ul>
 *   <li>attributes: {@code genre}, {@code equipe} (the teams of today), {@code age} and {@code age_actuel}, {@code
 *       vulnerable} and {@code vulnerable_actuel}, {@code sorti} and {@code sorti_actuel} ({@code OUI}, {@code NON}),
 *       {@code motif_sortie} and {@code motif_sortie_actuel}, {@code jours_suivis} and {@code jours_errance}, each alone,
 *       with {@code _actuels}, and the first also with {@code _sans_sortie_non_datee}; of each field of a person that the
 *       organisation has, {@code champ:<name>} with its codes, or for a number {@code champ:<name>} in hundredths, and {@code
 *       champ:<name>:sans_zero};
 *   <li>spells {@code interaction} ({@code nature}), {@code creation}, {@code jusqu_a_la_creation}, {@code suivi}, {@code
 *       interaction_suivie} and {@code arrivee} ({@code equipe}, which is {@code TOUTE_ORGANISATION} for the whole), {@code
 *       sortie} ({@code motif}), {@code action} and {@code action_par_categorie} ({@code statut}, {@code categorie},
 *       {@code equipe}), {@code consultation} ({@code statut}, {@code type}, {@code equipe}), {@code passage} and {@code
 *       rencontre} ({@code premiere}, {@code genre}, {@code genre_propre}, {@code equipe}).
 * </ul>
 *
 * <p>What happens on one day is a spell of that day: Mano puts some dates into every period, and {@code forme} tells which
 * reading of a date a spell is ({@code EXACT}, {@code NUMBER}, {@code NUMBER_ANYWHERE}, {@code DAY}, {@code DAY_AS_TEXT}). A
 * definition has to choose, or it counts some dates twice. A deleted person has no spell.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ManoSchema {

  static final String UNTIL_CREATION = "jusqu_a_la_creation";
  static final String ACTION = "action";
  static final String ACTION_BY_CATEGORY = "action_par_categorie";
  static final String CONSULTATION = "consultation";
  static final String VISIT = "passage";
  static final String ENCOUNTER = "rencontre";
  static final String EXIT = "sortie";
  static final String YES = "OUI";
  static final String NO = "NON";

  private static final String NAME = "mano/1";
  private static final int HUNDREDTHS = 2;

  private final Calendar calendar;
  private final Instant asOf;

  private ManoSchema(Calendar calendar, Instant asOf) {
    this.calendar = calendar;
    this.asOf = asOf;
  }

  /**
   * Returns the schema.
   *
   * @param organisation its teams tell which are of night, its fields what a name holds
   * @param zone in which a day begins
   * @param asOf the moment at which somebody looks at the screen: what Mano takes from today is taken from it
   */
  public static Schema<ManoPerson> of(ManoOrganisation organisation, ZoneId zone, Instant asOf) {
    return new ManoSchema(new Calendar(organisation, zone), asOf).build();
  }

  private Facts facts(ManoPerson person) {
    return new Facts(person, calendar);
  }

  private Instant endOf(LocalDate day) {
    return calendar.startOf(day.plusDays(1));
  }

  private Schema<ManoPerson> build() {
    Schema.Builder<ManoPerson> schema =
        Schema.builder(NAME + "/" + calendar.zone() + "/" + asOf, ManoPerson.class);
    PersonSources.bind(schema, person -> Stream.of(facts(person)));
    who(schema);
    care(schema);
    activity(schema);
    calendar.organisation().personSections().stream()
        .flatMap(section -> section.members().stream())
        .map(ManoField::name)
        .filter(name -> !name.isEmpty())
        .distinct()
        .forEach(name -> field(schema, name));
    return schema.build();
  }

  private void who(Schema.Builder<ManoPerson> schema) {
    schema
        .code("genre", person -> person.person().text("gender"))
        .codes(TEAM, person -> person.person().texts("assignedTeams"))
        .ageFrom("age", this::birth)
        .number(
            "age_actuel",
            person -> birth(person)
                .map(birth -> OptionalLong.of(
                    Period.between(birth, calendar.day(asOf, false)).getYears()))
                .orElse(OptionalLong.empty()))
        .codeAt("vulnerable", (person, day) -> Optional.of(yes(stateAt(person, "alertness", day))))
        .code("vulnerable_actuel", person -> Optional.of(yes(person.person().value("alertness"))));
  }

  private Optional<LocalDate> birth(ManoPerson person) {
    return person.person().day("birthdate", calendar.zone());
  }

  private Optional<Object> stateAt(ManoPerson person, String field, LocalDate day) {
    ManoState state = person.history(calendar.zone()).stateOf(field, endOf(day).minusNanos(1));
    if (state instanceof ManoState.Known known) {
      return known.value();
    }
    // Mano itself goes back from today, and believes the later word.
    return state instanceof ManoState.Incoherent incoherent
        ? incoherent.later()
        : person.person().value(field);
  }

  private static String yes(Optional<Object> value) {
    return value.equals(Optional.of(true)) ? YES : NO;
  }

  private void care(Schema.Builder<ManoPerson> schema) {
    schema
        .codeAt(
            "sorti",
            (person, day) -> Optional.of(facts(person).reasonsAt(day).isPresent() ? YES : NO))
        .code("sorti_actuel", person -> Optional.of(yes(person.person().value("outOfActiveList"))))
        .codesAt("motif_sortie", (person, day) -> facts(person).reasonsAt(day).orElse(List.of()))
        .codes("motif_sortie_actuel", person -> person.person().texts("outOfActiveListReasons"))
        .numberAt("jours_suivis", (person, day) -> facts(person).daysFollowed(endOf(day), true))
        .number("jours_suivis_actuels", person -> facts(person).daysFollowed(asOf, true))
        .numberAt(
            "jours_suivis_sans_sortie_non_datee",
            (person, day) -> facts(person).daysFollowed(endOf(day), false))
        .number(
            "jours_suivis_actuels_sans_sortie_non_datee",
            person -> facts(person).daysFollowed(asOf, false))
        .numberAt(
            "jours_errance", (person, day) -> facts(person).daysSince("wanderingAt", endOf(day)))
        .number("jours_errance_actuels", person -> facts(person).daysSince("wanderingAt", asOf))
        .spells(
            UNTIL_CREATION,
            Span.class,
            person -> facts(person).untilCreation(),
            PersonSources::span)
        .spells(
            EXIT,
            Facts.Exit.class,
            person -> facts(person).exits(),
            reading -> reading
                .from(exit -> exit.span().from())
                .to(exit -> exit.span().until())
                .codes("motif", Facts.Exit::reasons));
  }

  private void activity(Schema.Builder<ManoPerson> schema) {
    items(schema, ACTION, ManoTable.ACTION, false);
    items(schema, ACTION_BY_CATEGORY, ManoTable.ACTION, true);
    items(schema, CONSULTATION, ManoTable.CONSULTATION, false);
    met(schema, VISIT, ManoTable.PASSAGE);
    met(schema, ENCOUNTER, ManoTable.RENCONTRE);
  }

  private void items(
      Schema.Builder<ManoPerson> schema, String source, ManoTable table, boolean byCategory) {
    schema.spells(
        source,
        Facts.Item.class,
        person -> facts(person).dated(table, byCategory),
        reading -> reading
            .from(item -> item.span().from())
            .to(item -> item.span().until())
            .codes(TEAM, item -> item.span().teams())
            .constant(FORM, Form.class, item -> item.span().form())
            .code("statut", item -> item.record().text("status"))
            .code("type", item -> item.record().text("type"))
            .codes("categorie", Facts.Item::categories));
  }

  private record Met(Facts.Item item, Optional<String> gender) implements Recorded {
    @Override
    public String recordId() {
      return item.recordId();
    }

    @Override
    public String toString() {
      return "Met[redacted]";
    }
  }

  private void met(Schema.Builder<ManoPerson> schema, String source, ManoTable table) {
    schema.spells(
        source,
        Met.class,
        person -> facts(person).met(table).stream()
            .map(item -> new Met(item, person.person().text("gender")))
            .toList(),
        reading -> reading
            .from(met -> met.item().span().from())
            .to(met -> met.item().span().until())
            .codes(TEAM, met -> met.item().span().teams())
            .constant(FORM, Form.class, met -> met.item().span().form())
            .code("premiere", met -> Optional.of(met.item().isFirst() ? YES : NO))
            .code("genre", Met::gender)
            .code("genre_propre", met -> met.item().record().text("gender")));
  }

  private void field(Schema.Builder<ManoPerson> schema, String name) {
    boolean isNumber = calendar.organisation().personSections().stream()
        .flatMap(section -> section.members().stream())
        .filter(field -> field.name().equals(name))
        .anyMatch(field -> field.kind() == ManoField.Kind.NUMBER);
    String attribute = "champ:" + name;
    if (isNumber) {
      schema
          .number(attribute, person -> hundredths(person.person(), name, true))
          .number(attribute + ":sans_zero", person -> hundredths(person.person(), name, false));
    } else {
      schema.codes(attribute, person -> codes(person.person(), name));
    }
  }

  private static List<String> codes(ManoRecord person, String name) {
    return person.value(name).orElse("") instanceof Boolean yes
        ? List.of(yes ? YES : NO)
        : person.texts(name);
  }

  private static OptionalLong hundredths(ManoRecord person, String name, boolean zeroCounts) {
    Object value = person.value(name).orElse("");
    // The text "0" says something to Mano, the number 0 does not.
    if (value instanceof BigDecimal number && number.signum() == 0 && !zeroCounts) {
      return OptionalLong.empty();
    }
    try {
      BigDecimal number = value instanceof BigDecimal held
          ? held
          : new BigDecimal(value.toString().strip());
      return OptionalLong.of(
          number.movePointRight(HUNDREDTHS).setScale(0, RoundingMode.HALF_UP).longValueExact());
    } catch (ArithmeticException | NumberFormatException e) {
      return OptionalLong.empty();
    }
  }
}
