package org.allervers.examples.quickstart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.allervers.core.activity.ActKind;
import org.allervers.core.activity.Material;
import org.allervers.core.answer.Answer;
import org.allervers.core.code.Code;
import org.allervers.core.dispositif.Requester;
import org.allervers.core.dispositif.Team;
import org.allervers.core.episode.ExitMotive;
import org.allervers.core.identity.Gender;
import org.allervers.core.identity.Nationality;
import org.allervers.core.social.Habitat;
import org.allervers.core.social.HouseholdRole;
import org.allervers.core.social.Need;
import org.allervers.core.social.Resource;
import org.allervers.core.time.PartialDate;

/** A person who is being made up: what was dealt so far, before it becomes a dossier. */
final class Draft {

  final UUID id;
  final Team team;
  final String familyName;
  final String givenName;
  Answer<Code<Gender>> gender = Answer.notRecorded();
  Answer<PartialDate> birth = Answer.notRecorded();
  Answer<Code<Nationality>> nationality = Answer.notRecorded();
  Answer<Code<Habitat>> habitat = Answer.notRecorded();
  Answer<Code<Resource>> resource = Answer.notRecorded();
  Answer<Boolean> parent = Answer.notRecorded();
  boolean hasDependentChild;
  Optional<Membership> couple = Optional.empty();
  final List<Stay> stays = new ArrayList<>();
  final Set<Code<ActKind>> services = new LinkedHashSet<>();
  final Set<Code<Need>> needs = new LinkedHashSet<>();
  final Map<Code<Material>, Integer> material = new LinkedHashMap<>();

  Draft(UUID id, Team team, String familyName, String givenName) {
    this.id = id;
    this.team = team;
    this.familyName = familyName;
    this.givenName = givenName;
  }

  LocalDate firstDay() {
    return stays.get(0).entered;
  }

  /** One accompaniment: who drew attention to the person, when it began, how it ended. */
  static final class Stay {
    final LocalDate entered;
    final Optional<LocalDate> left;
    Answer<Code<Requester>> origin = Answer.notRecorded();
    Answer<Code<ExitMotive>> motive = Answer.notRecorded();

    Stay(LocalDate entered, Optional<LocalDate> left) {
      this.entered = entered;
      this.left = left;
    }
  }

  /** A place in the household of a couple. */
  record Membership(UUID household, Code<HouseholdRole> role) {}
}
