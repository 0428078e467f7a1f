package org.allervers.indicators.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.allervers.core.Dossier;
import org.allervers.core.DossierId;
import org.allervers.core.dispositif.Dispositif;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Exit;
import org.allervers.core.episode.ExitMotive;
import org.allervers.core.health.HealthFile;
import org.allervers.core.identity.Identity;
import org.allervers.core.social.SocialFile;
import org.allervers.indicators.publication.Publication;
import org.allervers.indicators.table.Percent;
import org.jspecify.annotations.Nullable;

/** Fictitious people of a service, dealt out from the figures that its report prints. */
final class LhssCohort {

  /** One fictitious person; what is set last is kept. */
  static final class Person {
    final Identity.Builder identity = Identity.builder();
    final SocialFile.Builder social = SocialFile.builder();
    final HealthFile.Builder health = HealthFile.builder();
    final Dossier.Builder dossier;

    private Person(UUID id) {
      this.dossier = Dossier.builder().id(DossierId.of(id));
    }
  }

  private final String dispositif;
  private final List<Person> people = new ArrayList<>();
  private long next = 1;

  LhssCohort(String dispositif) {
    this.dispositif = dispositif;
  }

  /** An identifier that no other part of the cohort has. */
  UUID id() {
    return new UUID(6, next++);
  }

  /** As many people as asked, each accompanied from a day to a day, or without end. */
  List<Person> add(int count, LocalDate from, @Nullable LocalDate end) {
    List<Person> added = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Person person = new Person(id());
      Episode.Builder episode =
          Episode.builder().id(id()).dispositif(Dispositif.of(dispositif)).enteredOn(from);
      if (end != null) {
        episode.exit(
            Exit.builder().date(end).motive(ExitMotive.of("PERTE_DE_LIEN")).build());
      }
      person.dossier.addEpisode(episode.build());
      added.add(person);
    }
    people.addAll(added);
    return added;
  }

  /** The smallest number of {@code base} people whose share prints as the report prints it. */
  static int people(Publication report, String table, String line, int base) {
    BigDecimal percent = report
        .findLine(report.findTable(table).orElseThrow(), line)
        .orElseThrow()
        .figure()
        .percent()
        .orElseThrow();
    return Math.toIntExact(Percent.firstCandidate(percent, base).orElseThrow());
  }

  /** The printed count of a line, or of the total where the line is none. */
  static int count(Publication report, String table, String line) {
    return Math.toIntExact(report.findTable(table).orElseThrow().lines().stream()
        .filter(printed -> printed.label().equals(line))
        .findFirst()
        .orElseThrow()
        .figure()
        .count()
        .orElseThrow());
  }

  List<Dossier> dossiers() {
    return people.stream()
        .map(person -> person
            .dossier
            .identity(person.identity.build())
            .social(person.social.build())
            .health(person.health.build())
            .build())
        .toList();
  }
}
