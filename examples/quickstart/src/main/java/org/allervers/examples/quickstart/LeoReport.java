package org.allervers.examples.quickstart;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.Dossier;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.InternalTables;
import org.allervers.indicators.Plan;
import org.allervers.indicators.audit.PublicationAudit;
import org.allervers.indicators.catalogue.Leo2022;
import org.allervers.indicators.disclosure.DisclosureControl;
import org.allervers.indicators.disclosure.Hierarchies;
import org.allervers.indicators.disclosure.Outcome;
import org.allervers.indicators.disclosure.SecrecyPolicy;
import org.allervers.indicators.dossier.DossierSchema;
import org.allervers.indicators.explain.Explanation;
import org.allervers.indicators.publication.Publication;
import org.allervers.indicators.table.Label;

/** LEO-01 to LEO-23, counted in one pass, beside what LEO printed, with what does not agree in the print itself. */
final class LeoReport {

  private final Plan<Dossier> plan;
  private final Evaluation evaluation;
  private final InternalTables tables;
  private final Agreement agreement;

  private LeoReport(Plan<Dossier> plan, Evaluation evaluation) {
    Publication publication = Leo2022.publication();
    this.plan = plan;
    this.evaluation = evaluation;
    this.tables = evaluation
        .internal()
        .comparedWith(publication)
        .with(PublicationAudit.of(publication).findings());
    this.agreement = Agreement.between(publication, tables);
  }

  /** Counts dossiers; {@code territories} says where each team works. */
  static LeoReport of(List<Dossier> dossiers, Map<UUID, String> territories) {
    Plan<Dossier> plan = DossierSchema.of(territories, "leo2022")
        .compile(Leo2022.indicators(), Leo2022.organisation(), Leo2022.period());
    return new LeoReport(plan, plan.evaluate(dossiers));
  }

  Evaluation evaluation() {
    return evaluation;
  }

  /** What may leave under a policy: lines and territories merged where that hides less, all tables protected together; or a refusal. */
  Outcome publish(SecrecyPolicy policy) {
    return DisclosureControl.under(policy)
        .with(Hierarchies.standard().withTerritories(Leo2022.organisation()))
        .publish(evaluation);
  }

  /** For the screen of the team: every figure, however small, beside the printed one. */
  InternalTables tables() {
    return tables;
  }

  Agreement agreement() {
    return agreement;
  }

  /** How a table counts, in one sentence. */
  Label rule(String table) {
    return plan.indicators().stream()
        .filter(indicator -> indicator.id().equals(table))
        .findFirst()
        .orElseThrow()
        .counting();
  }

  /** Why a dossier counts in a table, or does not. */
  Explanation explain(Dossier dossier, String table) {
    return plan.explain(dossier, table).get(0);
  }

  /** The first dossier that reaches that line of a table, or none. */
  Optional<Dossier> findMember(List<Dossier> dossiers, String table, String row) {
    return dossiers.stream()
        .filter(dossier -> explain(dossier, table).units().stream()
            .anyMatch(unit -> unit.cells().stream().anyMatch(cell -> cell.row().equals(row))))
        .findFirst();
  }
}
