package org.allervers.examples.manoreport;

/** What the command says to the program that called it: a number that stays. */
enum ExitCode {
  DONE(0),
  USAGE(1),
  WRONG_PASSPHRASE(2),
  FAILED_ROWS(3),
  UNREADABLE_INPUT(4),
  NOT_PUBLISHED(5),
  NOT_WRITTEN(6),
  UNEXPECTED(7);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
