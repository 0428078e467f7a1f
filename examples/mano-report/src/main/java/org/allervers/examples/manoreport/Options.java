package org.allervers.examples.manoreport;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What was asked for on the command line. No option takes a passphrase: arguments are seen by every user of the machine. */
@Command(name = "mano-report", sortOptions = false)
final class Options {

  private static final Pattern OPTION_NAME = Pattern.compile("--?[a-z][a-z-]{0,40}");

  @Option(names = "--dump", paramLabel = "<dump>", descriptionKey = "option.dump")
  private Optional<Path> dump = Optional.empty();

  @Option(names = "--pages", paramLabel = "<dir>", descriptionKey = "option.pages")
  private Optional<Path> pages = Optional.empty();

  @Option(names = "--out", paramLabel = "<dir>", required = true, descriptionKey = "option.out")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--organisation", paramLabel = "<id>", descriptionKey = "option.organisation")
  private Optional<String> organisation = Optional.empty();

  @Option(names = "--passphrase-fd", paramLabel = "<fd>", descriptionKey = "option.passphrase-fd")
  private Optional<Integer> passphraseFd = Optional.empty();

  @Option(
      names = "--older-passphrase-fd",
      paramLabel = "<fd>",
      descriptionKey = "option.older-passphrase-fd")
  private List<Integer> olderFds = new ArrayList<>();

  @Mixin
  private ReportOptions report = new ReportOptions();

  @Option(names = "--lang", paramLabel = "fr|en", descriptionKey = "option.lang")
  private Messages messages = Messages.FR;

  @Option(names = "--progress", descriptionKey = "option.progress")
  private boolean showsProgress;

  @Option(names = "--help", usageHelp = true, descriptionKey = "option.help")
  private boolean isHelp;

  private Options() {}

  /**
   * Reads the arguments.
   *
   * @throws Complaint naming the option that is wrong, and nothing of what was typed after it
   */
  static Options parse(String... arguments) throws Complaint {
    Options options = new Options();
    try {
      line(options, languageOf(arguments)).parseArgs(arguments);
    } catch (MissingParameterException e) {
      List<String> names = e.getMissing().stream().map(Options::name).toList();
      throw new Complaint(ExitCode.USAGE, "usage.missing", String.join(", ", names));
    } catch (CommandLine.UnmatchedArgumentException e) {
      throw unknown(e.getUnmatched());
    } catch (ParameterException e) {
      ArgSpec wrong = e.getArgSpec();
      throw new Complaint(ExitCode.USAGE, "usage.wrong", wrong == null ? "?" : name(wrong));
    }
    options.olderFds = List.copyOf(options.olderFds);
    if (!options.isHelp && options.dump.isPresent() == options.pages.isPresent()) {
      throw new Complaint(ExitCode.USAGE, "usage.input");
    }
    List<Integer> all = new ArrayList<>(options.olderFds);
    options.passphraseFd.ifPresent(all::add);
    if (all.stream().anyMatch(fd -> fd < 0) || all.stream().distinct().count() < all.size()) {
      throw new Complaint(ExitCode.USAGE, "usage.descriptors");
    }
    if (!options.isHelp) {
      options.report.check();
    }
    return options;
  }

  /** The language comes before the rest: help and complaints about the rest are said in it. */
  static Messages languageOf(String... arguments) {
    for (int i = 0; i < arguments.length; i++) {
      // The values of options are read whatever their case.
      if (arguments[i].equalsIgnoreCase("--lang=en")
          || (arguments[i].equals("--lang")
              && i + 1 < arguments.length
              && arguments[i + 1].equalsIgnoreCase("en"))) {
        return Messages.EN;
      }
    }
    return Messages.FR;
  }

  static String usage(Messages messages) {
    CommandLine line = line(new Options(), messages);
    Map<String, String> codes = new LinkedHashMap<>();
    for (ExitCode code : ExitCode.values()) {
      codes.put(" " + code.code(), messages.say("exit." + code));
    }
    line.getCommandSpec()
        .usageMessage()
        .exitCodeListHeading(messages.say("usage.exit-codes") + "%n")
        .exitCodeList(codes);
    return line.getUsageMessage(CommandLine.Help.Ansi.OFF);
  }

  private static CommandLine line(Options options, Messages messages) {
    return new CommandLine(options)
        .setResourceBundle(messages.words())
        .setUsageHelpWidth(100)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** What was typed may be a passphrase at the wrong place: only what looks like the name of an option is said. */
  private static Complaint unknown(List<String> typed) {
    String first = typed.isEmpty() ? "" : typed.get(0);
    int equals = first.indexOf('=');
    String name = equals < 0 ? first : first.substring(0, equals);
    return OPTION_NAME.matcher(name).matches()
        ? new Complaint(ExitCode.USAGE, "usage.unknown", name)
        : new Complaint(ExitCode.USAGE, "usage.unexpected");
  }

  private static String name(ArgSpec option) {
    return option instanceof CommandLine.Model.OptionSpec spec ? spec.longestName() : "?";
  }

  /** The one input that was asked for. */
  Source source() {
    return dump.<Source>map(Source.Dump::new)
        .orElseGet(() -> new Source.Pages(pages.orElseThrow()));
  }

  Path out() {
    return out.orElseThrow();
  }

  Optional<String> organisation() {
    return organisation;
  }

  Optional<Integer> passphraseFd() {
    return passphraseFd;
  }

  List<Integer> olderFds() {
    return olderFds;
  }

  ReportOptions report() {
    return report;
  }

  Messages messages() {
    return messages;
  }

  boolean showsProgress() {
    return showsProgress;
  }

  boolean isHelp() {
    return isHelp;
  }
}
