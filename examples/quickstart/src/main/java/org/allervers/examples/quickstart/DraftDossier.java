package org.allervers.examples.quickstart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.allervers.core.Dossier;
import org.allervers.core.DossierId;
import org.allervers.core.activity.Act;
import org.allervers.core.activity.ActKind;
import org.allervers.core.activity.ActOutcome;
import org.allervers.core.activity.Distribution;
import org.allervers.core.activity.Encounter;
import org.allervers.core.activity.EncounterKind;
import org.allervers.core.activity.PlaceKind;
import org.allervers.core.activity.Unit;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.AnswerStatus;
import org.allervers.core.code.Code;
import org.allervers.core.coordination.Coordination;
import org.allervers.core.dispositif.Dispositif;
import org.allervers.core.episode.Decision;
import org.allervers.core.episode.DecisionKind;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Exit;
import org.allervers.core.episode.Request;
import org.allervers.core.identity.BirthDate;
import org.allervers.core.identity.Identity;
import org.allervers.core.social.Child;
import org.allervers.core.social.ExpressedNeeds;
import org.allervers.core.social.FamilySituation;
import org.allervers.core.social.Habitat;
import org.allervers.core.social.HouseholdMembership;
import org.allervers.core.social.HouseholdType;
import org.allervers.core.social.LivingPlace;
import org.allervers.core.social.Resource;
import org.allervers.core.social.SocialFile;
import org.allervers.core.time.History;

/** Writes what was dealt to a made-up person as a dossier, with days and encounters to hold it. */
final class DraftDossier {

  private static final LocalDate YEAR_START = LocalDate.of(2022, 1, 3);
  private static final LocalDate YEAR_END = LocalDate.of(2022, 12, 31);

  private final Chance chance;
  private final LeoRegister register;
  private final Formalities formalities;

  DraftDossier(Chance chance, LeoRegister register) {
    this.chance = chance;
    this.register = register;
    this.formalities = new Formalities(chance);
  }

  Dossier write(Draft person) {
    Dossier.Builder dossier = Dossier.builder()
        .id(DossierId.of(person.id))
        .identity(identity(person))
        .coordination(Coordination.builder()
            .followedSince(person.firstDay())
            .addTeam(person.team.id())
            .build())
        .consents(formalities.consents(person.firstDay()));
    person.stays.forEach(stay -> writeStay(person, stay, dossier));
    List<Encounter> encounters = encounters(person);
    dossier.encounters(encounters);
    dossier.social(social(person, encounters));
    writeActs(person, encounters, dossier);
    writeMaterial(person, encounters, dossier);
    return dossier.build();
  }

  private static Identity identity(Draft person) {
    Identity.Builder identity = Identity.builder()
        .familyName(person.familyName)
        .givenName(person.givenName)
        .gender(person.gender)
        .nationality(person.nationality);
    person
        .birth
        .known()
        .ifPresent(date -> identity.addBirthDate(
            BirthDate.builder().date(date).declaredOn(person.firstDay()).build()));
    return identity.build();
  }

  private void writeStay(Draft person, Draft.Stay stay, Dossier.Builder dossier) {
    UUID request = chance.id();
    LocalDate received = stay.entered.minusDays(chance.between(0, 10));
    Request.Builder asked = Request.builder()
        .id(request)
        .receivedOn(received)
        .dispositif(Dispositif.of("EMSP"))
        .team(person.team.id())
        .origin(stay.origin)
        .addDecision(Decision.builder()
            .date(stay.entered)
            .decision(DecisionKind.of("ACCEPTEE"))
            .decidedBy("equipe")
            .build());
    formalities.evaluation(received, stay.entered).ifPresent(asked::addEvaluation);
    dossier.addRequest(asked.build());
    Episode.Builder episode = Episode.builder()
        .id(chance.id())
        .dispositif(Dispositif.of("EMSP"))
        .team(person.team.id())
        .request(request)
        .admittedOn(stay.entered)
        .enteredOn(stay.entered)
        .periods(formalities.periods(stay.entered, stay.left.orElse(YEAR_END)));
    stay.left.ifPresent(day -> episode.exit(exit(stay, day)));
    dossier.addEpisode(episode.build());
  }

  private Exit exit(Draft.Stay stay, LocalDate day) {
    Exit.Builder exit = Exit.builder().date(day).motive(stay.motive);
    boolean isLost =
        stay.motive.known().map(motive -> motive.is("PERTE_DE_LIEN")).orElse(false);
    formalities.summary(day, isLost).ifPresent(exit::summary);
    return exit.build();
  }

  private SocialFile social(Draft person, List<Encounter> encounters) {
    SocialFile.Builder social = SocialFile.builder()
        .livingPlace(LivingPlace.builder().habitat(habitat(person)).build())
        .resources(resources(person))
        .family(family(person));
    if (!person.needs.isEmpty()) {
      social.addExpressedNeeds(ExpressedNeeds.builder()
          .date(encounters.get(0).date())
          .needs(person.needs)
          .build());
      if (chance.happens(30)) {
        // Said again later: it is still one person with that need.
        social.addExpressedNeeds(ExpressedNeeds.builder()
            .date(encounters.get(encounters.size() - 1).date())
            .addNeed(person.needs.iterator().next())
            .build());
      }
    }
    return social.build();
  }

