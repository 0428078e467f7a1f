package org.allervers.examples.manoreport;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.allervers.core.mano.ManoContext;
import org.allervers.core.mano.ManoOrganisation;

/**
 * Reads an organisation of Mano from a dump of its data base or from pages of its programming interface, opens it under a
 * passphrase that is asked for, and writes what became of each row, the protected report of a period, and Mano's figures
 * beside ours. Results go to the standard output, progress and complaints to the standard error.
 */
public final class ManoReport {

  private final Options options;
  private final Messages messages;
  private final PrintStream out;
  private final PrintStream err;
  private final boolean showsProgress;

  private ManoReport(Options options, boolean isTerminal, PrintStream out, PrintStream err) {
    this.options = options;
    this.messages = options.messages();
    this.out = out;
    this.err = err;
    this.showsProgress = isTerminal || options.showsProgress();
  }

  /** Runs the command; {@code --help} says what each exit code means. */
  public static void main(String[] arguments) {
    int code = run(
        arguments,
        Passphrases.ofProcess(),
        Passphrases.OfProcess.terminal().isPresent(),
        standardOutput(),
        stream(FileDescriptor.err));
    if (code != 0) {
      System.exit(code);
    }
  }

  static PrintStream standardOutput() {
    return stream(FileDescriptor.out);
  }

  /** In UTF-8, whatever a bare terminal announces: half of the messages are French. */
  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  static int run(
      String[] arguments,
      Passphrases passphrases,
      boolean isTerminal,
      PrintStream out,
      PrintStream err) {
    Messages messages = Options.languageOf(arguments);
    try {
      Options options = Options.parse(arguments);
      if (options.isHelp()) {
        out.print(Options.usage(messages));
        return ExitCode.DONE.code();
      }
      return new ManoReport(options, isTerminal, out, err).report(passphrases).code();
    } catch (Complaint e) {
      err.println(e.say(messages));
      if (e.isOfUsage()) {
        err.println(messages.say("usage.see-help"));
      }
      return e.exitCode().code();
    } catch (RuntimeException e) {
      // A defect of ours. What it says of itself may hold what was read; where it is, does not.
      StackTraceElement[] at = e.getStackTrace();
      err.println(messages.say(
          "failure.unexpected",
          e.getClass().getSimpleName(),
          at.length == 0 ? "?" : at[0].getClassName() + ":" + at[0].getLineNumber()));
      return ExitCode.UNEXPECTED.code();
    }
  }

  private ExitCode report(Passphrases passphrases) throws Complaint {
    OutputFolder folder = prepareFolder();
    Source source = options.source();
    Proof proof = proof(source);
    Intake intake;
    try (Opening opening = Opening.ask(passphrases, options, messages)) {
      if (!opening.opens(proof)) {
        throw new Complaint(ExitCode.WRONG_PASSPHRASE, "passphrase.wrong");
      }
      intake = read(source, opening);
    }
    if (intake.isOfNobody()) {
      throw new Complaint(ExitCode.UNREADABLE_INPUT, "input.no-organisation");
    }
    Optional<Window> window = window(intake);
    ImportReport report = new ImportReport(intake);
    report.summary(messages).forEach(out::println);
    try (Workers workers = new Workers()) {
      Work work = new Work(People.of(intake.archive()), workers, messages, err, showsProgress);
      if (options.report().wants(Part.IMPORT)) {
        write(folder, to -> importReport(report, intake, to, work), report::repaired);
      }
      return window.isPresent()
          ? figures(folder, intake, window.get(), work)
          : withoutFigures(folder, intake);
    }
  }

  /** Whoever asked for figures and has none learns it from the exit code too, and which older files lie there. */
  private ExitCode withoutFigures(OutputFolder folder, Intake intake) throws Complaint {
    if (!wantsFigures()) {
      return intake.exitCode();
    }
    try {
      List<String> older = folder.names("report-", "reconciliation-");
      if (!older.isEmpty()) {
        err.println(messages.say("report.older", String.join(", ", older)));
      }
    } catch (IOException e) {
      throw notWritten();
    }
    return ExitCode.UNREADABLE_INPUT;
  }

  private boolean wantsFigures() {
    return options.report().wants(Part.REPORT) || options.report().wants(Part.RECONCILIATION);
  }

