package org.allervers.examples.manoreport;

import java.util.Arrays;

/** Why the command stops. Holds no secret and nothing of a person. */
final class Complaint extends Exception {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;
  private final String line;
  private final String[] facts;

  Complaint(ExitCode exitCode, String line, String... facts) {
    super(exitCode + ": " + line);
    this.exitCode = exitCode;
    this.line = line;
    this.facts = Arrays.copyOf(facts, facts.length);
  }

  ExitCode exitCode() {
    return exitCode;
  }

  /** Whether the help says what was wrong. */
  boolean isOfUsage() {
    return line.startsWith("usage.");
  }

  String say(Messages messages) {
    return messages.say(line, (Object[]) facts);
  }
}
