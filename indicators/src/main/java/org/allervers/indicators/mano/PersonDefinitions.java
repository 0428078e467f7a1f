package org.allervers.indicators.mano;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Bands;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.definition.Category;
import org.allervers.indicators.definition.Expression;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.definition.Population;
import org.allervers.indicators.definition.ReferenceDate;
import org.allervers.indicators.definition.Timing;
import org.allervers.indicators.period.TimeKind;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Unit;

/** The figures that are read from persons. */
final class PersonDefinitions {

  private static final List<Category> YES_NO =
      List.of(Category.of("OUI", "Oui", "Yes"), Category.of("NON", "Non", "No"));
  private static final List<Category> GENDERS = Stream.of(
          "Homme", "Femme", "Homme transgenre", "Femme transgenre", "Non binaire", "Autre", "Aucun")
      .map(word -> Category.of(word, word, word))
      .toList();
  private static final List<Category> REASONS = Stream.of(
          "Relai vers autre structure",
          "Hébergée",
          "Décès",
          "Incarcération",
          "Départ vers autre région",
          "Perdu de vue",
          "Hospitalisation",
          "Reconduite à la frontière",
          "Autre")
      .map(word -> Category.of(word, word, word))
      .toList();
  private static final Map<String, Label> NAMES = Map.of(
      "toutes", Label.of("Toutes les personnes", "All persons"),
      "modifiees", Label.of("Personnes mises à jour", "Persons modified"),
      "suivies", Label.of("Personnes suivies", "Persons followed"),
      "creees", Label.of("Personnes créées", "Persons created"));

  private final ManoDrafts drafts;

  PersonDefinitions(ManoDrafts drafts) {
    this.drafts = drafts;
  }

  List<Indicator> all() {
    List<Indicator> all = new ArrayList<>();
    for (String which : drafts.generation().populations()) {
      all.add(total(drafts.population(which, which, Set.of()), name(which)));
      all.addAll(blocks(which));
    }
    all.addAll(activity());
    return all;
  }

  static Label name(String which) {
    return NAMES.getOrDefault(which, Label.ofBoth(which));
  }

  private static Indicator total(Indicator.Builder draft, Label title) {
    return titled(draft, title).total(title.fr(), title.en()).build();
  }

  private static Indicator.Builder titled(Indicator.Builder draft, Label title) {
    return draft
        .title(title.fr(), title.en())
        .counting(
            title.fr() + ", selon les règles des écrans de Mano.",
            title.en() + ", by the rules of Mano's screens.");
  }

  private List<Indicator> blocks(String which) {
    boolean now = drafts.has(ManoDefect.D5);
    boolean current = drafts.has(ManoDefect.D9);
    Attribute age = now
        ? Attribute.of("age_actuel", ReferenceDate.TIMELESS)
        : Attribute.of("age", ReferenceDate.PERIOD_END);
    Attribute vulnerable = drafts.isArchive()
        ? Attribute.of("vulnerable_actuel", ReferenceDate.TIMELESS)
        : Attribute.of("vulnerable", ReferenceDate.PERIOD_END);
    return List.of(
        lines(
            which,
            "genre",
            Set.of(),
            Breakdown.byCode(
                Label.of("Genre", "Gender"),
                Attribute.of("genre", ReferenceDate.TIMELESS),
                GENDERS)),
        lines(
            which,
            "age",
            Set.of(ManoDefect.D3, ManoDefect.D5),
            Breakdown.byBand(Label.of("Tranche d'âge", "Age band"), age, ages())),
        lines(
            which,
            "vulnerables",
            Set.of(),
            Breakdown.byCode(Label.of("Très vulnérable", "Very vulnerable"), vulnerable, YES_NO)),
        lines(
            which,
            "sorties",
            Set.of(ManoDefect.D9),
            Breakdown.byCode(
                Label.of("Sortie de file active", "Out of the caseload"),
                stated("sorti", current),
                YES_NO)),
        lines(
            which,
            "motifs",
            Set.of(ManoDefect.D9),
            Breakdown.byCodes(
                Label.of("Raison de sortie", "Reason for exit"),
                stated("motif_sortie", current),
                REASONS)),
        mean(
            which,
            "duree",
            Set.of(ManoDefect.D5, ManoDefect.D11),
            Label.of("Temps de suivi moyen, en jours", "Mean time of follow-up, in days"),
            timed(
                "jours_suivis" + (now ? "_actuels" : "")
                    + (drafts.has(ManoDefect.D11) ? "_sans_sortie_non_datee" : ""),
                now)),
        mean(
            which,
            "errance",
            Set.of(ManoDefect.D5),
            Label.of("Temps d'errance moyen, en jours", "Mean time in the street, in days"),
            timed("jours_errance" + (now ? "_actuels" : ""), now)));
  }

  private static Attribute stated(String name, boolean current) {
    return current
        ? Attribute.of(name + "_actuel", ReferenceDate.TIMELESS)
        : Attribute.of(name, ReferenceDate.PERIOD_END);
  }

  private static Attribute timed(String name, boolean now) {
    return Attribute.of(name, now ? ReferenceDate.TIMELESS : ReferenceDate.PERIOD_END);
  }

