package org.allervers.core.referral;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.Compartment;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Answers;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.answer.Preserved;
import org.allervers.core.code.Code;
import org.allervers.core.dispositif.ServiceKind;
import org.allervers.core.time.History;
import org.jspecify.annotations.Nullable;

/**
 * An orientation of the person to another service, of care or social, with its date and what came of it. This class
 * is immutable and thread-safe.
 *
 * @terme orientation
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), typologie des données
 */
public final class Referral {

  private final UUID id;
  private final LocalDate proposedOn;
  private final Code<ServiceKind> kind;
  private final @Nullable UUID structure;
  private final @Size(max = 200) @Nullable String structureName;
  private final @Nullable Boolean commonLaw;
  private final @Nullable UUID team;
  private final @Size(max = 80) @Nullable String professional;
  private final @Nullable UUID episode;
  private final @Nullable UUID act;
  private final @Size(max = 10000) @Nullable String reason;
  private final History<Code<ReferralOutcome>> outcomes;
  private final Answer<Boolean> personInformed;
  private final Answer<Boolean> reportHandedOver;
  private final @Nullable UUID sharingConsent;
  private final @Size(max = 10000) @Nullable String note;
  private final Answers answers;
  private final Preserved preserved;

  private Referral(Builder builder) {
    this.id = Objects.requireNonNull(builder.id);
    this.proposedOn = Objects.requireNonNull(builder.proposedOn);
    this.kind = Objects.requireNonNull(builder.kind);
    this.structure = builder.structure;
    this.structureName = builder.structureName;
    this.commonLaw = builder.commonLaw;
    this.team = builder.team;
    this.professional = builder.professional;
    this.episode = builder.episode;
    this.act = builder.act;
    this.reason = builder.reason;
    this.outcomes = builder.outcomes;
    this.personInformed = builder.personInformed;
    this.reportHandedOver = builder.reportHandedOver;
    this.sharingConsent = builder.sharingConsent;
    this.note = builder.note;
    this.answers = builder.answers;
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.id = id;
    builder.proposedOn = proposedOn;
    builder.kind = kind;
    builder.structure = structure;
    builder.structureName = structureName;
    builder.commonLaw = commonLaw;
    builder.team = team;
    builder.professional = professional;
    builder.episode = episode;
    builder.act = act;
    builder.reason = reason;
    builder.outcomes = outcomes;
    builder.personInformed = personInformed;
    builder.reportHandedOver = reportHandedOver;
    builder.sharingConsent = sharingConsent;
    builder.note = note;
    builder.answers = answers;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the identifier. */
  public UUID id() {
    return id;
  }

  /** Returns the day on which it was proposed. */
  public LocalDate proposedOn() {
    return proposedOn;
  }

  /** Returns the kind of service. */
  public Code<ServiceKind> kind() {
    return kind;
  }

  /** Returns the identifier of the structure in the directory, or empty. */
  public Optional<UUID> structure() {
    return structure == null ? Optional.empty() : Optional.of(structure);
  }

  /** Returns the name of the structure, or empty. */
  public Optional<String> structureName() {
    return structureName == null ? Optional.empty() : Optional.of(structureName);
  }

  /** Returns whether the service is open to everybody under common law, or empty. */
  public Optional<Boolean> commonLaw() {
    return commonLaw == null ? Optional.empty() : Optional.of(commonLaw);
  }

  /** Returns the identifier of the team, or empty. */
  public Optional<UUID> team() {
    return team == null ? Optional.empty() : Optional.of(team);
  }

  /** Returns the identifier of the professional who proposed it, or empty. */
  public Optional<String> professional() {
    return professional == null ? Optional.empty() : Optional.of(professional);
  }

  /** Returns the identifier of the episode, or empty. */
  public Optional<UUID> episode() {
    return episode == null ? Optional.empty() : Optional.of(episode);
  }

  /** Returns the identifier of the act that it follows, or empty. */
  public Optional<UUID> act() {
    return act == null ? Optional.empty() : Optional.of(act);
  }

  /** Returns why it was proposed, within the compartment of the referral, or empty. */
  public Optional<String> reason() {
    return reason == null ? Optional.empty() : Optional.of(reason);
  }

  /** Returns what came of it, as it changes. */
  public History<Code<ReferralOutcome>> outcomes() {
    return outcomes;
  }

  /** Returns whether the person was informed of it. */
  public Answer<Boolean> personInformed() {
    return personInformed;
  }

  /** Returns whether the person received a report to hand over. */
  public Answer<Boolean> reportHandedOver() {
    return reportHandedOver;
  }

  /** Returns the identifier of the person's consent to share with the professional there, or empty. */
  public Optional<UUID> sharingConsent() {
    return sharingConsent == null ? Optional.empty() : Optional.of(sharingConsent);
  }

  /** Returns what else is worth knowing, within the compartment of the referral, or empty. */
  public Optional<String> note() {
    return note == null ? Optional.empty() : Optional.of(note);
  }

  /** Returns the answers to the organisation's own fields. */
  public Answers answers() {
    return answers;
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  /**
   * Returns the compartment to which this referral belongs: {@link Compartment#SOCIAL} if the list says that its kind of
   * service is social, else {@link Compartment#HEALTH}, the most guarded, which is also that of a kind that the list
   * does not hold or does not place.
   */
  public Compartment compartment() {
    List<String> named =
        kind.concept().map(concept -> concept.mapping("nature")).orElse(List.of());
    return named.equals(List.of("social")) ? Compartment.SOCIAL : Compartment.HEALTH;
  }

  /**
   * Returns whether the service is one of common law: what was recorded here, else what the list says of the kind, or
   * empty if neither says.
   */
  public Optional<Boolean> isCommonLaw() {
    return commonLaw()
        .or(() -> kind.concept()
            .map(concept -> concept.mapping("droit-commun"))
            .filter(named -> !named.isEmpty())
            .map(named -> named.contains("oui")));
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(
        id,
        proposedOn,
        kind,
        structure,
        structureName,
        commonLaw,
        team,
        professional,
        episode,
        act,
        reason,
        outcomes,
        personInformed,
        reportHandedOver,
        sharingConsent,
        note,
        answers,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Referral that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Referral[redacted]";
  }

  /** Builds a {@link Referral}. Not thread-safe. */
  public static final class Builder {
    private @Nullable UUID id;
    private @Nullable LocalDate proposedOn;
    private @Nullable Code<ServiceKind> kind;
    private @Nullable UUID structure;
    private @Nullable String structureName;
    private @Nullable Boolean commonLaw;
    private @Nullable UUID team;
    private @Nullable String professional;
    private @Nullable UUID episode;
    private @Nullable UUID act;
    private @Nullable String reason;
    private History<Code<ReferralOutcome>> outcomes = History.empty();
    private Answer<Boolean> personInformed = Answer.notRecorded();
    private Answer<Boolean> reportHandedOver = Answer.notRecorded();
    private @Nullable UUID sharingConsent;
    private @Nullable String note;
    private Answers answers = Answers.empty();
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the identifier. Required. */
    public Builder id(UUID value) {
      this.id = value;
      return this;
    }

    /** Sets the day on which it was proposed. Required. */
    public Builder proposedOn(LocalDate value) {
      this.proposedOn = value;
      return this;
    }

    /** Sets the kind of service. Required. */
    public Builder kind(Code<ServiceKind> value) {
      this.kind = value;
      return this;
    }

    /** Sets the identifier of the structure in the directory; null clears it. */
    public Builder structure(@Nullable UUID value) {
      this.structure = value;
      return this;
    }

    /** Sets the name of the structure; null clears it. */
    public Builder structureName(@Nullable String value) {
      this.structureName = value;
      return this;
    }

    /** Sets whether the service is open to everybody under common law; null clears it. */
    public Builder commonLaw(@Nullable Boolean value) {
      this.commonLaw = value;
      return this;
    }

    /** Sets the identifier of the team; null clears it. */
    public Builder team(@Nullable UUID value) {
      this.team = value;
      return this;
    }

    /** Sets the identifier of the professional who proposed it; null clears it. */
    public Builder professional(@Nullable String value) {
      this.professional = value;
      return this;
    }

    /** Sets the identifier of the episode; null clears it. */
    public Builder episode(@Nullable UUID value) {
      this.episode = value;
      return this;
    }

    /** Sets the identifier of the act that it follows; null clears it. */
    public Builder act(@Nullable UUID value) {
      this.act = value;
      return this;
    }

    /** Sets why it was proposed, within the compartment of the referral; null clears it. */
    public Builder reason(@Nullable String value) {
      this.reason = value;
      return this;
    }

    /** Sets what came of it, as it changes. */
    public Builder outcomes(History<Code<ReferralOutcome>> value) {
      this.outcomes = value;
      return this;
    }

    /** Sets whether the person was informed of it. */
    public Builder personInformed(Answer<Boolean> value) {
      this.personInformed = value;
      return this;
    }

    /** Sets whether the person was informed of it, known. */
    public Builder personInformed(Boolean value) {
      return personInformed(Answer.of(value));
    }

    /** Sets whether the person received a report to hand over. */
    public Builder reportHandedOver(Answer<Boolean> value) {
      this.reportHandedOver = value;
      return this;
    }

    /** Sets whether the person received a report to hand over, known. */
    public Builder reportHandedOver(Boolean value) {
      return reportHandedOver(Answer.of(value));
    }

    /** Sets the identifier of the person's consent to share with the professional there; null clears it. */
    public Builder sharingConsent(@Nullable UUID value) {
      this.sharingConsent = value;
      return this;
    }

    /** Sets what else is worth knowing, within the compartment of the referral; null clears it. */
    public Builder note(@Nullable String value) {
      this.note = value;
      return this;
    }

    /** Sets the answers to the organisation's own fields. */
    public Builder answers(Answers value) {
      this.answers = value;
      return this;
    }

    /** Sets what a newer version wrote here. */
    public Builder preserved(Preserved value) {
      this.preserved = value;
      return this;
    }

    /** Keeps one property that this version does not know, as JSON text. */
    public Builder preserve(String name, String json) {
      this.preserved = preserved.with(name, json);
      return this;
    }

    /**
     * Returns the value.
     *
     * @throws IncompleteException if a required part is missing; it lists all of them
     */
    public Referral build() {
      List<String> missing = new ArrayList<>();
      if (id == null) {
        missing.add("id");
      }
      if (proposedOn == null) {
        missing.add("proposeeLe");
      }
      if (kind == null) {
        missing.add("dispositif");
      }
      if (!missing.isEmpty()) {
        throw new IncompleteException("Referral", missing);
      }
      return new Referral(this);
    }
  }
}
