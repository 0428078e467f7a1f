package org.allervers.indicators.disclosure;

import java.util.List;
import java.util.stream.Stream;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.InternalTables;
import org.allervers.indicators.table.Count;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Table;
import org.allervers.indicators.table.Total;

/** The door of the tests: tables that look protected and are not, so that exporters can be tried on small figures. */
public final class UnprotectedTables {

  private UnprotectedTables() {}

  /** The tables as they are, under a policy that nobody has. */
  public static ProtectedTables of(InternalTables tables) {
    Secrecy.Builder secrecy = Secrecy.builder()
        .policy(
            "ESSAI",
            "1",
            Label.of("politique d’essai", "trial policy"),
            "Aucune : essai des fichiers",
            11)
        .figures(count(tables.tables(), false), count(tables.tables(), true))
        .releases(2)
        .proof(Secrecy.Verdict.PROVEN, "ab".repeat(32))
        .addRecoding(Label.of("Âges regroupés par dizaines", "Ages grouped by tens"))
        .addLoss(Label.of("Le détail par âge n’est pas dit", "The detail by age is not told"));
    return new ProtectedTables(
        tables.tables(), tables.evolutions(), tables.discrepancies(), secrecy.build());
  }

  /** Tables of an evaluation, pretending to be protected under the strict policy. */
  static ProtectedTables strict(List<Table> tables, Evaluation of) {
    SecrecyPolicy policy = SecrecyPolicy.strict();
    return pretending(tables, of, policy.id(), policy.version(), policy.threshold());
  }

  static ProtectedTables pretending(
      List<Table> tables, Evaluation of, String policy, String version, int threshold) {
    Secrecy.Builder secrecy = Secrecy.builder()
        .policy(policy, version, Label.ofBoth(policy), "essai", threshold)
        .figures(count(tables, false), count(tables, true))
        .proof(Secrecy.Verdict.PROVEN, "ab".repeat(32));
    Structure.of(List.of(of), SensitiveFacts.standard()).text().forEach(secrecy::addStructure);
    return new ProtectedTables(tables, List.of(), List.of(), secrecy.build());
  }

  private static long count(List<Table> tables, boolean withheld) {
    return tables.stream()
        .flatMap(UnprotectedTables::counts)
        .filter(count -> (count.status() == Count.Status.WITHHELD) == withheld)
        .count();
  }

  private static Stream<Count> counts(Table table) {
    return Stream.concat(
        table.rows().stream().map(Row::count), table.total().stream().map(Total::count));
  }
}
