package org.allervers.core.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.allervers.core.Dossier;
import org.allervers.core.DossierId;
import org.allervers.core.activity.Act;
import org.allervers.core.activity.ActKind;
import org.allervers.core.activity.Encounter;
import org.allervers.core.activity.Visit;
import org.allervers.core.answer.Answer;
import org.allervers.core.consent.ConsentActor;
import org.allervers.core.consent.ConsentEvent;
import org.allervers.core.consent.ConsentMeans;
import org.allervers.core.consent.ConsentState;
import org.allervers.core.consent.ConsentType;
import org.allervers.core.consent.Consents;
import org.allervers.core.consent.Information;
import org.allervers.core.coordination.Coordination;
import org.allervers.core.coordination.Retention;
import org.allervers.core.dispositif.Dispositif;
import org.allervers.core.dispositif.Profession;
import org.allervers.core.dispositif.Requester;
import org.allervers.core.dispositif.ServiceKind;
import org.allervers.core.episode.Decision;
import org.allervers.core.episode.DecisionKind;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Evaluation;
import org.allervers.core.episode.Exit;
import org.allervers.core.episode.ExitMotive;
import org.allervers.core.episode.IndividualProject;
import org.allervers.core.episode.Meeting;
import org.allervers.core.episode.Period;
import org.allervers.core.episode.Renewal;
import org.allervers.core.episode.RenewalMotive;
import org.allervers.core.episode.Request;
import org.allervers.core.episode.Summary;
import org.allervers.core.episode.SummaryStatus;
import org.allervers.core.health.HealthFile;
import org.allervers.core.health.Prescription;
import org.allervers.core.health.PrescriptionKind;
import org.allervers.core.identity.BirthDate;
import org.allervers.core.identity.Identity;
import org.allervers.core.referral.Referral;
import org.allervers.core.referral.ReferralOutcome;
import org.allervers.core.time.DateRange;
import org.allervers.core.time.History;
import org.allervers.core.time.MonthAnchor;
import org.allervers.core.time.PartialDate;

/**
 * Makes dossiers of adults whose history is what it should be, at random and the same for the same seed: request,
 * evaluation, decision, entry, periods or prescriptions or project, encounters, acts, and often an exit with its summary.
 * No rule on contradictory histories finds anything in them.
 */
public final class CoherentDossiers {

  private static final List<String> DISPOSITIFS =
      List.of("EMSP", "LHSS_MOBILE", "LHSS_JOUR", "ESSIP", "ACT_HLM");

  private static final List<String> ACTS =
      List.of("PREMIERS_SOINS", "ECOUTE_LIEN", "COORD_RDV", "ACCOMP_PHYSIQUE", "ENTRETIEN_SOCIAL");

  private final Random random;

  private CoherentDossiers(long seed) {
    this.random = new Random(seed);
  }

  /** Returns dossiers of all five dispositifs. */
  public static Arbitrary<Dossier> dossiers() {
    return Arbitraries.longs().withoutEdgeCases().map(CoherentDossiers::dossier).dontShrink();
  }

  /** Returns the dossier of a seed. */
  public static Dossier dossier(long seed) {
    return new CoherentDossiers(seed).dossier();
  }

  private Dossier dossier() {
    String dispositif = DISPOSITIFS.get(random.nextInt(DISPOSITIFS.size()));
    LocalDate start = LocalDate.of(2022, 4, 1).plusDays(random.nextInt(900));
    int months = 1 + random.nextInt(14);
    LocalDate end = start.plusMonths(months);
    boolean left = random.nextInt(3) > 0;
    UUID request = id();
    UUID episode = id();
    UUID team = id();
    List<Prescription> prescriptions =
        dispositif.equals("ESSIP") ? prescriptions(start, end) : List.of();
    Dossier.Builder dossier = Dossier.builder()
        .id(DossierId.of(id()))
        .identity(Identity.builder()
            .givenName("Exemple")
            .addBirthDate(BirthDate.builder()
                .date(PartialDate.of(LocalDate.of(1950, 1, 1).plusDays(random.nextInt(15_000))))
                .declaredOn(start)
                .build())
            .build())
        .health(HealthFile.builder().prescriptions(prescriptions).build())
        .coordination(Coordination.builder()
            .followedSince(start)
            .addTeam(team)
            .retention(Retention.builder().lastContactFromPerson(end).build())
            .build())
        .consents(consents(start))
        .addRequest(request(request, dispositif, team, start))
        .addEpisode(episode(episode, request, dispositif, team, start, end, left, prescriptions));
    record(dossier, episode, team, dispositif, start, end, prescriptions);
    return dossier
        .addReferral(Referral.builder()
            .id(id())
            .proposedOn(start.plusDays(20))
            .kind(ServiceKind.of("CENTRE_SANTE"))
            .commonLaw(true)
            .episode(episode)
            .outcomes(History.since(start.plusDays(20), ReferralOutcome.of("PROPOSEE"))
                .with(start.plusDays(25), ReferralOutcome.of("REALISEE")))
            .personInformed(Answer.of(true))
            .build())
        .build();
  }

