package org.allervers.core.document;

import static org.allervers.core.document.Words.say;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.allervers.core.activity.Act;
import org.allervers.core.activity.ActOutcome;
import org.allervers.core.code.Code;
import org.allervers.core.dispositif.ServiceKind;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Exit;
import org.allervers.core.episode.IndividualProject;
import org.allervers.core.episode.Period;
import org.allervers.core.episode.Request;
import org.allervers.core.episode.Suspension;
import org.allervers.core.time.DateRange;

/** The accompaniment: its days, what was done in it, and how it ended. */
final class EpisodeParts {

  private EpisodeParts() {}

  static Optional<Document.Section> accompaniment(Sheet sheet) {
    Draft draft = new Draft(DocumentPart.ACCOMPANIMENT);
    sheet.episode().ifPresent(episode -> {
      boolean close = sheet.reader().isPersonOrHealth();
      draft.line(say("Dispositif", "Type of service"), Words.code(episode.dispositif()));
      if (close) {
        sheet.dossier().requests().stream()
            .filter(request -> episode.request().filter(request.id()::equals).isPresent())
            .filter(request -> sheet.isPast(request.receivedOn()))
            .findFirst()
            .ifPresent(request -> request(draft, request));
      }
      draft.line(
          say("Dates", "Dates"),
          Wording.joined(
              "\n", shown(sheet, episode.ranges()).stream().map(Words::days).toList()));
      if (close) {
        periods(draft, sheet, episode.periods());
        suspensions(draft, sheet, episode.suspensions());
        projects(draft, sheet, episode.projects());
      }
    });
    return draft.section();
  }

  private static void request(Draft draft, Request request) {
    draft.line(say("Demande reçue le", "Request received on"), Words.day(request.receivedOn()));
    draft.line(say("À la demande de", "At the request of"), request.origin(), Words::code);
    draft.line(
        say("Motif de la demande", "Reason for the request"), request.reason(), Wording::same);
  }

  /** Returns the ranges that had begun; one that ends later is open as far as the document knows. */
  private static List<DateRange> shown(Sheet sheet, List<DateRange> ranges) {
    List<DateRange> shown = new ArrayList<>();
    for (DateRange range : ranges) {
      if (sheet.isPast(range.start())) {
        boolean ended = range.end().filter(sheet::isPast).isPresent();
        shown.add(ended ? range : DateRange.from(range.start()));
      }
    }
    return shown;
  }

  private static void periods(Draft draft, Sheet sheet, List<Period> periods) {
    Draft.Rows rows = draft.table(
        say("Périodes", "Periods"),
        say("Période", "Period"),
        say("Dates", "Dates"),
        say("Renouvellement décidé le", "Renewal decided on"),
        say("Motif du renouvellement", "Reason for the renewal"));
    for (Period period : periods) {
      if (sheet.isPast(period.range().start())) {
        rows.row(
            Wording.same(String.valueOf(period.number())),
            Words.days(period.range()),
            period
                .renewal()
                .flatMap(renewal -> renewal.decidedOn())
                .filter(sheet::isPast)
                .map(Words::day)
                .orElse(Wording.NONE),
            period.renewal().map(renewal -> Words.codes(renewal.motives())).orElse(Wording.NONE));
      }
    }
    rows.close();
  }

  private static void suspensions(Draft draft, Sheet sheet, List<Suspension> suspensions) {
    Draft.Rows rows = draft.table(
        say("Suspensions", "Suspensions"), say("Dates", "Dates"), say("Motif", "Reason"));
    for (Suspension suspension : suspensions) {
      if (sheet.isPast(suspension.range().start())) {
        rows.row(Words.days(suspension.range()), Draft.said(suspension.motive(), Words::code));
      }
    }
    rows.close();
  }

  private static void projects(Draft draft, Sheet sheet, List<IndividualProject> projects) {
    for (IndividualProject project : projects) {
      if (project.signedOn().map(sheet::isPast).orElse(true)) {
        draft.line(
            say("Objectifs convenus", "Agreed objectives"), project.objectives(), Wording::same);
        draft.line(say("Convenus le", "Agreed on"), project.signedOn(), Words::day);
      }
    }
  }