  private Bands ages() {
    int second = drafts.has(ManoDefect.D3) ? 2 : 3;
    return Bands.ofClosed()
        .band("0-2", Label.ofBoth("0 - 2"), 0, second - 1)
        .band("3-17", Label.ofBoth("3 - 17"), second, 17)
        .band("18-24", Label.ofBoth("18 - 24"), 18, 24)
        .band("25-44", Label.ofBoth("25 - 44"), 25, 44)
        .band("45-59", Label.ofBoth("45 - 59"), 45, 59)
        .from("60+", Label.ofBoth("60+"), 60)
        .build();
  }

  private Indicator lines(String which, String id, Set<ManoDefect> touching, Breakdown lines) {
    Label name = name(which);
    Label title = Label.of(
        name.fr() + " : " + lines.dimension().fr(),
        name.en() + ": " + lines.dimension().en());
    return titled(drafts.population(which, which + "-" + id, touching), title)
        .breakdown(lines)
        .shares(ManoDrafts.PERCENT)
        .build();
  }

  private Indicator mean(
      String which, String id, Set<ManoDefect> touching, Label what, Attribute quantity) {
    Label name = name(which);
    return total(
        drafts.population(which, which + "-" + id, touching).measure(Measure.mean(quantity, 2)),
        Label.of(name.fr() + " : " + what.fr(), name.en() + ": " + what.en()));
  }

  Indicator meanOf(String field, Label title) {
    String attribute = "champ:" + field + (drafts.has(ManoDefect.D7) ? ":sans_zero" : "");
    return mean(
        "suivies",
        "moyenne-" + field,
        Set.of(ManoDefect.D7),
        title,
        Attribute.of(attribute, ReferenceDate.TIMELESS));
  }

  private List<Indicator> activity() {
    String actions = drafts.has(ManoDefect.D6) ? ManoSchema.ACTION_BY_CATEGORY : ManoSchema.ACTION;
    Attribute status = Attribute.ofEvent(ManoSchema.ACTION, "statut");
    Expression done = Expression.all(drafts.once(ManoSchema.ACTION), Expression.is(status, "FAIT"));
    return List.of(
        total(
            drafts.items(
                actions,
                "actions",
                Set.of(ManoDefect.D6),
                Expression.is(Attribute.ofEvent(actions, "statut"), "FAIT")),
            Label.of("Actions faites", "Actions done")),
        total(
            drafts
                .draft("personnes-actions", Set.of(ManoDefect.D1, ManoDefect.D2))
                .unit(Unit.PERSONS)
                .basis(Basis.PERSON)
                .timing(new Timing(TimeKind.OVERLAP, ManoSchema.ACTION))
                .population(
                    Population.of(Expression.exists(ManoSchema.ACTION, TimeKind.OVERLAP, done)))
                .attributedBy(
                    Attribute.collected(ManoSchema.ACTION, PersonSources.TEAM, TimeKind.OVERLAP)),
            Label.of("Personnes concernées par une action", "Persons with an action")),
        total(
            drafts.items(ManoSchema.CONSULTATION, "consultations", Set.of(), Expression.always()),
            Label.of("Consultations, tous statuts", "Consultations of any status")),
        total(
            drafts.items(ManoSchema.VISIT, "passages", Set.of(), Expression.always()),
            Label.of("Passages non anonymes", "Visits of known persons")),
        total(
            drafts.items(ManoSchema.ENCOUNTER, "rencontres", Set.of(), Expression.always()),
            Label.of("Rencontres", "Encounters")),
        titled(
                drafts.items(
                    ManoSchema.ENCOUNTER,
                    "rencontres-genre",
                    Set.of(ManoDefect.D8),
                    Expression.always()),
                Label.of("Rencontres par genre", "Encounters by gender"))
            .breakdown(Breakdown.byCode(
                Label.of("Genre", "Gender"),
                Attribute.ofEvent(
                    ManoSchema.ENCOUNTER, drafts.has(ManoDefect.D8) ? "genre_propre" : "genre"),
                GENDERS))
            .shares(ManoDrafts.PERCENT)
            .build(),
        newcomers(
            ManoSchema.ENCOUNTER,
            "rencontres-nouvelles",
            Label.of("Nouvelles personnes rencontrées", "New persons met")),
        newcomers(
            ManoSchema.VISIT,
            "passages-nouvelles",
            Label.of("Nouvelles personnes passées", "New persons who visited")));
  }

  private Indicator newcomers(String source, String id, Label title) {
    Expression first = Expression.is(Attribute.ofEvent(source, "premiere"), ManoSchema.YES);
    Expression population = drafts.has(ManoDefect.D13)
        ? Expression.all(
            Expression.exists(source, TimeKind.OVERLAP, drafts.once(source)),
            Expression.exists(ManoSchema.UNTIL_CREATION, TimeKind.OVERLAP))
        : Expression.exists(source, TimeKind.OVERLAP, Expression.all(drafts.once(source), first));
    return total(
        drafts
            .draft(id, Set.of(ManoDefect.D1, ManoDefect.D2, ManoDefect.D13))
            .unit(Unit.PERSONS)
            .basis(Basis.PERSON)
            .timing(new Timing(TimeKind.OVERLAP, source))
            .population(Population.of(population))
            .attributedBy(Attribute.collected(source, PersonSources.TEAM, TimeKind.OVERLAP)),
        title);
  }
}
