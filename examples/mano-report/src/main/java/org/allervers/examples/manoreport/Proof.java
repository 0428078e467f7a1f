package org.allervers.examples.manoreport;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.allervers.core.mano.ManoReading;
import org.allervers.core.mano.ManoRow;
import org.allervers.core.mano.ManoRowProblem;
import org.allervers.core.mano.ManoRowProblem.Reason;
import org.allervers.core.mano.ManoTable;
import org.allervers.crypto.mano.ManoItem;
import org.allervers.crypto.mano.ManoOpened;
import org.allervers.crypto.mano.ManoReader;

/**
 * By what a passphrase is tried before anything is read in earnest: the verification key of the organisation, or, where the
 * input has none, its first sealed rows.
 *
 * @param verificationKeys those of the organisations found, or of the one that was asked for
 * @param samples some sealed rows
 */
record Proof(List<String> verificationKeys, List<ManoItem> samples) {

  /** With fewer, one organisation whose first rows were all changed would look like a wrong passphrase. */
  private static final int MOST_SAMPLES = 50;

  /** What nothing can be read after, or nothing at all. */
  private static final Set<Reason> HOPELESS =
      Set.of(Reason.NOT_A_DUMP, Reason.BINARY_DUMP, Reason.INSERT_COMMANDS);

  Proof {
    verificationKeys = List.copyOf(verificationKeys);
    samples = List.copyOf(samples);
  }

  /**
   * Looks for a proof.
   *
   * @throws Complaint if the input is none that can be read
   */
  static Proof find(Source source, Optional<String> organisation, Progress progress)
      throws IOException, Complaint {
    Search search = new Search(organisation);
    source.read(search, progress);
    if (search.hopeless.isPresent()) {
      throw new Complaint(ExitCode.UNREADABLE_INPUT, "problem." + search.hopeless.get());
    }
    return new Proof(search.verificationKeys, search.samples);
  }

  /** Whether a key opens what proves it. True where there is nothing that a key could open. */
  boolean isOpenedBy(ManoReader reader) {
    if (!verificationKeys.isEmpty()) {
      return verificationKeys.stream()
          .anyMatch(key -> reader.openVerification(key) instanceof ManoOpened.Intact);
    }
    return samples.isEmpty()
        || samples.stream().anyMatch(item -> reader.open(item) instanceof ManoOpened.Intact);
  }

  private static final class Search implements Source.Taker {
    private final Optional<String> organisation;
    private final List<String> verificationKeys = new ArrayList<>();
    private final List<ManoItem> samples = new ArrayList<>();
    private boolean sawOrganisation;
    private Optional<Reason> hopeless = Optional.empty();

    private Search(Optional<String> organisation) {
      this.organisation = organisation;
    }

    @Override
    public boolean take(ManoReading reading) {
      if (reading instanceof ManoRowProblem problem) {
        if (HOPELESS.contains(problem.reason())) {
          hopeless = Optional.of(problem.reason());
          return false;
        }
        return true;
      }
      ManoRow row = (ManoRow) reading;
      if (row.table() == ManoTable.ORGANISATION) {
        sawOrganisation = true;
        if (organisation.isEmpty() || organisation.equals(row.id())) {
          row.columns().text("encryptedVerificationKey").ifPresent(verificationKeys::add);
        }
        return true;
      }
      boolean isWanted = organisation.isEmpty() || organisation.equals(row.organisation());
      if (isWanted && samples.size() < MOST_SAMPLES) {
        row.encrypted()
            .ifPresent(encrypted -> row.encryptedEntityKey()
                .ifPresent(key -> samples.add(new ManoItem(encrypted, key))));
      }
      // The rows of one table stand together.
      return !(sawOrganisation && !(verificationKeys.isEmpty() && samples.size() < MOST_SAMPLES));
    }
  }
}
