package org.allervers.examples.manoreport;

/** What the command says to the program that called it. */
enum ExitCode {
  DONE(0),
  USAGE(1),
  WRONG_PASSPHRASE(2),
  FAILED_ROWS(3),
  UNREADABLE_INPUT(4),
  NOT_WRITTEN(6);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** A number that stays: 5 is kept for a report that may not be published. */
  int code() {
    return code;
  }
}
