package org.allervers.indicators.mano;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.definition.Category;
import org.allervers.indicators.definition.Expression;
import org.allervers.indicators.definition.Memo;
import org.allervers.indicators.definition.Population;
import org.allervers.indicators.definition.Timing;
import org.allervers.indicators.period.TimeKind;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Unit;

/** The figures of actions, of which Mano's screens first show those that are done. */
final class ActionDefinitions {

  static final String GROUP = "groupe";
  static final String CATEGORY = "categorie_connue";
  static final String REMOVED = "CATEGORIES_SUPPRIMEES";

  private static final String DONE = "FAIT";
  private static final Category REMOVED_LINE =
      Category.of(REMOVED, "Catégories supprimées", "Removed categories");
  private static final Category NO_CATEGORY =
      Category.of("SANS_CATEGORIE", "Non renseigné", "Not recorded");
  private static final Label BY_GROUP = Label.of("Groupe de catégories", "Group of categories");
  private static final Label BY_CATEGORY = Label.of("Catégorie d'action", "Category of action");

  private final ManoDrafts drafts;
  private final ManoLists lists;
  private final String rows;
  private final String ending;
  private final Label title;

  ActionDefinitions(ManoDrafts drafts, ManoLists lists) {
    this.drafts = drafts;
    this.lists = lists;
    this.rows = drafts.has(ManoDefect.D6) ? ManoSchema.ACTION_BY_CATEGORY : ManoSchema.ACTION;
    String words = String.join(", ", lists.statuses());
    boolean isDone = words.equals(DONE);
    this.ending = isDone ? "" : ":" + words;
    this.title = isDone
        ? Label.of("Actions faites", "Actions done")
        : Label.of("Actions (" + words + ")", "Actions (" + words + ")");
  }

  List<Indicator> all() {
    List<Indicator> all = new ArrayList<>();
    all.add(Wording.total(rows("actions"), title));
    all.add(Wording.total(
        persons("personnes-actions"),
        Label.of("Personnes concernées par une action", "Persons with an action")));
    if (lists.organisation().isEmpty()) {
      return all;
    }
    List<Category> groups = Wording.and(lists.groups(), REMOVED_LINE);
    List<Category> categories = Wording.and(lists.categories(), REMOVED_LINE);
    all.add(table("actions-groupes", BY_GROUP, GROUP, groups));
    all.add(table("actions-categories", BY_CATEGORY, CATEGORY, categories));
    if (!drafts.isArchive()) {
      all.add(persons("personnes-actions-groupes", BY_GROUP, GROUP, groups));
      all.add(persons("personnes-actions-categories", BY_CATEGORY, CATEGORY, categories));
    }
    return all;
  }

  private Expression done(String source) {
    return Expression.in(
        Attribute.ofEvent(source, "statut"), lists.statuses().toArray(String[]::new));
  }

  private Indicator.Builder rows(String id) {
    return drafts.items(rows, id + ending, Set.of(ManoDefect.D6), done(rows));
  }

  private Indicator table(String id, Label by, String attribute, List<Category> categories) {
    return Wording.lines(
        rows(id),
        Wording.under(title, by),
        Breakdown.byCodes(by, Attribute.ofEvent(rows, attribute), categories));
  }

  private Indicator.Builder persons(String id) {
    return drafts
        .draft(id + ending, Set.of(ManoDefect.D1, ManoDefect.D2))
        .unit(Unit.PERSONS)
        .basis(Basis.PERSON)
        .timing(new Timing(TimeKind.OVERLAP, ManoSchema.ACTION))
        .population(Population.of(with(Expression.always())))
        .attributedBy(Attribute.collected(ManoSchema.ACTION, PersonSources.TEAM, TimeKind.OVERLAP));
  }

  private Expression with(Expression more) {
    Expression once = drafts.once(ManoSchema.ACTION);
    Expression done = done(ManoSchema.ACTION);
    return Expression.exists(
        ManoSchema.ACTION,
        TimeKind.OVERLAP,
        more.equals(Expression.always())
            ? Expression.all(once, done)
            : Expression.all(once, done, more));
  }

  /** Each line beside the total: somebody with actions of two categories stands in both. */
  private Indicator persons(String id, Label by, String attribute, List<Category> categories) {
    Attribute read = Attribute.ofEvent(ManoSchema.ACTION, attribute);
    Indicator.Builder draft = persons(id);
    categories.forEach(line ->
        draft.addMemo(new Memo(line, with(Expression.is(read, line.code())))));
    draft.addMemo(new Memo(NO_CATEGORY, with(Expression.not(Expression.known(read)))));
    return Wording.total(
        draft,
        Wording.under(
            Label.of("Personnes concernées par une action", "Persons with an action"), by));
  }
}