  /** Where the person lived at first; for some, where they live later, which is not what LEO counts. */
  private History<Code<Habitat>> habitat(Draft person) {
    History<Code<Habitat>> habitat = since(person.firstDay(), person.habitat);
    return chance.happens(20)
        ? habitat.with(person.firstDay().plusDays(40), Habitat.of("URGENCE"))
        : habitat;
  }

  /** What the person lives on at the end of the year; for some, after a time with nothing. */
  private History<List<Code<Resource>>> resources(Draft person) {
    Answer<List<Code<Resource>>> last = person.resource.map(List::of);
    if (last.isKnown() && chance.happens(25)) {
      return History.since(person.firstDay(), List.of(Resource.of("SANS")))
          .with(person.firstDay().plusDays(30), last);
    }
    return since(person.firstDay(), last);
  }

  private static <T> History<T> since(LocalDate day, Answer<T> answer) {
    return answer.status() == AnswerStatus.NOT_RECORDED
        ? History.empty()
        : History.<T>empty().with(day, answer);
  }

  private FamilySituation family(Draft person) {
    FamilySituation.Builder family = FamilySituation.builder().parent(person.parent);
    if (person.parent.equals(Answer.of(true))) {
      int children = chance.between(1, 3);
      for (int i = 0; i < children; i++) {
        family.addChild(
            Child.builder().dependent(person.hasDependentChild && i == 0).build());
      }
    }
    person.couple.ifPresentOrElse(
        place -> family
            .householdType(History.since(person.firstDay(), HouseholdType.of("COUPLE")))
            .addHousehold(HouseholdMembership.builder()
                .household(place.household())
                .role(place.role())
                .build()),
        () -> {
          if (chance.happens(50)) {
            boolean isWoman = person.gender.known().orElseThrow().is("F");
            String alone = isWoman ? "FEMME_ISOLEE" : "HOMME_ISOLE";
            family.householdType(History.since(person.firstDay(), HouseholdType.of(alone)));
          }
        });
    return family.build();
  }

  private List<Encounter> encounters(Draft person) {
    List<Encounter> encounters = new ArrayList<>();
    for (Draft.Stay stay : person.stays) {
      LocalDate first = stay.entered.isBefore(YEAR_START) ? YEAR_START : stay.entered;
      LocalDate last = stay.left.map(day -> day.minusDays(1)).orElse(YEAR_END);
      TreeSet<LocalDate> days = new TreeSet<>();
      days.add(first);
      for (int i = chance.between(1, 7); i > 0; i--) {
        days.add(chance.day(first, last));
      }
      for (LocalDate day : days) {
        boolean isFirst = encounters.isEmpty();
        encounters.add(Encounter.builder()
            .id(chance.id())
            .date(day)
            .slot(register.slot(person.team, day))
            .team(person.team.id())
            .kind(EncounterKind.of(isFirst ? "PREMIER_CONTACT" : "SUIVI"))
            .placeKind(PlaceKind.of(isFirst ? "ESPACE_PUBLIC" : "VEHICULE"))
            .build());
      }
    }
    return encounters;
  }

  private void writeActs(Draft person, List<Encounter> encounters, Dossier.Builder dossier) {
    for (Code<ActKind> kind : person.services) {
      for (Encounter encounter : chance.someOf(encounters, chance.between(1, 3))) {
        dossier.addAct(act(kind, encounter, "REALISE"));
      }
    }
    Code<ActKind> hygiene = ActKind.of("HYGIENE");
    if (!person.services.contains(hygiene) && chance.happens(10)) {
      // Offered and refused: worth writing down, but no service.
      dossier.addAct(act(hygiene, chance.oneOf(encounters), "REFUSE_PERSONNE"));
    }
  }

  private Act act(Code<ActKind> kind, Encounter encounter, String outcome) {
    return Act.builder()
        .id(chance.id())
        .date(encounter.date())
        .kind(kind)
        .encounter(encounter.id())
        .team(encounter.team().orElseThrow())
        .outcome(ActOutcome.of(outcome))
        .build();
  }

  private void writeMaterial(Draft person, List<Encounter> encounters, Dossier.Builder dossier) {
    person.material.forEach((product, quantity) -> {
      int times = Math.min(quantity, chance.between(1, encounters.size()));
      List<Encounter> when = chance.someOf(encounters, times);
      List<Integer> parts = chance.parts(quantity, when.size());
      for (int i = 0; i < when.size(); i++) {
        dossier.addDistribution(Distribution.builder()
            .id(chance.id())
            .date(when.get(i).date())
            .material(product)
            .quantity(parts.get(i))
            .unit(unit(product))
            .encounter(when.get(i).id())
            .team(person.team.id())
            .build());
      }
    });
  }

  private static Code<Unit> unit(Code<?> product) {
    Optional<String> unit =
        product.concept().flatMap(concept -> concept.mapping("unite").stream().findFirst());
    return Unit.of(unit.orElse("UNITE"));
  }
}
