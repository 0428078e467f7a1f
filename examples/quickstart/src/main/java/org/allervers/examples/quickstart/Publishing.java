package org.allervers.examples.quickstart;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.allervers.indicators.disclosure.DisclosureAudit;
import org.allervers.indicators.disclosure.DisclosureAudit.Verdict;
import org.allervers.indicators.disclosure.Outcome;
import org.allervers.indicators.disclosure.Refusal;
import org.allervers.indicators.disclosure.SecrecyPolicy;
import org.allervers.indicators.disclosure.UnreadableReportException;

/**
 * One report on its way out: what the disclosure control said, the files that were written, and what an attack on them finds.
 *
 * @param policy the policy
 * @param outcome what the control said
 * @param files what was written; empty if it refused
 */
record Publishing(SecrecyPolicy policy, Outcome outcome, List<Attacked> files) {

  Publishing {
    files = List.copyOf(files);
  }

  /**
   * A file, and the attack on it.
   *
   * @param audit what somebody who has only this file finds out; empty for a kind of file that is not attacked
   */
  record Attacked(Written written, Optional<DisclosureAudit> audit) {}

  /** Protects, writes and attacks. */
  static Publishing of(LeoReport report, SecrecyPolicy policy, String name, OutputFolder output)
      throws IOException {
    Outcome outcome = report.publish(policy);
    List<Attacked> files = new ArrayList<>();
    if (outcome instanceof Outcome.Released released) {
      for (Written file : Written.all(released.tables(), output, name)) {
        files.add(attack(file));
      }
    }
    return new Publishing(policy, outcome, files);
  }

  private static Attacked attack(Written file) throws IOException {
    String name = file.path().toString();
    if (!name.endsWith(".xlsx") && !name.endsWith(".json")) {
      return new Attacked(file, Optional.empty());
    }
    try {
      return new Attacked(file, Optional.of(DisclosureAudit.attack(file.path())));
    } catch (UnreadableReportException e) {
      throw new IOException("the report just written must be readable", e);
    }
  }

  Optional<Outcome.Released> released() {
    return outcome instanceof Outcome.Released released ? Optional.of(released) : Optional.empty();
  }

  List<Refusal> refusals() {
    return outcome instanceof Outcome.Refused refused ? refused.refusals() : List.of();
  }

  /** Whether it was released and each attack failed. */
  boolean isSafe() {
    return released().isPresent()
        && files.stream()
            .flatMap(file -> file.audit().stream())
            .allMatch(audit -> audit.verdict() == Verdict.HOLDS);
  }
}
