package org.allervers.core.rules.consent;

import java.util.List;
import java.util.Objects;
import org.allervers.core.rules.Source;

/**
 * The answer to "may this be done?": a verdict, a closed reason, what to do besides, and the texts. It never says a bare yes
 * or no, and it prevents nothing.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param reason why
 * @param duties what to do besides, in the order in which to do it; empty unless the verdict is favourable
 * @terme avis motivé
 */
public record Permission(PermissionReason reason, List<PermissionDuty> duties) {

  /** Refuses a missing reason, and copies the duties. */
  public Permission {
    Objects.requireNonNull(reason, "reason");
    duties = List.copyOf(duties);
  }

  static Permission of(PermissionReason reason, PermissionDuty... duties) {
    return new Permission(reason, List.of(duties));
  }

  /** Returns the verdict. */
  public Verdict verdict() {
    return reason.verdict();
  }

  /** Returns the sentence that a professional reads, in French. */
  public String french() {
    return reason.french();
  }

  /** Returns the sentence that a professional reads, in English. */
  public String english() {
    return reason.english();
  }

  /** Returns the texts on which it stands, at least one. */
  public List<Source> basis() {
    return reason.basis();
  }
}
