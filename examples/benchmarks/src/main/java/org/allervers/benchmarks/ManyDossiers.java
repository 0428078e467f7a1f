package org.allervers.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.allervers.core.Dossier;
import org.allervers.core.rules.Finding;
import org.allervers.core.rules.Findings;
import org.allervers.core.rules.MissingAnswer;
import org.allervers.core.rules.RuleEngine;
import org.allervers.core.rules.catalogue.RuleSets;

/**
 * Asks every rule of 100 000 dossiers on one thread and says how long it took and how much it allocated beyond the
 * findings, which are what the caller asked for. Ends with 1 if that is over the bounds.
 */
public final class ManyDossiers {

  private static final int DISTINCT = 2_000;
  private static final int ALL = 100_000;
  private static final double SECONDS = 6;
  private static final long BYTES = 100_000_000;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private ManyDossiers() {}

  /** Takes no arguments. */
  public static void main(String[] args) {
    List<Dossier> dossiers = new ArrayList<>();
    for (int i = 0; i < DISTINCT; i++) {
      dossiers.add(OrdinaryDossiers.dossier(i));
    }
    RuleEngine<Dossier> engine = RuleEngine.of(RuleSets.dossiers());
    check(engine, dossiers);
    long begun = System.nanoTime();
    long allocated = allocated();
    long findings = check(engine, dossiers);
    allocated = allocated() - allocated;
    double seconds = (System.nanoTime() - begun) / 1e9;
    long beyond = allocated - bytesOfFindings(engine, dossiers) * (ALL / DISTINCT);
    System.out.printf(
        Locale.ROOT,
        "%d dossiers, %d rules: %.2f s (%.1f us each), %d findings and undecided rules, %d MB allocated, %d MB beyond"
            + " the findings%n",
        ALL,
        engine.rules().rules().size(),
        seconds,
        seconds * 1e6 / ALL,
        findings,
        allocated / 1_000_000,
        beyond / 1_000_000);
    if (seconds > SECONDS || beyond > BYTES) {
      System.err.printf(
          Locale.ROOT, "the bounds are %.0f s and %d MB%n", SECONDS, BYTES / 1_000_000);
      System.exit(1);
    }
  }

  private static long check(RuleEngine<Dossier> engine, List<Dossier> dossiers) {
    LocalDate asOf = OrdinaryDossiers.AS_OF;
    long findings = 0;
    for (int i = 0; i < ALL; i++) {
      Findings found = engine.check(dossiers.get(i % DISTINCT), asOf);
      findings += found.size() + found.undetermined().size();
    }
    return findings;
  }

  /** Makes the same findings once more, out of nothing but their own words, and returns what that allocated. */
  private static long bytesOfFindings(RuleEngine<Dossier> engine, List<Dossier> dossiers) {
    List<Findings> all = new ArrayList<>();
    for (Dossier dossier : dossiers) {
      all.add(engine.check(dossier, OrdinaryDossiers.AS_OF));
    }
    List<Findings> again = new ArrayList<>(all.size());
    long before = allocated();
    for (int i = 0; i < all.size(); i++) {
      again.add(copy(all.get(i)));
    }
    long bytes = allocated() - before;
    if (!again.equals(all)) {
      throw new IllegalStateException("the findings must be made again as they were");
    }
    return bytes;
  }

  private static Findings copy(Findings found) {
    if (found.isEmpty() && found.undetermined().isEmpty()) {
      return Findings.none();
    }
    List<Finding> violations = new ArrayList<>(found.size());
    for (int i = 0; i < found.size(); i++) {
      Finding one = found.asList().get(i);
      violations.add(new Finding(
          one.rule(), one.severity(), copy(one.path()), copy(one.french()), copy(one.english())));
    }
    List<MissingAnswer> missing = new ArrayList<>(found.undetermined().size());
    for (int i = 0; i < found.undetermined().size(); i++) {
      MissingAnswer one = found.undetermined().get(i);
      missing.add(new MissingAnswer(one.rule(), copy(one.path()), one.fields(), one.failed()));
    }
    return Findings.of(violations, missing);
  }

  private static String copy(String text) {
    return new String(text.toCharArray());
  }

  private static long allocated() {
    return THREADS.getCurrentThreadAllocatedBytes();
  }
}
