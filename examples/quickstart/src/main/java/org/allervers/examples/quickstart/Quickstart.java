package org.allervers.examples.quickstart;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allervers.core.Dossier;
import org.allervers.core.rules.Findings;
import org.allervers.crypto.CryptoException;
import org.allervers.indicators.catalogue.Leo2022;
import org.allervers.indicators.disclosure.Decision;
import org.allervers.indicators.disclosure.LedgerException;
import org.allervers.indicators.disclosure.SecrecyPolicy;

/**
 * A year of sealed dossiers in, the activity report out: makes up the people of LEO 2022, seals them on disk, opens them
 * again, checks them, counts LEO-01 to LEO-23, compares each figure with the published one on the screen, and writes the
 * report that may leave, under two policies: as a workbook, as a page, and as csv and json for other programs. Then it
 * attacks what it wrote, and publishes a quarter and the year one after the other, with the sealed ledger between them.
 */
public final class Quickstart {

  /** Another seed gives other people and the same tables. */
  static final long SEED = 2022;

  static final int DONE = 0;
  static final int DIFFERENT = 1;
  static final int WRONG_ARGUMENTS = 2;
  static final int NOT_WRITTEN = 3;

  private static final int STEPS = 8;

  /** What the policy for small teams asks for: who lowered the threshold, when and why. Fictitious, as the people are. */
  private static final Decision DECISION = new Decision(
      "responsable de traitement (fictif)",
      LocalDate.of(2023, 1, 9),
      "51 personnes suivies : au seuil de 11, le rapport ne dirait presque rien aux financeurs");

  private final Language language;
  private final PrintStream out;
  private int step;

  Quickstart(Language language, PrintStream out) {
    this.language = language;
    this.out = out;
  }

  /** Runs the job; the exit code is 0 only if every figure is found again. */
  public static void main(String[] arguments) {
    int code = run(arguments, stream(FileDescriptor.out), stream(FileDescriptor.err));
    if (code != DONE) {
      System.exit(code);
    }
  }

  /** In UTF-8, whatever a bare terminal announces: the labels are French. */
  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  static int run(String[] arguments, PrintStream out, PrintStream err) {
    Options options;
    try {
      options = Options.parse(arguments);
    } catch (IllegalArgumentException e) {
      err.println("Argument non compris / argument not understood : " + e.getMessage());
      err.print(Options.USAGE);
      return WRONG_ARGUMENTS;
    }
    if (options.isHelp()) {
      out.print(Options.USAGE);
      return DONE;
    }
    Language language = options.language();
    try {
      OutputFolder output = OutputFolder.prepare(options.folder());
      SealedFolder sealed = new SealedFolder(output.sealed());
      Quickstart job = new Quickstart(language, out);
      SealedFolder.Stored stored = job.makeUpAndSeal(sealed);
      return job.report(sealed, stored, output);
    } catch (IOException e) {
      err.println(language.say("Écriture ou lecture impossible : ", "Cannot write or read: ") + e);
      return NOT_WRITTEN;
    } catch (CryptoException | LedgerException e) {
      err.println(language.say("Le coffre ne s'ouvre pas : ", "The sealed folder does not open: ")
          + e.getMessage());
      return DIFFERENT;
    }
  }

  /** Nothing of the people made up here stays in memory. */
  SealedFolder.Stored makeUpAndSeal(SealedFolder sealed) throws IOException, CryptoException {
    progress(
        "Fabrication de personnes fictives dont les totaux sont ceux de LEO 2022",
        "Making up people whose totals are those of LEO 2022");
    LeoPeople.Generated people = LeoPeople.generate(Leo2022.publication(), SEED);
    progress("Scellement sur le disque", "Sealing on disk");
    return sealed.seal(people.dossiers(), people.register());
  }

  /** All that follows starts from the folder. */
  int report(SealedFolder sealed, SealedFolder.Stored stored, OutputFolder output)
      throws IOException, CryptoException, LedgerException {
    progress("Ouverture du coffre", "Opening the sealed folder");
    SealedFolder.Content content = sealed.open();
    List<Dossier> dossiers = content.dossiers();

    progress("Contrôle des dossiers", "Checking the dossiers");
    Findings shape = content.findings().and(DossierCheck.shape(dossiers));
    Findings rules = DossierCheck.rules(dossiers, Leo2022.period().last());

    progress("Calcul de LEO-01 à LEO-23", "Counting LEO-01 to LEO-23");
    // Without its register, nobody knows which team works where: the tables of the territories stay
    // empty.
    Map<UUID, String> territories =
        content.register().map(LeoRegister::territories).orElse(Map.of());
    LeoReport report = LeoReport.of(dossiers, territories);

    progress(
        "Secret statistique, écriture des rapports, attaque des fichiers écrits",
        "Disclosure control, writing the reports, attacking the files written");
    List<Publishing> published = List.of(
        Publishing.of(report, SecrecyPolicy.strict(), "seuil-11", output),
        Publishing.of(report, SecrecyPolicy.smallTeam(DECISION), "seuil-5", output));

    progress(
        "Un trimestre diffusé avant l'année : registre des diffusions scellé, rangé, relu",
        "A quarter released before the year: the ledger of releases sealed, stored, read again");
    LaterRelease later = LaterRelease.of(dossiers, territories, sealed);

    progress("Bilan", "Summary");
    Summary summary = new Summary(language, out);
    summary.read(stored, content, output.sealed());
    summary.found(shape, rules);
    summary.counted(report.evaluation(), report.agreement());
    summary.publication(report.tables().discrepancies());
    summary.explained(report, dossiers);
    published.forEach(summary::published);
    summary.choice();
    summary.later(later);
    boolean isDone = report.agreement().isComplete()
        && content.refusals().isEmpty()
        && published.stream().allMatch(Publishing::isSafe)
        && later.isDone();
    summary.verdict(report.agreement(), isDone);
    return isDone ? DONE : DIFFERENT;
  }

  private void progress(String french, String english) {
    step++;
    out.println("[" + step + "/" + STEPS + "] " + language.say(french, english));
    out.flush();
  }
}
