package org.allervers.indicators.disclosure;

import java.util.List;
import java.util.Set;
import org.allervers.indicators.table.Table;

/** One way to publish, tried as far as the proof: it can be compared with others before a file is written. */
sealed interface Attempt {

  /**
   * It cannot be published so.
   *
   * @param outcome the refusal
   */
  record Failed(Outcome outcome) implements Attempt {}

  /**
   * Protected and proven.
   *
   * @param draft what was tried
   * @param tables the tables without what is withheld
   * @param hidden keys of the figures withheld
   * @param proof the certificate
   * @param report what is lost
   */
  record Ready(Draft draft, List<Table> tables, Set<String> hidden, Proof proof, LossReport report)
      implements Attempt {

    /**
     * Whether this one tells of more persons in its lines than a less coarse one. Where it puts a level in place of others,
     * it must tell no fewer figures either, zeros aside: a figure of a territory is not given up for a few persons.
     */
    boolean isBetterThan(Ready finer) {
      return report.personsShown() > finer.report.personsShown()
          && (draft.standing().equals(finer.draft.standing()) || told() >= finer.told());
    }

    private long told() {
      return Masking.count(tables, count -> count.exact().orElse(0) > 0);
    }
  }
}
