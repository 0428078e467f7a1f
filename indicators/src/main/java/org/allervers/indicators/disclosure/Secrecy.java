package org.allervers.indicators.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.allervers.indicators.table.Label;
import org.jspecify.annotations.Nullable;

/**
 * What a reader is told of the protection of the tables in hand. It says nothing that narrows a withheld figure: all of
 * it can be counted from the tables themselves, or was decided before anything was counted.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme mention du secret statistique
 */
public final class Secrecy {

  /** What was proven. */
  public enum Verdict {
    /** For each figure that could name somebody there are two worlds, far enough apart, that give the same tables. */
    PROVEN("prouvé", "proven");

    private final String fr;
    private final String en;

    Verdict(String fr, String en) {
      this.fr = fr;
      this.en = en;
    }

    public Label label() {
      return Label.of(fr, en);
    }
  }

  private final String policy;
  private final String policyVersion;
  private final Label policyLabel;
  private final String reference;
  private final int threshold;
  private final long shown;
  private final long hidden;
  private final int releases;
  private final Verdict verdict;
  private final String certificate;
  private final List<Label> recodings;
  private final List<Label> losses;
  private final Optional<Label> decision;
  private final boolean zerosShown;
  private final List<String> structure;

  private Secrecy(Builder b) {
    this.policy = required(b.policy, "policy");
    this.policyVersion = required(b.policyVersion, "policyVersion");
    this.policyLabel = required(b.policyLabel, "policyLabel");
    this.reference = required(b.reference, "reference");
    this.verdict = required(b.verdict, "verdict");
    this.certificate = required(b.certificate, "certificate");
    this.threshold = b.threshold;
    this.shown = b.shown;
    this.hidden = b.hidden;
    this.releases = b.releases;
    this.recodings = List.copyOf(b.recodings);
    this.losses = List.copyOf(b.losses);
    this.decision = Optional.ofNullable(b.decision);
    this.zerosShown = b.zerosShown;
    this.structure = List.copyOf(b.structure);
  }

  static Builder builder() {
    return new Builder();
  }

  /** Stable identifier of the policy. */
  public String policy() {
    return policy;
  }

  /** Version of the policy. */
  public String policyVersion() {
    return policyVersion;
  }

  /** The policy in words. */
  public Label policyLabel() {
    return policyLabel;
  }

  /** The text that the policy rests on. */
  public String reference() {
    return reference;
  }

  /** The least number of persons that a shown figure other than zero stands on. */
  public int threshold() {
    return threshold;
  }

  /** Figures shown, in lines and totals. */
  public long shown() {
    return shown;
  }

  /** Figures withheld, in lines and totals. */
  public long hidden() {
    return hidden;
  }

  /** Earlier releases that were considered. */
  public int releases() {
    return releases;
  }

  public Verdict verdict() {
    return verdict;
  }

  /** SHA-256 of the certificate, which stays with its maker; 64 lower-case hexadecimal digits. */
  public String certificate() {
    return certificate;
  }

  /** What was made coarser before anything was withheld, table by table. */
  public List<Label> recodings() {
    return recodings;
  }

  /** What these tables do not tell, in words. */
  public List<Label> losses() {
    return losses;
  }

  /** Who chose the policy, when and why, where the policy asks for a recorded decision. */
  public Optional<Label> decision() {
    return decision;
  }

  /** Whether a zero is always shown, so that a withheld figure is known to be at least 1. */
  public boolean zerosShown() {
    return zerosShown;
  }

  /**
   * What the definitions and the organisation tell of relations between figures, one line of canonical JSON each: nothing
   * that is counted. A file carries it so that the attack on the file knows what the protector knew.
   */
  public List<String> structure() {
    return structure;
  }

  /** The policy in one line, to be printed on every page or sheet. */
  public Label stamp() {
    return Label.of(
        "Secret statistique appliqué : " + policyLabel.fr(),
        "Disclosure control applied: " + policyLabel.en());
  }

  /** Policy and verdict; no figure. */
  @Override
  public String toString() {
    return "Secrecy[" + policy + " " + policyVersion + ", " + verdict + "]";
  }

  private static <V> V required(@Nullable V value, String name) {
    return Objects.requireNonNull(value, name);
  }

  /** Not thread-safe. */
  static final class Builder {

    private @Nullable String policy;
    private @Nullable String policyVersion;
    private @Nullable Label policyLabel;
    private @Nullable String reference;
    private @Nullable Verdict verdict;
    private @Nullable String certificate;
    private @Nullable Label decision;
    private int threshold;
    private long shown;
    private long hidden;
    private int releases;
    private boolean zerosShown = true;
    private final List<Label> recodings = new ArrayList<>();
    private final List<Label> losses = new ArrayList<>();
    private final List<String> structure = new ArrayList<>();

    Builder policy(String id, String version, Label label, String source, int least) {
      this.policy = id;
      this.policyVersion = version;
      this.policyLabel = label;
      this.reference = source;
      this.threshold = least;
      return this;
    }

    Builder decision(Label value) {
      this.decision = value;
      return this;
    }

    Builder figures(long told, long withheld) {
      this.shown = told;
      this.hidden = withheld;
      return this;
    }

    Builder releases(int value) {
      this.releases = value;
      return this;
    }

    Builder proof(Verdict value, String sha256) {
      this.verdict = value;
      this.certificate = sha256;
      return this;
    }

    Builder zerosShown(boolean value) {
      this.zerosShown = value;
      return this;
    }

    Builder addStructure(String line) {
      structure.add(line);
      return this;
    }

    Builder addRecoding(Label value) {
      recodings.add(value);
      return this;
    }

    Builder addLoss(Label value) {
      losses.add(value);
      return this;
    }

    Secrecy build() {
      return new Secrecy(this);
    }
  }
}