  static Optional<Document.Section> exit(Sheet sheet) {
    Draft draft = new Draft(DocumentPart.EXIT);
    Optional<Episode> episode = sheet.episode();
    Optional<Exit> exit = episode.flatMap(Episode::exit).filter(each -> isKnown(sheet, each));
    if (exit.isPresent()) {
      exit(draft, sheet, exit.get());
    } else if (episode.isPresent()) {
      draft.line(say("Situation", "Status"), say("accompagnement en cours", "the support goes on"));
    }
    return draft.section();
  }

  private static boolean isKnown(Sheet sheet, Exit exit) {
    return sheet.isPast(exit.date()) || exit.recordedOn().filter(sheet::isPast).isPresent();
  }

  private static void exit(Draft draft, Sheet sheet, Exit exit) {
    Reader reader = sheet.reader();
    draft.line(say("Fin de l’accompagnement le", "Support ended on"), Words.day(exit.date()));
    if (reader.isPersonOrHealth()) {
      // Motives such as a hospital stay, and the words on them, speak of health.
      draft.line(say("Motif", "Reason"), exit.motive(), Words::code);
      draft.line(say("Précisions", "Details"), exit.explanation(), Wording::same);
    }
    if (reader.isHolder()) {
      return;
    }
    // Who takes over can say what for: an addiction centre, a ward.
    boolean social = exit.orientedTo().filter(EpisodeParts::isSocial).isPresent();
    if (social || reader.isPersonOrHealth()) {
      draft.line(say("Relais assuré par", "Taken over by"), exit.orientedTo(), Words::code);
      draft.line(say("Structure", "Facility"), sheet.structure(exit.structure()));
    }
    draft.line(
        say("Lieu de vie à la sortie", "Living place afterwards"),
        exit.destination(),
        Wording::same);
  }

  static boolean isSocial(Code<ServiceKind> kind) {
    return kind.concept()
        .map(concept -> concept.mapping("nature").equals(List.of("social")))
        .orElse(false);
  }

  static Optional<Document.Section> acts(Sheet sheet) {
    Draft draft = new Draft(DocumentPart.ACTS);
    // By code, so that the order of the dossier, which joining may change, does not show.
    Map<String, Tally> tallies = new TreeMap<>();
    for (Act act : sheet.dossier().acts()) {
      // A report of concern goes its own way and warns nobody here.
      if (isDone(act)
          && !act.kind().is("SIGNALEMENT")
          && sheet.isWithin(act.date(), act.episode())
          && sheet.shows(act.compartment())
          && sheet.showsUnless(sheet.reader().secrets().covers(act), DocumentPart.ACTS)) {
        tallies
            .computeIfAbsent(act.kind().value(), kind -> new Tally(Words.code(act.kind())))
            .add(act.date());
      }
    }
    Draft.Rows rows = draft.list(
        say("Acte", "Act"), say("Nombre", "Number"), say("Dernière fois le", "Last time on"));
    tallies.values().stream()
        .sorted(Comparator.comparingInt((Tally tally) -> -tally.count))
        .forEach(tally ->
            rows.row(tally.kind, Wording.same(String.valueOf(tally.count)), Words.day(tally.last)));
    rows.close();
    return draft.section();
  }

  /** An act that was refused, missed or put off was not done; one of which nothing is said was. */
  private static boolean isDone(Act act) {
    return act.outcome()
        .known()
        .flatMap(Code<ActOutcome>::concept)
        .map(outcome -> !outcome.mapping("realise").equals(List.of("non")))
        .orElse(true);
  }

  /** How often one kind of act was done. */
  private static final class Tally {

    private final Wording kind;
    private int count;
    private LocalDate last = LocalDate.MIN;

    private Tally(Wording kind) {
      this.kind = kind;
    }

    private void add(LocalDate date) {
      count++;
      last = date.isAfter(last) ? date : last;
    }
  }
}
