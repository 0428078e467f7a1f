package org.allervers.core.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.directory.Structure;
import org.allervers.core.episode.Episode;
import org.allervers.core.time.DateRange;
import org.allervers.core.time.PartialDate;

/** What one document is written from: the dossier as it stood on a day, for one reader. */
final class Sheet {

  private final Dossier dossier;
  private final LocalDate date;
  private final Reader reader;
  private final Optional<Episode> episode;
  private final boolean wholeDossier;
  private final Map<UUID, Structure> structures = new HashMap<>();
  private final List<Omission> omissions = new ArrayList<>();

  private Sheet(
      Dossier dossier,
      LocalDate date,
      Reader reader,
      Optional<Episode> episode,
      boolean wholeDossier,
      Collection<Structure> structures) {
    this.dossier = dossier;
    this.date = date;
    this.reader = reader;
    this.episode = episode;
    this.wholeDossier = wholeDossier;
    structures.forEach(structure -> this.structures.put(structure.id(), structure));
  }

  /** Returns the sheet of one episode: acts and referrals of others are left out. */
  static Sheet ofEpisode(
      Dossier dossier,
      LocalDate date,
      Reader reader,
      Episode episode,
      Collection<Structure> structures) {
    return new Sheet(dossier, date, reader, Optional.of(episode), false, structures);
  }

  /** Returns the sheet of the whole dossier; the episode is the last one that had begun. */
  static Sheet ofDossier(
      Dossier dossier, LocalDate date, Reader reader, Collection<Structure> structures) {
    Episode last = null;
    for (Episode each : dossier.episodes()) {
      if (!each.enteredOn().isAfter(date)
          && (last == null || !each.enteredOn().isBefore(last.enteredOn()))) {
        last = each;
      }
    }
    return new Sheet(dossier, date, reader, Optional.ofNullable(last), true, structures);
  }

  Dossier dossier() {
    return dossier;
  }

  LocalDate date() {
    return date;
  }

  Reader reader() {
    return reader;
  }

  Optional<Episode> episode() {
    return episode;
  }

  List<Omission> omissions() {
    return List.copyOf(omissions);
  }

  /** Notes that items of a part are left out. */
  void omit(DocumentPart part, Omission.Reason reason) {
    omit(part, reason, false);
  }

  /** Notes that a part is left out, or all its items of one compartment, whether or not there are any. */
  void omitWhole(DocumentPart part, Omission.Reason reason) {
    omit(part, reason, true);
  }

  private void omit(DocumentPart part, Omission.Reason reason, boolean whole) {
    Omission omission = new Omission(part, reason, reader.disclosure(reason, whole));
    if (!omissions.contains(omission)) {
      omissions.add(omission);
    }
  }

  /** Returns whether a fact of that day was there on the day of the document. */
  boolean isPast(LocalDate day) {
    return !day.isAfter(date);
  }

  /** Returns whether a fact of a date that may be partial was there; one of which nothing is known was. */
  boolean isPast(PartialDate day) {
    return day.earliest().map(this::isPast).orElse(true);
  }

  boolean isOver(Optional<PartialDate> end) {
    return end.flatMap(PartialDate::latest).map(day -> day.isBefore(date)).orElse(end.isPresent());
  }

  /** Returns whether an act or a referral of that day and that episode belongs to the document. */
  boolean isWithin(LocalDate day, Optional<UUID> ofEpisode) {
    if (!isPast(day)) {
      return false;
    }
    if (wholeDossier || episode.isEmpty()) {
      return true;
    }
    if (ofEpisode.isPresent()) {
      return ofEpisode.get().equals(episode.get().id());
    }
    for (DateRange range : episode.get().ranges()) {
      // What is done on the day of the exit still belongs to it.
      if (range.contains(day) || range.end().filter(day::equals).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the reader may see an item of this compartment. */
  boolean shows(Compartment compartment) {
    return reader.withheld(compartment).isEmpty();
  }

  /** Returns whether something may be shown that is or is not a secret; a secret that may not is omitted. */
  boolean showsUnless(boolean secret, DocumentPart part) {
    return !secret || showsSecret(part);
  }

  boolean showsSecret(DocumentPart part) {
    if (!reader.seesSecrets()) {
      omit(part, Omission.Reason.SECRET_OF_MINOR);
    }
    return reader.seesSecrets();
  }

  /** Returns the name of a structure of the directory, or nothing if the caller did not give it. */
  Wording structure(Optional<UUID> id) {
    return id.map(structures::get)
        .map(structure -> Wording.same(structure.name()))
        .orElse(Wording.NONE);
  }
}
