package org.allervers.core.consent;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.allervers.core.answer.Answers;
import org.allervers.core.answer.Preserved;
import org.jspecify.annotations.Nullable;

/**
 * What the person agreed to, opposed, was told and asked for. This class is immutable and thread-safe.
 *
 * @terme consentement, information et opposition
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), dossier de l'usager
 */
public final class Consents {

  private static final Consents EMPTY = builder().build();

  private final List<@Valid ConsentEvent> events;
  private final List<@Valid Opposition> oppositions;
  private final List<@Valid Information> information;
  private final List<@Valid Handover> handovers;
  private final List<@Valid Protection> protections;
  private final List<@Valid RightsRequest> rightsRequests;
  private final Answers answers;
  private final Preserved preserved;

  private Consents(Builder builder) {
    this.events = List.copyOf(builder.events);
    this.oppositions = List.copyOf(builder.oppositions);
    this.information = List.copyOf(builder.information);
    this.handovers = List.copyOf(builder.handovers);
    this.protections = List.copyOf(builder.protections);
    this.rightsRequests = List.copyOf(builder.rightsRequests);
    this.answers = builder.answers;
    this.preserved = builder.preserved;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the instance in which nothing is recorded. */
  public static Consents empty() {
    return EMPTY;
  }

  /** Returns a builder that starts from this value. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.events = new ArrayList<>(events);
    builder.oppositions = new ArrayList<>(oppositions);
    builder.information = new ArrayList<>(information);
    builder.handovers = new ArrayList<>(handovers);
    builder.protections = new ArrayList<>(protections);
    builder.rightsRequests = new ArrayList<>(rightsRequests);
    builder.answers = answers;
    builder.preserved = preserved;
    return builder;
  }

  /** Returns the occasions on which a consent was sought. */
  public List<ConsentEvent> events() {
    return events;
  }

  /** Returns the oppositions. */
  public List<Opposition> oppositions() {
    return oppositions;
  }

  /** Returns what the person was told apart from any consent. */
  public List<Information> information() {
    return information;
  }

  /** Returns the documents handed over. */
  public List<Handover> handovers() {
    return handovers;
  }

  /** Returns the legal protection measures. */
  public List<Protection> protections() {
    return protections;
  }

  /** Returns the requests to exercise a right. */
  public List<RightsRequest> rightsRequests() {
    return rightsRequests;
  }

  /** Returns the answers to the organisation's own fields. */
  public Answers answers() {
    return answers;
  }

  /** Returns what a newer version wrote here, untouched. */
  public Preserved preserved() {
    return preserved;
  }

  private List<@Nullable Object> components() {
    return Arrays.asList(
        events,
        oppositions,
        information,
        handovers,
        protections,
        rightsRequests,
        answers,
        preserved);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Consents that && components().equals(that.components()));
  }

  @Override
  public int hashCode() {
    return components().hashCode();
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Consents[redacted]";
  }

  /** Builds a {@link Consents}. Not thread-safe. */
  public static final class Builder {
    private List<ConsentEvent> events = new ArrayList<>();
    private List<Opposition> oppositions = new ArrayList<>();
    private List<Information> information = new ArrayList<>();
    private List<Handover> handovers = new ArrayList<>();
    private List<Protection> protections = new ArrayList<>();
    private List<RightsRequest> rightsRequests = new ArrayList<>();
    private Answers answers = Answers.empty();
    private Preserved preserved = Preserved.empty();

    /** Creates a builder in which nothing is set. */
    public Builder() {}

    /** Sets the occasions on which a consent was sought, replacing those set before. */
    public Builder events(Collection<ConsentEvent> values) {
      this.events = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the occasions on which a consent was sought. */
    public Builder addEvent(ConsentEvent value) {
      this.events.add(value);
      return this;
    }

    /** Sets the oppositions, replacing those set before. */
    public Builder oppositions(Collection<Opposition> values) {
      this.oppositions = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the oppositions. */
    public Builder addOpposition(Opposition value) {
      this.oppositions.add(value);
      return this;
    }

    /** Sets what the person was told apart from any consent, replacing those set before. */
    public Builder information(Collection<Information> values) {
      this.information = new ArrayList<>(values);
      return this;
    }

    /** Adds one to what the person was told apart from any consent. */
    public Builder addInformation(Information value) {
      this.information.add(value);
      return this;
    }

    /** Sets the documents handed over, replacing those set before. */
    public Builder handovers(Collection<Handover> values) {
      this.handovers = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the documents handed over. */
    public Builder addHandover(Handover value) {
      this.handovers.add(value);
      return this;
    }

    /** Sets the legal protection measures, replacing those set before. */
    public Builder protections(Collection<Protection> values) {
      this.protections = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the legal protection measures. */
    public Builder addProtection(Protection value) {
      this.protections.add(value);
      return this;
    }

    /** Sets the requests to exercise a right, replacing those set before. */
    public Builder rightsRequests(Collection<RightsRequest> values) {
      this.rightsRequests = new ArrayList<>(values);
      return this;
    }

    /** Adds one to the requests to exercise a right. */
    public Builder addRightsRequest(RightsRequest value) {
      this.rightsRequests.add(value);
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

    /** Returns the value. */
    public Consents build() {
      return new Consents(this);
    }
  }
}
