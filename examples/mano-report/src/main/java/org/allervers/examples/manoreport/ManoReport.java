package org.allervers.examples.manoreport;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads an organisation of Mano from a dump of its data base or from pages of its programming interface, opens it under a
 * passphrase that is asked for, and writes what became of each row. Results go to the standard output, progress and complaints
 * to the standard error.
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
        stream(FileDescriptor.out),
        stream(FileDescriptor.err));
    if (code != 0) {
      System.exit(code);
    }
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
      if (e.exitCode() == ExitCode.USAGE) {
        err.println(messages.say("usage.see-help"));
      }
      return e.exitCode().code();
    }
  }

  private ExitCode report(Passphrases passphrases) throws Complaint {
    prepareFolder();
    Source source = options.source();
    Proof proof = proof(source);
    Intake intake;
    try (Opening opening = Opening.ask(passphrases, options, messages)) {
      if (!opening.opens(proof)) {
        throw new Complaint(ExitCode.WRONG_PASSPHRASE, "passphrase.wrong");
      }
      intake = read(source, opening);
    }
    ImportReport report = new ImportReport(intake);
    report.summary(messages).forEach(out::println);
    write(report);
    return intake.exitCode();
  }

  private void prepareFolder() throws Complaint {
    try {
      Files.createDirectories(options.out());
    } catch (IOException e) {
      throw new Complaint(ExitCode.NOT_WRITTEN, "output.failed", options.out().toString());
    }
  }

  private Proof proof(Source source) throws Complaint {
    try {
      return Proof.find(
          source, options.organisation(), err, showsProgress, messages.say("progress.looking"));
    } catch (IOException e) {
      throw new Complaint(
          ExitCode.UNREADABLE_INPUT, "input.failed", e.getClass().getSimpleName());
    }
  }

  private Intake read(Source source, Opening opening) throws Complaint {
    try {
      return Intake.read(
          source, options, opening, err, showsProgress, messages.say("progress.reading"));
    } catch (IOException e) {
      throw new Complaint(
          ExitCode.UNREADABLE_INPUT, "input.failed", e.getClass().getSimpleName());
    }
  }

  private void write(ImportReport report) throws Complaint {
    try {
      for (Path written : report.write(options.out(), messages)) {
        out.println(messages.say("summary.written", written));
      }
    } catch (IOException e) {
      throw new Complaint(ExitCode.NOT_WRITTEN, "output.failed", options.out().toString());
    }
  }
}
