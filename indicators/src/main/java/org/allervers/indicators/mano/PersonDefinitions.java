package org.allervers.indicators.mano;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Bands;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.definition.Expression;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.definition.Population;
import org.allervers.indicators.definition.ReferenceDate;
import org.allervers.indicators.definition.Timing;
import org.allervers.indicators.period.TimeKind;
import org.allervers.indicators.table.Label;

/** The figures that are read from persons. */
final class PersonDefinitions {

  private static final Label AGE = Label.of("Tranche d'âge", "Age band");
  private static final Bands FOLLOWED = Bands.ofHalfOpen()
      .below("0-6-mois", Label.of("0-6 mois", "0-6 months"), 6)
      .band("6-12-mois", Label.of("6-12 mois", "6-12 months"), 6, 12)
      .band("1-2-ans", Label.of("1-2 ans", "1-2 years"), 12, 24)
      .band("2-5-ans", Label.of("2-5 ans", "2-5 years"), 24, 60)
      .from("5-ans", Label.of("+ 5 ans", "5 years and more"), 60)
      .build();
  private static final Bands WANDERING = Bands.ofHalfOpen()
      .below("0-6-mois", Label.of("0-6 mois", "0-6 months"), 6)
      .band("6-12-mois", Label.of("6-12 mois", "6-12 months"), 6, 12)
      .band("1-2-ans", Label.of("1-2 ans", "1-2 years"), 12, 24)
      .band("2-5-ans", Label.of("2-5 ans", "2-5 years"), 24, 60)
      .band("5-10-ans", Label.of("+ 5-10 ans", "5-10 years"), 60, 120)
      .from("10-ans", Label.of("+ 10 ans", "10 years and more"), 120)
      .build();
  private static final Map<String, Label> NAMES = Map.of(
      "toutes", Label.of("Toutes les personnes", "All persons"),
      "modifiees", Label.of("Personnes mises à jour", "Persons modified"),
      "suivies", Label.of("Personnes suivies", "Persons followed"),
      "creees", Label.of("Personnes créées", "Persons created"));

  private final ManoDrafts drafts;
  private final ManoLists lists;

  PersonDefinitions(ManoDrafts drafts, ManoLists lists) {
    this.drafts = drafts;
    this.lists = lists;
  }

  List<Indicator> all() {
    List<Indicator> all = new ArrayList<>();
    FieldDefinitions fields = new FieldDefinitions(drafts, lists);
    for (String which : drafts.populations()) {
      all.add(Wording.total(drafts.population(which, which, Set.of()), name(which)));
      all.addAll(blocks(which));
      all.addAll(fields.ofPersons(which, name(which)));
    }
    if (!drafts.isArchive()) {
      all.add(startingWithTheTeam());
    }
    all.addAll(new ActionDefinitions(drafts, lists).all());
    all.addAll(new ConsultationDefinitions(drafts, lists).all());
    all.addAll(new MeetingDefinitions(drafts, age(), ages()).all());
    return all;
  }

  static Label name(String which) {
    if (which.endsWith(ManoDrafts.BY_TEAM)) {
      Label whole = name(which.substring(0, which.length() - ManoDrafts.BY_TEAM.length()));
      return Label.of(whole.fr() + ", par équipe", whole.en() + ", by team");
    }
    return NAMES.getOrDefault(which, Label.ofBoth(which));
  }

