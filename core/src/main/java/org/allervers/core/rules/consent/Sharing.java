package org.allervers.core.rules.consent;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.allervers.core.code.Code;
import org.allervers.core.consent.ConsentScope;
import org.allervers.core.consent.DataCategory;
import org.allervers.core.coordination.SharingPurpose;
import org.allervers.core.dispositif.Profession;
import org.jspecify.annotations.Nullable;

/**
 * An exchange or a sharing that somebody has in mind: which data, for whom, why, from whom, in which circumstance.
 *
 * <pre>{@code
 * Sharing.of(List.of(DataCategory.of("SANTE")), Recipient.outside(RecipientCategory.of("PROFESSIONNELS_SANTE"), "…"))
 *     .forPurpose(SharingPurpose.of("ORIENTATION"))
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme partage envisagé
 * @source Code de la santé publique, art. L. 1110-4, R. 1110-1 et R. 1110-3
 */
public final class Sharing {

  private final List<Code<DataCategory>> what;
  private final Recipient recipient;
  private final @Nullable Code<SharingPurpose> purpose;
  private final @Nullable Code<Profession> sender;
  private final Circumstance circumstance;

  private Sharing(
      List<Code<DataCategory>> what,
      Recipient recipient,
      @Nullable Code<SharingPurpose> purpose,
      @Nullable Code<Profession> sender,
      Circumstance circumstance) {
    this.what = what;
    this.recipient = recipient;
    this.purpose = purpose;
    this.sender = sender;
    this.circumstance = circumstance;
  }

  /** Returns a sharing in ordinary circumstances; no category at all means all data. */
  public static Sharing of(Collection<Code<DataCategory>> what, Recipient recipient) {
    return new Sharing(
        List.copyOf(what),
        Objects.requireNonNull(recipient, "recipient"),
        null,
        null,
        Circumstance.ORDINARY);
  }

  /** Returns the same sharing with its purpose. */
  public Sharing forPurpose(Code<SharingPurpose> value) {
    return new Sharing(
        what, recipient, Objects.requireNonNull(value, "value"), sender, circumstance);
  }

  /** Returns the same sharing with the profession of whoever shares. */
  public Sharing by(Code<Profession> value) {
    return new Sharing(
        what, recipient, purpose, Objects.requireNonNull(value, "value"), circumstance);
  }

  /** Returns the same sharing in another circumstance. */
  public Sharing in(Circumstance value) {
    return new Sharing(what, recipient, purpose, sender, Objects.requireNonNull(value, "value"));
  }

  /** Returns the categories of data; none means all. */
  public List<Code<DataCategory>> what() {
    return what;
  }

  /** Returns who would receive them. */
  public Recipient recipient() {
    return recipient;
  }

  /** Returns the purpose, or empty. */
  public Optional<Code<SharingPurpose>> purpose() {
    return Optional.ofNullable(purpose);
  }

  /** Returns the profession of whoever shares, or empty. */
  public Optional<Code<Profession>> sender() {
    return Optional.ofNullable(sender);
  }

  /** Returns the circumstance. */
  public Circumstance circumstance() {
    return circumstance;
  }

  /** Returns it as the scope of a consent would say it. */
  ConsentScope scope() {
    ConsentScope.Builder scope =
        ConsentScope.builder().dataCategories(what).addRecipientCategory(recipient.category());
    recipient.name().ifPresent(scope::addRecipient);
    return scope.build();
  }

  /** Returns the name of the type alone: the name of a recipient is personal. */
  @Override
  public String toString() {
    return "Sharing[redacted]";
  }
}
