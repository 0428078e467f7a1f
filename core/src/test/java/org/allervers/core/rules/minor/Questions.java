package org.allervers.core.rules.minor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Every question of the product of situations, professionals, acts and parental states. */
final class Questions {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private Questions() {}

  static List<MinorQuestion> all(LocalDate day) {
    List<MinorQuestion> all = new ArrayList<>();
    for (LegalSituation situation : LegalSituation.values()) {
      for (ActingProfessional professional : ActingProfessional.values()) {
        for (MinorActKind act : MinorActKind.values()) {
          for (ParentalState parents : ParentalState.values()) {
            all.add(MinorQuestion.of(situation, professional, act, parents, day));
          }
        }
      }
    }
    return all;
  }

  static List<MinorDecision> decided() {
    return all(TODAY).stream().map(MinorDecisions.standard()::decide).toList();
  }

  static String describe(MinorQuestion question) {
    return question.situation() + " " + question.professional() + " " + question.act() + " "
        + question.parents() + " " + question.day();
  }
}
