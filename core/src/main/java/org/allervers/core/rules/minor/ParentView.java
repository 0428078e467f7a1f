package org.allervers.core.rules.minor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.activity.Act;
import org.allervers.core.activity.Encounter;
import org.allervers.core.activity.Interpreting;
import org.allervers.core.activity.Visit;
import org.allervers.core.health.HealthFile;
import org.allervers.core.health.HealthNote;
import org.allervers.core.minor.MinorOpposition;
import org.allervers.core.referral.Referral;
import org.jspecify.annotations.Nullable;

/**
 * What a holder of parental authority may be shown of a minor's dossier on one day. Access belongs to the holders, not to
 * the minor, except for what the minor opposes, what the law keeps secret, and the working papers of child protection.
 *
 * <p>The view is a copy made of what may be shown, to be read and never to be saved. What is not named here does not get
 * in, unknown data among it. Where one act is secret, the chapters of care that could betray it go with it: the health
 * file, assessments, and whatever is tied to the act, its day and its encounter.
 *
 * <p>The reasons are for the professional: that something is withheld can be a secret by itself, so a holder reads {@link
 * #noticeInFrench()}, which is the same for everybody.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme vue d'un titulaire de l'autorité parentale
 * @source Code de la santé publique, art. L. 1111-2, L. 1111-5, L. 1111-5-1 et R. 1111-6; CADA, avis 20200059
 */
public final class ParentView {

  /**
   * Why something is not shown; never what.
   *
   * @terme motif de non-communication
   */
  public enum Reason {
    /** The person is of age, or nothing says that they are not: nobody holds parental authority. */
    NOT_A_MINOR(
        "personne majeure, ou minorité non établie : aucun titulaire de l'autorité parentale",
        "of age, or minority not established: nobody holds parental authority"),
    /** The person is emancipated, or treated as an adult for care. */
    AS_AN_ADULT(
        "mineur émancipé ou pris en charge comme un majeur",
        "emancipated, or cared for as an adult"),
    /** The minor opposes, and the opposition stands. */
    MINOR_OPPOSES(
        "opposition du mineur, maintenue (CSP, art. R. 1111-6)",
        "opposition of the minor, maintained (CSP, art. R. 1111-6)"),
    /** The law keeps it secret without an opposition. */
    SECRET_BY_LAW(
        "secret prévu par la loi (CSP, art. L. 5134-1 et L. 2212-7)",
        "kept secret by law (CSP, art. L. 5134-1 and L. 2212-7)"),
    /** It could betray what is secret. */
    COULD_BETRAY("pourrait révéler ce qui est secret", "could betray what is secret"),
    /** It belongs to the protection of the child. */
    CHILD_PROTECTION(
        "protection de l'enfance, et ce que le mineur a dit au titre de l'article R. 1111-6",
        "child protection, and what the minor said under article R. 1111-6"),
    /** Working papers of the team. */
    TEAM_PAPERS("notes de travail de l'équipe", "working papers of the team");

    private final String french;
    private final String english;

    Reason(String french, String english) {
      this.french = french;
      this.english = english;
    }

    /** Returns the reason in French. */
    public String french() {
      return french;
    }

    /** Returns the reason in English. */
    public String english() {
      return english;
    }
  }

  /** Grounds on which the minor acted in secret. */
  private static final Set<String> SECRET_GROUNDS = Set.of("L1111_5", "L1111_5_1", "L6211_3_1");

  private final Dossier dossier;
  private final Set<Reason> reasons;

  private ParentView(Dossier dossier, EnumSet<Reason> reasons) {
    this.dossier = dossier;
    this.reasons = Collections.unmodifiableSet(reasons);
  }

  /** Returns what may be shown on {@code asOf}. */
  public static ParentView of(Dossier dossier, LocalDate asOf) {
    return of(dossier, asOf, MinorPolicy.standard());
  }

  /** Returns what may be shown on {@code asOf}, with the choices of an organisation. */
  public static ParentView of(Dossier dossier, LocalDate asOf, MinorPolicy policy) {
    MinorStatus status = MinorStatus.of(dossier, asOf, policy);
    LegalSituation situation = status.situation().orElse(null);
    if (situation == null) {
      return nothing(dossier, Reason.NOT_A_MINOR);
    }
    return switch (situation) {
      case EMANCIPATED, REFUSED_BY_JUDGE, REFUSED_BY_ASE -> nothing(dossier, Reason.AS_AN_ADULT);
      default -> cut(dossier, status);
    };
  }

  private static ParentView nothing(Dossier dossier, Reason reason) {
    return new ParentView(empty(dossier).build(), EnumSet.of(reason));
  }

  private static Dossier.Builder empty(Dossier dossier) {
    return Dossier.builder().id(dossier.id()).parts(dossier.parts());
  }

