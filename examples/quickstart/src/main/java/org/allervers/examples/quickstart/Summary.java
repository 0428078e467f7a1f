package org.allervers.examples.quickstart;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.allervers.core.Dossier;
import org.allervers.core.rules.Finding;
import org.allervers.core.rules.Findings;
import org.allervers.core.rules.Rule;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.disclosure.DisclosureAudit;
import org.allervers.indicators.disclosure.LossReport;
import org.allervers.indicators.disclosure.Outcome;
import org.allervers.indicators.disclosure.Refusal;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.explain.Explanation;
import org.allervers.indicators.explain.StepResult;
import org.allervers.indicators.table.Discrepancy;
import org.allervers.indicators.table.DiscrepancyReason;

/** What the job read, found, counted and wrote, in plain text. */
final class Summary {

  private final Language language;
  private final PrintStream out;

  Summary(Language language, PrintStream out) {
    this.language = language;
    this.out = out;
  }

  void read(SealedFolder.Stored stored, SealedFolder.Content content, Path folder) {
    title("Lu", "Read");
    line(
        "%d enregistrements scellés (%s octets), %d relus, %d refusés : %s",
        "%d sealed records (%s bytes), %d read again, %d refused: %s",
        stored.records(),
        grouped(stored.bytes()),
        content.records(),
        content.refusals().size(),
        folder);
    line(
        "%d dossiers entiers, en quatre volets sous quatre clés, et %d registre d'équipe",
        "%d whole dossiers, in four compartments under four keys, and %d team register",
        content.dossiers().size(),
        content.register().stream().count());
    line(
        "Personnes fictives : seuls les totaux sont de LEO, le croisement des réponses est inventé.",
        "Made-up people: only the totals are LEO's, how the answers go together is invented.");
    for (SealedFolder.Refusal refusal : content.refusals()) {
      line(
          "refusé : %s, volet %s, %s",
          "refused: %s, compartment %s, %s", refusal.id(), refusal.compartment(), refusal.reason());
    }
  }

  void found(Findings shape, Findings rules) {
    title("Trouvé", "Found");
    line(
        "%d remarque(s) sur les données (codes hors liste, formes)",
        "%d finding(s) on the data (codes outside their list, shapes)", shape.size());
    byRule(shape).forEach((rule, count) -> line("%s : %d", "%s: %d", rule, count));
    line(
        "%d règles posées au 31/12 : %d constat(s), %d question(s) sans réponse",
        "%d rules asked as of 31/12: %d finding(s), %d undecided for want of an answer",
        DossierCheck.RULES.rules().size(),
        rules.size(),
        rules.undetermined().size());
    byRule(rules).forEach((id, count) -> {
      Rule<?> rule = DossierCheck.RULES.find(id).orElseThrow();
      line(
          "%-9s %-8s %3d  %s",
          "%-9s %-8s %3d  %s",
          id,
          rule.severity().code(),
          count,
          language.say(rule.french(), rule.english()));
    });
  }

