package org.allervers.indicators.mano;

import static org.allervers.indicators.mano.PersonSources.FORM;
import static org.allervers.indicators.mano.PersonSources.TEAM;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.allervers.core.mano.ManoOrganisation;
import org.allervers.core.mano.ManoPerson;
import org.allervers.core.mano.ManoTable;
import org.allervers.indicators.Schema;

/**
 * How definitions read a person of Mano, without converting anything. What it binds:
 *
 * <ul>
 *   <li>attributes: {@code genre}, {@code equipe} (the teams of today), {@code jours} ({@code CIVIL}, {@code NIGHT}: by the
 *       one team of the moment), {@code age} and {@code age_actuel}, {@code
 *       vulnerable} and {@code vulnerable_actuel}, {@code sorti} and {@code sorti_actuel} ({@code OUI}, {@code NON}),
 *       {@code motif_sortie} and {@code motif_sortie_actuel}, {@code jours_suivis} and {@code jours_errance}, each alone,
 *       with {@code _actuels}, and the first also with {@code _sans_sortie_non_datee}; {@code mois_depuis_creation} and {@code
 *       mois_errance} in whole months of 30.4375 days, each alone and with {@code _actuels};
 *   <li>of each field of a person that the organisation has, {@code champ:<name>} as it is today, {@code champ_au:<name>} as it
 *       was at the end of a day and {@code champ_avant:<name>} before that day; of each field of the medical file, {@code
 *       medical:<name>}. Alone it is the codes, with {@code :ou_non} the codes where no answer is a no, with {@code :nombre} or
 *       {@code :nombre_sans_zero} hundredths, with {@code :jours} or {@code :jours_actuels} the days since;
 *   <li>spells {@code interaction}, {@code creation} and {@code jusqu_a_la_creation} ({@code nature}, {@code jours}, {@code
 *       jours_actuels}: each in civil days, and where it may matter in those of a night team), {@code jour_de_creation},
 *       {@code suivi_organisation}, {@code interaction_suivie} of the whole, {@code suivi}, {@code interaction_suivie_equipe}
 *       and {@code arrivee} ({@code equipe}), the times in care also with {@code _bornes_comprises}, {@code sortie} ({@code
 *       motif}), {@code action} and {@code action_par_categorie} ({@code statut}, {@code categorie}, {@code
 *       categorie_connue}, {@code groupe}, {@code equipe}), {@code consultation} ({@code statut}, {@code type}, {@code
 *       equipe}, and its fields as {@code champ:<name>} with the endings that need no day), {@code passage} and {@code
 *       rencontre} ({@code premiere}, {@code genre}, {@code genre_propre}, {@code equipe}).
 * </ul>
 *
 * <p>For what changes over time: {@code existence}, from the creation on; of each field to choose from {@code
 * changement:<name>}, each value that was left ({@code de}) for each that came ({@code vers}, and {@code equipe} who had the
 * person then); {@code presence}, each day in the care of a team, which is many and is read only if it is counted.
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

  private final Calendar calendar;
  private final Instant asOf;
  private final FieldSources fields;
  private final Map<String, String> groups = new HashMap<>();

  private ManoSchema(Calendar calendar, Instant asOf) {
    this.calendar = calendar;
    this.asOf = asOf;
    this.fields = new FieldSources(calendar, asOf);
    calendar
        .organisation()
        .actionCategories()
        .forEach(group -> group.members().forEach(category -> groups.put(category, group.title())));
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
    fields.bind(schema);
    new ChangeSources(calendar, asOf).bind(schema);
    return schema.build();
  }

  private void who(Schema.Builder<ManoPerson> schema) {
    schema
        .code("genre", person -> person.person().text("gender"))
        .codes(TEAM, person -> person.person().texts("assignedTeams"))
        .codeAt(
            PersonSources.DAYS,
            (person, day) -> Optional.of(facts(person).daysAt(day).name()))
        .ageFrom("age", this::birth)
        .number(
            "age_actuel",
            person -> birth(person)
                .map(birth -> OptionalLong.of(
                    Period.between(birth, calendar.day(asOf, false)).getYears()))
                .orElse(OptionalLong.empty()))
        .codeAt(
            "vulnerable",
            (person, day) ->
                Optional.of(yes(fields.stateAt(person, "alertness", endOf(day).minusNanos(1)))))
        .code("vulnerable_actuel", person -> Optional.of(yes(person.person().value("alertness"))));
  }

  private Optional<LocalDate> birth(ManoPerson person) {
    return person.person().day("birthdate", calendar.zone());
  }

  private Optional<Instant> created(ManoPerson person) {
    return facts(person).creation().flatMap(calendar::instant);
  }

  private Optional<Instant> wandering(ManoPerson person) {
    return person.person().instant("wanderingAt", calendar.zone());
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
        .numberAt(
            "mois_depuis_creation",
            (person, day) -> FieldValues.months(created(person), endOf(day)))
        .number("mois_depuis_creation_actuels", person -> FieldValues.months(created(person), asOf))
        .numberAt(
            "mois_errance", (person, day) -> FieldValues.months(wandering(person), endOf(day)))
        .number("mois_errance_actuels", person -> FieldValues.months(wandering(person), asOf))
        .spells(
            UNTIL_CREATION,
            Facts.Interaction.class,
            person -> facts(person).untilCreation(),
            PersonSources::interaction)
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
        source, Facts.Item.class, person -> facts(person).dated(table, byCategory), reading -> {
          reading
              .from(item -> item.span().from())
              .to(item -> item.span().until())
              .codes(TEAM, item -> item.span().teams())
              .constant(FORM, Form.class, item -> item.span().form())
              .code("statut", item -> item.record().text("status"))
              .code("type", item -> item.record().text("type"))
              .codes("categorie", Facts.Item::categories)
              .codes(
                  ActionDefinitions.CATEGORY,
                  item -> item.categories().stream()
                      .map(one -> groups.containsKey(one) ? one : ActionDefinitions.REMOVED)
                      .distinct()
                      .toList())
              .codes(
                  ActionDefinitions.GROUP,
                  item -> item.categories().stream()
                      .map(one -> groups.getOrDefault(one, ActionDefinitions.REMOVED))
                      .distinct()
                      .toList());
          if (table == ManoTable.CONSULTATION) {
            FieldSources.bind(
                reading, calendar.organisation().consultationKinds(), Facts.Item::record);
          }
        });
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
            .constant(
                PersonSources.DAYS,
                Days.class,
                met -> met.item().isOfNight(calendar) ? Days.NIGHT : Days.CIVIL)
            .code("premiere", met -> Optional.of(met.item().isFirst() ? YES : NO))
            .code("genre", Met::gender)
            .code("genre_propre", met -> met.item().record().text("gender")));
  }
}