  /** Of what is cut, figures would be wrong, and nobody would see it. */
  private Optional<Window> window(Intake intake) throws Complaint {
    boolean isWanted = wantsFigures();
    Optional<ManoOrganisation> organisation = intake.archive().organisation();
    if (!isWanted || intake.isCut() || organisation.isEmpty()) {
      if (isWanted) {
        err.println(messages.say(intake.isCut() ? "report.cut" : "report.no-organisation"));
      }
      return Optional.empty();
    }
    return Optional.of(Window.of(options.report(), intake, organisation.get(), Instant.now()));
  }

  private List<Path> importReport(ImportReport report, Intake intake, OutputFolder to, Work work)
      throws IOException {
    Optional<ManoOrganisation> organisation = intake.archive().organisation();
    return organisation.isPresent()
        ? report.write(to, ManoContext.of(organisation.get(), options.report().zone()), work)
        : report.write(to, work);
  }

  private ExitCode figures(OutputFolder folder, Intake intake, Window window, Work work)
      throws Complaint {
    Definitions definitions = options.report().definitions();
    out.println(messages.say(
        "report.window",
        window.period().start(),
        window.period().last(),
        window.zone(),
        messages.say("definitions." + definitions)));
    if (window.isUnfinished()) {
      out.println(messages.say("report.unfinished"));
    } else if (window.endsAfter(window.lastChange())) {
      out.println(messages.say("report.data-end", window.lastChange()));
    }
    String name = window.name() + "-" + definitions;
    boolean isPublished = true;
    if (options.report().wants(Part.REPORT)) {
      isPublished =
          publish(folder, window, work, "report-" + name + options.report().suffix());
    }
    if (options.report().wants(Part.RECONCILIATION)) {
      reconcile(folder, window, work, "reconciliation-" + name);
    }
    if (intake.exitCode() == ExitCode.UNREADABLE_INPUT) {
      return ExitCode.UNREADABLE_INPUT;
    }
    return isPublished ? intake.exitCode() : ExitCode.NOT_PUBLISHED;
  }

  private boolean publish(OutputFolder folder, Window window, Work work, String name)
      throws Complaint {
    Figures figures = Figures.count(
        window,
        options.report().completed(options.report().definitions().set(), window.organisation()),
        work);
    if (figures.leftOut() > 0) {
      out.println(messages.say("report.left-out", messages.number(figures.leftOut())));
    }
    ActivityReport report =
        ActivityReport.of(figures, window, options.report(), messages.ofReport(), work.workers());
    PrintStream to = report.isSafe() ? out : err;
    report.summary(messages).forEach(to::println);
    write(folder, place -> report.write(place, name), said -> "");
    return report.isSafe();
  }

  private void reconcile(OutputFolder folder, Window window, Work work, String name)
      throws Complaint {
    ReconciliationReport report = ReconciliationReport.of(window, options.report(), work);
    write(folder, place -> report.write(place, name, messages), report::summary);
  }

  private OutputFolder prepareFolder() throws Complaint {
    try {
      return OutputFolder.prepare(options.out());
    } catch (IOException e) {
      throw notWritten();
    }
  }

  private Complaint notWritten() {
    return new Complaint(ExitCode.NOT_WRITTEN, "output.failed", options.out().toString());
  }

  private Proof proof(Source source) throws Complaint {
    try (Progress progress = rows("progress.looking")) {
      return Proof.find(source, options.organisation(), progress);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private Intake read(Source source, Opening opening) throws Complaint {
    try (Workers workers = new Workers();
        Progress progress = rows("progress.reading")) {
      return Intake.read(source, options, opening, workers, progress);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private Progress rows(String line) {
    return new Progress(err, showsProgress, messages, line, "progress.rows");
  }

  /** What the system says of a file may hold what is in it. */
  private static Complaint unreadable(IOException e) {
    return new Complaint(ExitCode.UNREADABLE_INPUT, "input.failed", e.getClass().getSimpleName());
  }

  /** Something that writes files and says which. */
  @FunctionalInterface
  private interface Writing {
    List<Path> writeTo(OutputFolder folder) throws IOException;
  }

  private void write(OutputFolder folder, Writing writing, Function<Messages, String> summary)
      throws Complaint {
    try {
      List<Path> files = writing.writeTo(folder);
      String said = summary.apply(messages);
      if (!said.isEmpty()) {
        out.println(said);
      }
      files.forEach(file -> out.println(messages.say("summary.written", file)));
    } catch (IOException e) {
      throw notWritten();
    }
  }
}