  private List<Indicator> blocks(String which) {
    boolean now = drafts.has(ManoDefect.D5);
    boolean current = drafts.has(ManoDefect.D9);
    Attribute vulnerable = drafts.isArchive()
        ? Attribute.of("vulnerable_actuel", ReferenceDate.TIMELESS)
        : Attribute.of("vulnerable", ReferenceDate.PERIOD_END);
    return List.of(
        lines(
            which,
            "genre",
            Set.of(),
            Breakdown.byCode(
                Wording.GENDER, Attribute.of("genre", ReferenceDate.TIMELESS), Wording.GENDERS)),
        lines(
            which,
            "age",
            Set.of(ManoDefect.D3, ManoDefect.D5),
            Breakdown.byBand(AGE, age(), ages())),
        lines(
            which,
            "vulnerables",
            Set.of(),
            Breakdown.byCode(
                Label.of("Très vulnérable", "Very vulnerable"), vulnerable, Wording.YES_NO)),
        lines(
            which,
            "sorties",
            Set.of(ManoDefect.D9),
            Breakdown.byCode(
                Label.of("Sortie de file active", "Out of the caseload"),
                stated("sorti", current),
                Wording.YES_NO)),
        reasons(which, current),
        lines(
            which,
            "anciennete",
            Set.of(ManoDefect.D5),
            Breakdown.byBand(
                Label.of("Temps de suivi (par tranche)", "Time of follow-up, in bands"),
                timed("mois_depuis_creation" + (now ? "_actuels" : ""), now),
                FOLLOWED)),
        lines(
            which,
            "errance-tranches",
            Set.of(ManoDefect.D5),
            Breakdown.byBand(
                Label.of("Temps d'errance (par tranche)", "Time in the street, in bands"),
                timed("mois_errance" + (now ? "_actuels" : ""), now),
                WANDERING)),
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

  /** Of the persons of the population who are out, those for whom nobody gave a reason among them. */
  private Indicator reasons(String which, boolean current) {
    Label by = Label.of("Raison de sortie", "Reason for exit");
    Expression out = Expression.is(stated("sorti", current), ManoSchema.YES);
    return Wording.lines(
        drafts.population(which, which + "-motifs", Set.of(ManoDefect.D9), out),
        Wording.under(name(which), by),
        Breakdown.byCodes(by, stated("motif_sortie", current), lists.reasons()));
  }

  private static Attribute stated(String name, boolean current) {
    return current
        ? Attribute.of(name + "_actuel", ReferenceDate.TIMELESS)
        : Attribute.of(name, ReferenceDate.PERIOD_END);
  }

  private static Attribute timed(String name, boolean now) {
    return Attribute.of(name, now ? ReferenceDate.TIMELESS : ReferenceDate.PERIOD_END);
  }

  private Attribute age() {
    return drafts.has(ManoDefect.D5)
        ? Attribute.of("age_actuel", ReferenceDate.TIMELESS)
        : Attribute.of("age", ReferenceDate.PERIOD_END);
  }

  private Bands ages() {
    return lists.ages().orElseGet(this::published);
  }

  private Bands published() {
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
    return Wording.lines(
        drafts.population(which, which + "-" + id, touching),
        Wording.under(name(which), lines.dimension()),
        lines);
  }

  private Indicator mean(
      String which, String id, Set<ManoDefect> touching, Label what, Attribute quantity) {
    return Wording.total(
        drafts.population(which, which + "-" + id, touching).measure(Measure.mean(quantity, 2)),
        Wording.under(name(which), what));
  }

  Indicator meanOf(String field, Label title) {
    String attribute = FieldSources.FIELD
        + field
        + (drafts.has(ManoDefect.D7) ? FieldSources.NOT_ZERO : FieldSources.NUMBER);
    return mean(
        "suivies",
        "moyenne-" + field,
        Set.of(ManoDefect.D7),
        title,
        Attribute.of(attribute, ReferenceDate.TIMELESS));
  }

  /**
   * Mano asks whether any team of the person began in the period; meant is the team that is looked at. Who was followed is
   * asked of the whole organisation: a team that begins writes it down, which is a trace.
   */
  private Indicator startingWithTheTeam() {
    Label title = Label.of(
        "Personnes suivies : début de suivi par l'équipe pendant la période",
        "Persons followed: care by the team began in the period");
    String stays = PersonSources.ASSIGNED;
    Expression anyBegins = Expression.exists(stays, TimeKind.ENTRIES, Expression.always());
    String which = "suivies" + ManoDrafts.BY_TEAM;
    Indicator.Builder draft =
        drafts.population(which, "suivies-debut-equipe", Set.of(ManoDefect.D15), anyBegins);
    return Wording.total(
        drafts.has(ManoDefect.D15)
            ? draft
            : draft
                .timing(new Timing(TimeKind.ENTRIES, stays))
                .population(Population.of(drafts.followed()))
                .attributedBy(Attribute.collected(stays, PersonSources.TEAM, TimeKind.ENTRIES)),
        title);
  }
}