  private static Map<String, Long> byRule(Findings findings) {
    return findings.stream()
        .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.counting()));
  }

  void counted(Evaluation evaluation, Agreement agreement) {
    title("Compté", "Counted");
    line(
        "%d dossiers en une passe, %d mis de côté",
        "%d dossiers in one pass, %d left out",
        evaluation.records(),
        evaluation.rejections().values().stream().mapToLong(Long::longValue).sum());
    for (Agreement.OfTable table : agreement.tables()) {
      line(
          "%s  %-47s %-19s %2d / %2d%s",
          "%s  %-47s %-19s %2d / %2d%s",
          table.id(),
          language.say(table.title()),
          language.say(table.scope()),
          table.equal(),
          table.printed(),
          remark(table));
    }
  }

  private String remark(Agreement.OfTable table) {
    if (!table.isReproduced()) {
      return language.say("  ÉCART", "  DIFFERENT");
    }
    return table.misprinted() == 0
        ? language.say("  égal", "  equal")
        : language.say(
            "  égal, sauf un total mal imprimé (voir plus bas)",
            "  equal, but for a misprinted total (see below)");
  }

  void publication(List<Discrepancy> discrepancies) {
    title(
        "Ce qui ne s'accorde pas dans la publication elle-même",
        "What does not agree in the publication itself");
    for (Discrepancy one : discrepancies) {
      line("%-24s%s", "%-24s%s", String.join(", ", one.place().tables()), sentence(one));
    }
  }

  private String sentence(Discrepancy one) {
    return one.reason() == DiscrepancyReason.WORDING_EXCEEDS_DATA
        ? String.join(", ", one.details()) + " : " + language.say(one.sentence())
        : language.say(one.sentence());
  }

  /** Two dossiers that a reader may wonder about; they are named by the start of their identifier alone. */
  void explained(LeoReport report, List<Dossier> dossiers) {
    title("Expliqué", "Explained");
    dossiers.stream()
        .filter(dossier -> dossier.episodes().size() > 1)
        .findFirst()
        .ifPresent(dossier -> {
          line(
              "Dossier %s, sorti en cours d'année puis revenu : compte-t-il parmi les sortis ?",
              "Dossier %s, who left during the year and came back: is it among those out?",
              shortId(dossier));
          explain(report, dossier, "LEO-05");
        });
    report.findMember(dossiers, "LEO-06", Cell.UNKNOWN).ifPresent(dossier -> {
      line(
          "Dossier %s : que devient-il en LEO-06 ?",
          "Dossier %s: what of it in LEO-06?", shortId(dossier));
      explain(report, dossier, "LEO-06");
    });
  }

  private void explain(LeoReport report, Dossier dossier, String table) {
    line("  %s", "  %s", language.say(report.rule(table)));
    for (Explanation.Unit unit : report.explain(dossier, table).units()) {
      for (StepResult result : unit.steps()) {
        line(
            "  %-14s %s",
            "  %-14s %s",
            step(result.step()),
            result.passed() ? language.say("oui", "yes") : language.say("non", "no"));
      }
      String rows = unit.cells().stream()
          .map(cell -> cell.row().equals(Cell.UNKNOWN)
              ? language.say("à part, valeur non renseignée", "apart, value not recorded")
              : cell.row())
          .collect(Collectors.joining(", "));
      line(
          "  %-14s %s",
          "  %-14s %s",
          language.say("compté", "counted"),
          rows.isEmpty() ? language.say("non", "no") : rows);
    }
  }

  private String step(StepResult.Step step) {
    return switch (step) {
      case TIME -> language.say("dans l'année", "in the year");
      case INITIAL -> "population";
      case DENOMINATOR -> language.say("dénominateur", "denominator");
      case EXCLUSION -> language.say("non exclu", "not excluded");
      case NUMERATOR -> language.say("numérateur", "numerator");
    };
  }

  private static String shortId(Dossier dossier) {
    return dossier.id().toString().substring(0, 8);
  }

  /** Two policies are shown so that they can be compared: whoever holds both files knows more than either tells. */
  void choice() {
    out.println();
    out.println(
        language.say(
            "Deux rapports au choix : n'en diffuser qu'un, qui aurait les deux en saurait plus que chacun ne dit.",
            "Two reports to choose from: release one only, whoever holds both knows more than either tells."));
  }

  /** What an earlier release costs a later one, since readers have both. */
  void later(LaterRelease later) {
    title("Après une diffusion antérieure, seuil strict", "After an earlier release, strict");
    reportOf(later.quarter())
        .ifPresent(quarter -> line(
            "1er trimestre, rapport court : %d chiffres communiqués sur %d ; registre scellé, relu : %d diffusion, tête %s",
            "first quarter, short report: %d figures told of %d; ledger sealed, read again: %d release, head %s",
            quarter.shown(),
            quarter.shown() + quarter.hidden(),
            later.ledger().size(),
            later.ledger().head().substring(0, 16)));
    reportOf(later.alone())
        .ifPresent(alone -> reportOf(later.after())
            .ifPresent(after -> line(
                "année après ce trimestre : %d chiffres communiqués sur %d ; seule, elle en dirait %d : %d de plus sont masqués",
                "year after that quarter: %d figures told of %d; alone it would tell %d: %d more are withheld",
                after.shown(),
                after.shown() + after.hidden(),
                alone.shown(),
                after.hidden() - alone.hidden())));
    for (Outcome outcome : List.of(later.quarter(), later.alone(), later.after())) {
      if (outcome instanceof Outcome.Refused refused) {
        refused.refusals().forEach(this::refused);
      }
    }
  }

  private static Optional<LossReport> reportOf(Outcome outcome) {
    return outcome instanceof Outcome.Released released
        ? Optional.of(released.report())
        : Optional.empty();
  }

  private void refused(Refusal refusal) {
    line(
        "REFUSÉ (%s) : %s %s",
        "REFUSED (%s): %s %s",
        String.join(", ", refusal.tables()),
        language.say(refusal.sentence()),
        language.say(refusal.help()));
  }

  /** What may leave under a policy, what it lost, and what somebody who has only the files can find out. */
  void published(Publishing published) {
    String policy = language.say(published.policy().label());
    title("Publié : " + policy, "Published: " + policy);
    published.refusals().forEach(this::refused);
    published.released().ifPresent(this::released);
    for (Publishing.Attacked file : published.files()) {
      line("%s", "%s", file.written().path());
      line(
          "  %s octets, SHA-256 %s",
          "  %s bytes, SHA-256 %s",
          grouped(file.written().bytes()),
          file.written().sha256());
      file.audit().ifPresent(this::attacked);
    }
  }

  private void released(Outcome.Released released) {
    LossReport report = released.report();
    line(
        "chiffres communiqués : %d sur %d (%d %%) ; unités dans les lignes communiquées : %d sur %d (%d %%)",
        "figures told: %d of %d (%d %%); units in the lines told: %d of %d (%d %%)",
        report.shown(),
        report.shown() + report.hidden(),
        share(report.shown(), report.shown() + report.hidden()),
        report.personsShown(),
        report.personsAll(),
        share(report.personsShown(), report.personsAll()));
    released
        .tables()
        .secrecy()
        .recodings()
        .forEach(done -> line("regroupé : %s", "merged: %s", language.say(done)));
    released.tables().secrecy().losses().forEach(loss -> line("%s", "%s", language.say(loss)));
    line(
        "pour l'équipe : %d lignes sur %d au-dessus du seuil là où il manque des chiffres ; au plus %d sur trois années semblables",
        "for the team: %d lines of %d above the threshold where figures are missing; at most %d over three such years",
        report.pooled().stream().mapToInt(one -> one.lines().aboveNow()).sum(),
        report.pooled().stream().mapToInt(one -> one.lines().all()).sum(),
        report.pooled().stream().mapToInt(one -> one.lines().overThreeYears()).sum());
    report.suggestions().forEach(label -> line("%s", "%s", language.say(label)));
    line(
        "certificat, gardé ici : %d chiffres protégés par %d mondes, SHA-256 %s",
        "certificate, kept here: %d figures protected by %d worlds, SHA-256 %s",
        released.proof().protectedFigures(),
        released.proof().worlds(),
        released.proof().sha256());
  }

  private void attacked(DisclosureAudit audit) {
    line(
        "  attaque du fichier relu : %d chiffres masqués, %d dits petits, %d incertains, %d retrouvés exactement : %s",
        "  attack on the file read again: %d figures withheld, %d told to be small, %d undecided, %d found exactly: %s",
        audit.figures().size(),
        audit.count(DisclosureAudit.Verdict.BROKEN),
        audit.count(DisclosureAudit.Verdict.UNDECIDED),
        audit.figures().stream()
            .filter(one -> one.most().isPresent() && one.most().getAsLong() == one.least())
            .count(),
        switch (audit.verdict()) {
          case HOLDS -> language.say("la politique tient", "the policy holds");
          case UNDECIDED -> language.say("INDÉCIS", "UNDECIDED");
          case BROKEN -> language.say("LA POLITIQUE NE TIENT PAS", "THE POLICY DOES NOT HOLD");
        });
  }

  private static long share(long part, long whole) {
    return whole == 0 ? 0 : Math.round(100.0 * part / whole);
  }

  void verdict(Agreement agreement, boolean isDone) {
    out.println();
    out.println(language.say("Chiffres imprimés par LEO : ", "Figures printed by LEO: ")
        + agreement.printed()
        + language.say(", retrouvés : ", ", found again: ")
        + agreement.equal()
        + language.say(", mal imprimés : ", ", misprinted: ")
        + agreement.misprinted()
        + (isDone
            ? language.say(". Tous les tableaux sont égaux.", ". Every table is equal.")
            : language.say(
                ". DES TABLEAUX DIFFÈRENT ou des enregistrements manquent.",
                ". TABLES DIFFER or records are missing.")));
  }

  private void title(String french, String english) {
    out.println();
    out.println(language.say(french, english));
  }

  private void line(String french, String english, Object... facts) {
    out.println("  " + String.format(Locale.ROOT, language.say(french, english), facts));
  }

  /** Thousands apart, as both languages can read them. */
  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
  }
}
