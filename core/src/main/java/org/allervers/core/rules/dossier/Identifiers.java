package org.allervers.core.rules.dossier;

import java.util.UUID;
import org.allervers.core.Dossier;

/** The identifiers that a dossier gives: each means one thing. */
final class Identifiers {

  private static final int LISTS = 13;

  /** So many bits for each identifier that two of them rarely share one. */
  private static final int BITS_EACH = 16;

  private Identifiers() {}

  static int count(Dossier dossier) {
    int count = 0;
    for (int list = 0; list < LISTS; list++) {
      count += size(dossier, list);
    }
    return count;
  }

  /** Returns whether one identifier is there twice; those that share a bit with another are looked up one by one. */
  static boolean isTwice(Dossier dossier) {
    int words = Math.max(1, Integer.highestOneBit(count(dossier) * BITS_EACH / Long.SIZE) * 2);
    long[] seen = new long[words];
    for (int list = 0; list < LISTS; list++) {
      int size = size(dossier, list);
      for (int i = 0; i < size; i++) {
        UUID id = at(dossier, list, i);
        int hash = (int) ((id.hashCode() * 0x9E3779B97F4A7C15L) >>> 32);
        int word = (hash >>> 6) & (words - 1);
        long bit = 1L << hash;
        if ((seen[word] & bit) != 0 && occurrences(dossier, id) > 1) {
          return true;
        }
        seen[word] |= bit;
      }
    }
    return false;
  }

  private static int occurrences(Dossier dossier, UUID id) {
    int found = 0;
    for (int list = 0; list < LISTS; list++) {
      int size = size(dossier, list);
      for (int i = 0; i < size; i++) {
        if (id.equals(at(dossier, list, i))) {
          found++;
        }
      }
    }
    return found;
  }

  private static int size(Dossier dossier, int list) {
    return switch (list) {
      case 0 -> dossier.requests().size();
      case 1 -> dossier.episodes().size();
      case 2 -> dossier.socialWatches().size();
      case 3 -> dossier.encounters().size();
      case 4 -> dossier.visits().size();
      case 5 -> dossier.acts().size();
      case 6 -> dossier.interpretings().size();
      case 7 -> dossier.distributions().size();
      case 8 -> dossier.assessments().size();
      case 9 -> dossier.referrals().size();
      case 10 -> dossier.steps().size();
      case 11 -> dossier.rightsOpenings().size();
      default -> dossier.health().prescriptions().size();
    };
  }

  private static UUID at(Dossier dossier, int list, int place) {
    return switch (list) {
      case 0 -> dossier.requests().get(place).id();
      case 1 -> dossier.episodes().get(place).id();
      case 2 -> dossier.socialWatches().get(place).id();
      case 3 -> dossier.encounters().get(place).id();
      case 4 -> dossier.visits().get(place).id();
      case 5 -> dossier.acts().get(place).id();
      case 6 -> dossier.interpretings().get(place).id();
      case 7 -> dossier.distributions().get(place).id();
      case 8 -> dossier.assessments().get(place).id();
      case 9 -> dossier.referrals().get(place).id();
      case 10 -> dossier.steps().get(place).id();
      case 11 -> dossier.rightsOpenings().get(place).id();
      default -> dossier.health().prescriptions().get(place).id();
    };
  }
}
