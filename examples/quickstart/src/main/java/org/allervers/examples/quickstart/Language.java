package org.allervers.examples.quickstart;

import org.allervers.indicators.table.Label;

/** The language of what the job prints. */
enum Language {
  FR,
  EN;

  String say(String french, String english) {
    return this == FR ? french : english;
  }

  String say(Label label) {
    return say(label.fr(), label.en());
  }
}
