package org.allervers.core.rules.dossier;

import java.util.List;
import java.util.UUID;
import org.allervers.core.Dossier;
import org.allervers.core.activity.Act;
import org.allervers.core.activity.Distribution;
import org.allervers.core.activity.Encounter;
import org.allervers.core.activity.Interpreting;
import org.allervers.core.activity.Visit;
import org.allervers.core.assessment.Assessment;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Request;
import org.allervers.core.episode.SocialWatch;
import org.allervers.core.health.Prescription;
import org.allervers.core.referral.Referral;
import org.allervers.core.referral.RightsOpening;
import org.allervers.core.referral.Step;

/** The identifiers that a dossier gives: each means one thing. */
final class Identifiers {

  private static final int LISTS = 13;

  /** So many bits for each identifier that two of them rarely share one. */
  private static final int BITS_EACH = 16;

  private Identifiers() {}

  static int count(Dossier dossier) {
    int count = 0;
    for (int list = 0; list < LISTS; list++) {
      count += list(dossier, list).size();
    }
    return count;
  }

  /** Returns whether one identifier is there twice; those that share a bit with another are looked up one by one. */
  static boolean isTwice(Dossier dossier) {
    int words = Math.max(1, Integer.highestOneBit(count(dossier) * BITS_EACH / Long.SIZE) * 2);
    long[] seen = new long[words];
    for (int list = 0; list < LISTS; list++) {
      List<?> things = list(dossier, list);
      int size = things.size();
      for (int i = 0; i < size; i++) {
        UUID id = id(things.get(i), list);
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
      List<?> things = list(dossier, list);
      for (int i = 0; i < things.size(); i++) {
        if (id.equals(id(things.get(i), list))) {
          found++;
        }
      }
    }
    return found;
  }

  private static List<?> list(Dossier dossier, int list) {
    return switch (list) {
      case 0 -> dossier.requests();
      case 1 -> dossier.episodes();
      case 2 -> dossier.socialWatches();
      case 3 -> dossier.encounters();
      case 4 -> dossier.visits();
      case 5 -> dossier.acts();
      case 6 -> dossier.interpretings();
      case 7 -> dossier.distributions();
      case 8 -> dossier.assessments();
      case 9 -> dossier.referrals();
      case 10 -> dossier.steps();
      case 11 -> dossier.rightsOpenings();
      default -> dossier.health().prescriptions();
    };
  }

  private static UUID id(Object thing, int list) {
    return switch (list) {
      case 0 -> ((Request) thing).id();
      case 1 -> ((Episode) thing).id();
      case 2 -> ((SocialWatch) thing).id();
      case 3 -> ((Encounter) thing).id();
      case 4 -> ((Visit) thing).id();
      case 5 -> ((Act) thing).id();
      case 6 -> ((Interpreting) thing).id();
      case 7 -> ((Distribution) thing).id();
      case 8 -> ((Assessment) thing).id();
      case 9 -> ((Referral) thing).id();
      case 10 -> ((Step) thing).id();
      case 11 -> ((RightsOpening) thing).id();
      default -> ((Prescription) thing).id();
    };
  }
}
