package org.allervers.core.rules.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.consent.Protection;
import org.allervers.core.coordination.TrustedPerson;
import org.allervers.core.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Whose consent to care is sought, who may assist, and who is consulted. A protection measure never says by its name that
 * the person is represented, and a trusted person never consents.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme personnes qui consentent ou conseillent
 * @source Code civil, art. 433, 440, 459 et 494-6; Code de l'action sociale et des familles, art. L. 311-5-1
 */
public final class WhoConsents {

  /** Measures under which a judge or a mandate may have provided for representation. */
  private static final Set<String> REPRESENTING =
      Set.of("TUTELLE", "HABILITATION_FAMILIALE", "MANDAT_PROTECTION_FUTURE");

  private static final Set<String> ASSISTING =
      Set.of("CURATELLE", "CURATELLE_SIMPLE", "CURATELLE_RENFORCEE");

  private static final int MAJORITY = 18;

  private final CareDecider decider;
  private final List<Protection> protections;
  private final List<TrustedPerson> consulted;

  private WhoConsents(
      CareDecider decider, List<Protection> protections, List<TrustedPerson> consulted) {
    this.decider = decider;
    this.protections = List.copyOf(protections);
    this.consulted = List.copyOf(consulted);
  }

  /** Returns whose consent to care is sought on a day. */
  public static WhoConsents forCare(Dossier dossier, LocalDate asOf) {
    Objects.requireNonNull(asOf, "asOf");
    if (!dossier.holds(Compartment.COORDINATION) || !dossier.holds(Compartment.IDENTITY)) {
      return new WhoConsents(CareDecider.NOT_HELD, List.of(), List.of());
    }
    List<TrustedPerson> consulted = new ArrayList<>();
    for (TrustedPerson trusted : dossier.coordination().trustedPersons()) {
      if (trusted.isInForce(asOf) && trusted.adult().known().orElse(true)) {
        consulted.add(trusted);
      }
    }
    if (isMinor(dossier, asOf)) {
      return new WhoConsents(CareDecider.MINOR, List.of(), consulted);
    }
    CareDecider decider = CareDecider.PERSON;
    List<Protection> protections = new ArrayList<>();
    for (Protection protection : dossier.consents().protections()) {
      if (isInForce(protection, asOf) && !protection.measure().is("AUCUNE")) {
        protections.add(protection);
        decider = weightier(decider, decider(protection));
      }
    }
    return new WhoConsents(decider, protections, consulted);
  }

  /** Returns whose consent is sought. */
  public CareDecider decider() {
    return decider;
  }

  /** Returns the protection measures that hold on that day. */
  public List<Protection> protections() {
    return protections;
  }

  /** Returns the trusted persons to consult, if the person wishes; they give an opinion, never a consent. */
  public List<TrustedPerson> consulted() {
    return consulted;
  }

  /** Returns what to do, in French. */
  public String french() {
    return decider.french();
  }

  /** Returns what to do, in English. */
  public String english() {
    return decider.english();
  }

  private static CareDecider decider(Protection protection) {
    String measure = protection.measure().value();
    boolean forPerson = protection.coversPerson().known().orElse(false);
    Boolean represented = protection.representationForPerson().known().orElse(null);
    if (Boolean.TRUE.equals(represented)) {
      return CareDecider.REPRESENTATIVE_IF_UNABLE;
    }
    if (REPRESENTING.contains(measure) || !protection.measure().isListed()) {
      if (represented == null) {
        return CareDecider.READ_THE_JUDGMENT;
      }
      return forPerson ? CareDecider.PERSON_ASSISTED : CareDecider.PERSON;
    }
    return ASSISTING.contains(measure) && forPerson
        ? CareDecider.PERSON_ASSISTED
        : CareDecider.PERSON;
  }

  private static CareDecider weightier(CareDecider one, CareDecider other) {
    return weight(one) >= weight(other) ? one : other;
  }

  private static int weight(CareDecider decider) {
    return switch (decider) {
      case PERSON, MINOR, NOT_HELD -> 0;
      case PERSON_ASSISTED -> 1;
      case READ_THE_JUDGMENT -> 2;
      case REPRESENTATIVE_IF_UNABLE -> 3;
    };
  }

  /** A measure without dates holds until somebody writes that it does not. */
  static boolean isInForce(Protection protection, LocalDate day) {
    if (protection.mandate().isPresent()) {
      return protection.mandate().get().contains(day);
    }
    return protection.orderedOn().isEmpty() || !protection.orderedOn().get().isAfter(day);
  }

  /** Doubt benefits the person: whoever may be a minor by the date in use is taken for one, unless emancipated. */
  static boolean isMinor(Dossier dossier, LocalDate asOf) {
    if (dossier.minority().isPresent()
        && dossier.minority().get().emancipation().isPresent()
        && !dossier.minority().get().emancipation().get().date().isAfter(asOf)) {
      return false;
    }
    LocalDate born = latestBirth(dossier);
    if (born == null) {
      return dossier.minority().isPresent()
          && !dossier.minority().get().situation().at(asOf).known().isEmpty();
    }
    return asOf.isBefore(majority(born));
  }

  static @Nullable LocalDate latestBirth(Dossier dossier) {
    return dossier.identity().birthDate().known().flatMap(PartialDate::latest).orElse(null);
  }

  /** Returns the first day of majority; who was born on 29 February comes of age on 1 March. */
  static LocalDate majority(LocalDate born) {
    LocalDate day = born.plusYears(MAJORITY);
    return day.getDayOfMonth() == born.getDayOfMonth() ? day : day.plusDays(1);
  }
}