  private static ParentView cut(Dossier dossier, MinorStatus status) {
    EnumSet<Reason> reasons = EnumSet.of(Reason.CHILD_PROTECTION, Reason.TEAM_PAPERS);
    Withheld withheld = new Withheld(status);
    List<Act> shown = new ArrayList<>();
    for (Act act : dossier.acts()) {
      Reason reason = withheld.reason(act);
      if (reason == null) {
        shown.add(act);
      } else {
        withheld.hide(act, reason);
        reasons.add(reason);
      }
    }
    boolean secret =
        reasons.contains(Reason.MINOR_OPPOSES) || reasons.contains(Reason.SECRET_BY_LAW);
    // An opposition about which no act is recorded yet is a secret too.
    boolean careful = secret || status.opposition().isPresent() || hasSecretNote(dossier.health());
    Dossier.Builder view = empty(dossier)
        .identity(dossier.identity())
        .social(dossier.social())
        .requests(dossier.requests())
        .episodes(dossier.episodes())
        .socialWatches(dossier.socialWatches())
        .rightsOpenings(dossier.rightsOpenings())
        .steps(dossier.steps());
    if (careful) {
      reasons.add(Reason.COULD_BETRAY);
    } else {
      view.health(unrestricted(dossier.health()))
          .assessments(dossier.assessments())
          .distributions(dossier.distributions());
    }
    for (Act act : shown) {
      if (withheld.isTied(act)) {
        reasons.add(Reason.COULD_BETRAY);
      } else {
        view.addAct(act);
      }
    }
    withheld.addWhatIsNotTied(dossier, view, careful);
    return new ParentView(view.build(), reasons);
  }

  /** A secret note tells what the rest of the file then betrays. */
  private static boolean hasSecretNote(HealthFile health) {
    for (HealthNote note : health.notes()) {
      if (note.secret().orElse(false)) {
        return true;
      }
    }
    return false;
  }

  /** The file without the notes that are for named professionals alone. */
  private static HealthFile unrestricted(HealthFile health) {
    return health.toBuilder()
        .notes(health.notes().stream()
            .filter(note -> note.restrictedTo().isEmpty())
            .toList())
        .build();
  }

  /** What is hidden, and what hangs on it. */
  private static final class Withheld {

    private final boolean revoked;
    private final Set<UUID> acts = new HashSet<>();
    private final Set<UUID> encounters = new HashSet<>();
    private final Set<LocalDate> days = new HashSet<>();

    Withheld(MinorStatus status) {
      this.revoked = isRevoked(status);
    }

    /** Whether the minor opposed once and took every opposition back: nothing stands any more. */
    private static boolean isRevoked(MinorStatus status) {
      boolean opposed = false;
      for (MinorOpposition opposition : status.record().oppositions()) {
        opposed |= !opposition.date().isAfter(status.day());
      }
      return opposed && status.opposition().isEmpty();
    }

    @Nullable
    Reason reason(Act act) {
      Reason secrecy = secrecy(act);
      // A report of concern that the minor keeps secret is both: what could betray it goes too.
      return secrecy == null && act.kind().is("SIGNALEMENT") ? Reason.CHILD_PROTECTION : secrecy;
    }

    private @Nullable Reason secrecy(Act act) {
      String ground = act.minorBasis().isPresent() ? act.minorBasis().get().value() : "";
      MinorActKind kind = MinorActKind.of(act).orElse(null);
      boolean declaredOpen = act.secret().isPresent() && !act.secret().get();
      if (kind == MinorActKind.CONTRACEPTION
          || ground.equals("L5134_1")
          || ground.equals("L2212_7")) {
        return declaredOpen ? null : Reason.SECRET_BY_LAW;
      }
      boolean secret = act.secret().orElse(false) || SECRET_GROUNDS.contains(ground);
      return secret && !revoked ? Reason.MINOR_OPPOSES : null;
    }

    void hide(Act act, Reason reason) {
      acts.add(act.id());
      if (reason != Reason.CHILD_PROTECTION) {
        days.add(act.date());
      }
      if (act.encounter().isPresent()) {
        encounters.add(act.encounter().get());
      }
    }

    /** Acts of the same day or encounter tell where the minor was and with whom. */
    boolean isTied(Act act) {
      return days.contains(act.date())
          || (act.encounter().isPresent() && encounters.contains(act.encounter().get()));
    }

    void addWhatIsNotTied(Dossier dossier, Dossier.Builder view, boolean careful) {
      for (Encounter encounter : dossier.encounters()) {
        if (!days.contains(encounter.date()) && !encounters.contains(encounter.id())) {
          view.addEncounter(encounter);
        }
      }
      for (Visit visit : dossier.visits()) {
        if (!days.contains(visit.date())) {
          view.addVisit(visit);
        }
      }
      for (Interpreting interpreting : dossier.interpretings()) {
        if (!days.contains(interpreting.date())
            && (interpreting.encounter().isEmpty()
                || !encounters.contains(interpreting.encounter().get()))) {
          view.addInterpreting(interpreting);
        }
      }
      for (Referral referral : dossier.referrals()) {
        boolean betrays = days.contains(referral.proposedOn())
            || (referral.act().isPresent() && acts.contains(referral.act().get()))
            || (careful && referral.compartment() == Compartment.HEALTH)
            || referral.kind().is("ASE");
        if (!betrays) {
          view.addReferral(referral);
        }
      }
    }
  }

  /** Returns what may be shown: a copy to be read, never to be saved. */
  public Dossier dossier() {
    return dossier;
  }

  /** Returns why something is not shown, for the professional and not for the holder. */
  public Set<Reason> reasons() {
    return reasons;
  }

  /** Returns what a holder may be told, the same whatever is withheld. */
  public static String noticeInFrench() {
    return "Cette vue contient ce que la loi permet de communiquer au titulaire de l'autorité parentale. Elle ne dit pas si autre chose existe.";
  }

  /** Returns what a holder may be told, in English. */
  public static String noticeInEnglish() {
    return "This view holds what the law allows to be shown to a holder of parental authority. It does not say whether anything else exists.";
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "ParentView[redacted]";
  }
}