  private void record(
      Dossier.Builder dossier,
      UUID episode,
      UUID team,
      String dispositif,
      LocalDate start,
      LocalDate end,
      List<Prescription> prescriptions) {
    for (LocalDate day = start; day.isBefore(end); day = day.plusDays(1 + random.nextInt(20))) {
      UUID encounter = id();
      dossier.addEncounter(Encounter.builder()
          .id(encounter)
          .date(day)
          .team(team)
          .episode(episode)
          .build());
      if (dispositif.equals("LHSS_JOUR")) {
        dossier.addVisit(
            Visit.builder().id(id()).date(day).team(team).episode(episode).build());
      }
      Act.Builder act = Act.builder()
          .id(id())
          .date(day)
          .kind(ActKind.of(ACTS.get(random.nextInt(ACTS.size()))))
          .encounter(encounter)
          .team(team)
          .episode(episode)
          .professional("ide-1")
          .profession(Profession.of("IDE"));
      for (Prescription prescription : prescriptions) {
        if (prescription.period().orElseThrow().contains(day)) {
          act.prescription(prescription.id());
        }
      }
      dossier.addAct(act.build());
    }
  }

  /** Each begins where the one before ends, so that no day goes without. */
  private List<Prescription> prescriptions(LocalDate start, LocalDate end) {
    List<Prescription> all = new ArrayList<>();
    for (LocalDate day = start; day.isBefore(end); day = day.plusDays(30)) {
      Prescription.Builder prescription = Prescription.builder()
          .id(id())
          .date(day)
          .kind(PrescriptionKind.list().codes().get(0))
          .start(day)
          .lastDay(day.plusDays(29));
      if (!all.isEmpty()) {
        prescription.renews(all.get(all.size() - 1).id());
      }
      all.add(prescription.build());
    }
    return all;
  }

  private Consents consents(LocalDate start) {
    Information information = Information.builder()
        .date(start)
        .understood(Answer.of(true))
        .professional("ide-1")
        .build();
    Consents.Builder consents = Consents.builder().addInformation(information);
    for (String type : List.of("DOSSIER", "SOIN")) {
      consents.addEvent(ConsentEvent.builder()
          .id(id())
          .date(start)
          .type(ConsentType.of(type))
          .state(ConsentState.of("CONSENTI"))
          .actor(ConsentActor.of("PERSONNE"))
          .means(ConsentMeans.of("ORAL"))
          .information(information)
          .recordedBy("ide-1")
          .build());
    }
    return consents.build();
  }

  private static Request request(UUID id, String dispositif, UUID team, LocalDate start) {
    return Request.builder()
        .id(id)
        .receivedOn(start.minusDays(10))
        .dispositif(Dispositif.of(dispositif))
        .team(team)
        .origin(Answer.of(Requester.of("SIAO_115")))
        .addEvaluation(Evaluation.builder()
            .startedOn(start.minusDays(8))
            .addMeeting(Meeting.builder().date(start.minusDays(7)).build())
            .personAgrees(Answer.of(true))
            .concludedOn(start.minusDays(5))
            .build())
        .addDecision(Decision.builder()
            .date(start.minusDays(4))
            .decision(DecisionKind.of("ACCEPTEE"))
            .decidedBy("equipe")
            .build())
        .build();
  }

  private Episode episode(
      UUID id,
      UUID request,
      String dispositif,
      UUID team,
      LocalDate start,
      LocalDate end,
      boolean left,
      List<Prescription> prescriptions) {
    Episode.Builder episode = Episode.builder()
        .id(id)
        .dispositif(Dispositif.of(dispositif))
        .team(team)
        .request(request)
        .admittedOn(start)
        .enteredOn(start);
    switch (dispositif) {
      case "ESSIP" ->
        prescriptions.stream().limit(1).forEach(one -> episode.prescription(one.id()));
      case "ACT_HLM" ->
        episode.addProject(IndividualProject.builder()
            .signedOn(start)
            .range(DateRange.from(start))
            .build());
      default -> periods(start, end).forEach(episode::addPeriod);
    }
    if (left) {
      episode.exit(Exit.builder()
          .date(end)
          .motive(Answer.of(ExitMotive.of("PRISE_EN_CHARGE_TERMINEE")))
          .recordedOn(end)
          .summary(Summary.builder()
              .status(Answer.of(SummaryStatus.of("REMIS")))
              .date(end)
              .build())
          .build());
    }
    return episode.build();
  }

  private static List<Period> periods(LocalDate start, LocalDate end) {
    MonthAnchor anchor = new MonthAnchor(start, 2);
    List<Period> periods = new ArrayList<>();
    for (int k = 1; k == 1 || anchor.expiry(k - 1).isBefore(end); k++) {
      Period.Builder period = Period.builder().number(k).range(anchor.period(k));
      if (k > 1) {
        period.renewal(Renewal.builder()
            .decidedOn(anchor.expiry(k - 1).minusDays(5))
            .decidedBy("equipe")
            .addMotive(RenewalMotive.list().codes().get(0))
            .orientationReviewed(Answer.of(true))
            .build());
      }
      periods.add(period.build());
    }
    return periods;
  }

  private UUID id() {
    // Version 4 and variant 2, as random UUIDs have them.
    long high = (random.nextLong() & ~0xF000L) | 0x4000L;
    long low = (random.nextLong() & ~(3L << 62)) | (1L << 63);
    return new UUID(high, low);
  }
}
