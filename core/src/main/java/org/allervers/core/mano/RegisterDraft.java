package org.allervers.core.mano;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.allervers.core.Register;
import org.allervers.core.activity.ActKind;
import org.allervers.core.activity.AnonymousAct;
import org.allervers.core.activity.AnonymousVisit;
import org.allervers.core.activity.Atmosphere;
import org.allervers.core.activity.Maraude;
import org.allervers.core.activity.Slot;
import org.allervers.core.activity.TerritoryKind;
import org.allervers.core.activity.TerritoryObservation;
import org.allervers.core.answer.Preserved;
import org.allervers.core.directory.Structure;
import org.allervers.core.directory.StructureKind;
import org.allervers.core.dispositif.Team;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ImportNote.Certainty;
import org.allervers.core.mano.ImportNote.Kind;

/** The register in the making: rounds and reports of one team and day are put together. */
final class RegisterDraft {

  /** Of the register: territories, to which observations alone give a home. */
  private static final String TERRITORIES = "manoTerritories";

  /** Of the register: places, whose names alone stand with the persons who are met there. */
  private static final String PLACES = "manoPlaces";

  /** Of the register: how actions come again, which each of them names. */
  private static final String RECURRENCES = "manoRecurrences";

  /** Of the work of a day: the reports of it, more than one where Mano made duplicates. */
  private static final String REPORTS = "manoReports";

  /** A team and its day. */
  private record Shift(String team, LocalDate day) {}

  private record Counted(Shift shift, String service) {}

  private final ManoContext context;
  private final ImportReport.Builder report = new ImportReport.Builder();
  private final RecordReader reader;
  private final Register.Builder register = Register.builder();
  private final Map<String, ManoRecord> territories = new LinkedHashMap<>();
  private final Map<Shift, List<ManoRecord>> reports = new LinkedHashMap<>();
  private final Map<Shift, List<TerritoryObservation>> rounds = new LinkedHashMap<>();
  private final Set<Counted> counted = new HashSet<>();
  private Preserved aside = Preserved.empty();

  RegisterDraft(ManoContext context) {
    this.context = context;
    this.reader = new RecordReader(context, report);
  }

  ManoRegister convert(Collection<ManoRecord> records) {
    records.stream()
        .filter(record -> record.table() == ManoTable.TERRITORY)
        .forEach(record -> territories.putIfAbsent(record.id(), record));
    for (ManoRecord record : records) {
      boolean isNamed =
          record.table() == ManoTable.PASSAGE && record.text("person").isPresent();
      if (!isOfRegister(record.table()) || isNamed) {
        continue;
      }
      RecordNotes.say(record, Optional.empty(), reader);
      if (record.isDeleted()) {
        keep(record, Kept.DELETED, Kind.DELETED_KEPT);
      } else if (!take(record)) {
        keep(record, Kept.UNPLACED, Kind.KEPT_AS_TEXT);
      }
    }
    reports.forEach((shift, all) -> {
      if (context.repairs(ManoRepair.REPORTS)) {
        work(shift, all, Optional.ofNullable(rounds.get(shift)));
      } else {
        for (ManoRecord one : all) {
          // The round goes with the first, as it would with the only one.
          boolean isFirst = one.equals(all.get(0));
          work(
              shift,
              List.of(one),
              isFirst ? Optional.ofNullable(rounds.get(shift)) : Optional.empty());
        }
      }
    });
    rounds.forEach((shift, observations) -> {
      if (!reports.containsKey(shift)) {
        register.addMaraude(round(shift, observations).build());
      }
    });
    register.id(Identifiers.always("register/" + context.organisation().id()));
    return new ManoRegister(register.preserved(aside).build(), report.build());
  }

  private static boolean isOfRegister(ManoTable table) {
    return switch (table) {
      case TEAM,
          STRUCTURE,
          TERRITORY,
          TERRITORY_OBSERVATION,
          REPORT,
          SERVICE,
          PASSAGE,
          PLACE,
          RECURRENCE -> true;
      default -> false;
    };
  }

  private void keep(ManoRecord record, String name, Kind kind) {
    aside = Kept.and(aside, name, record);
    report.note(kind, record, "", Certainty.CERTAIN);
  }

  private boolean take(ManoRecord record) {
    return switch (record.table()) {
      case TEAM -> team(record);
      case STRUCTURE -> structure(record);
      case TERRITORY -> aside(TERRITORIES, record);
      case PLACE -> aside(PLACES, record);
      case RECURRENCE -> aside(RECURRENCES, record);
      case TERRITORY_OBSERVATION -> observation(record);
      case REPORT -> {
        Optional<Shift> shift = shift(record);
        shift.ifPresent(
            of -> reports.computeIfAbsent(of, key -> new ArrayList<>()).add(record));
        yield shift.isPresent();
      }
      case SERVICE -> service(record);
      default -> passage(record);
    };
  }

  private boolean aside(String name, ManoRecord record) {
    aside = Kept.and(aside, name, record);
    return true;
  }

  private boolean team(ManoRecord record) {
    Optional<String> name = reader.text(record, "name");
    name.ifPresent(called -> register.addTeam(Team.builder()
        .id(reader.id(record))
        .name(called)
        .preserve(Kept.MANO, Kept.json(record))
        .build()));
    return name.isPresent();
  }

  private boolean structure(ManoRecord record) {
    Optional<String> name = reader.text(record, "name");
    if (name.isEmpty()) {
      return false;
    }
    Structure.Builder structure = Structure.builder()
        .id(reader.id(record))
        .name(name.get())
        .phone(reader.text(record, "phone").orElse(null))
        .email(reader.text(record, "email").orElse(null))
        .address(reader.text(record, "adresse").orElse(null))
        .postcode(reader.text(record, "postcode").orElse(null))
        .city(reader.text(record, "city").orElse(null))
        .note(reader.text(record, "description").orElse(null))
        .preserve(Kept.MANO, Kept.json(record));
    for (String category : reader.options(record, "categories")) {
      ManoCodes.listed(StructureKind.list(), category)
          .ifPresentOrElse(
              structure::addKind,
              () -> report.note(Kind.OPTION_UNKNOWN, record, "categories", Certainty.CERTAIN));
    }
    register.addStructure(structure.build());
    return true;
  }

  private boolean passage(ManoRecord record) {
    Optional<Instant> at = reader.moment(record, "date");
    at.ifPresent(when -> register.addAnonymousVisit(AnonymousVisit.builder()
        .id(reader.id(record))
        .date(reader.day(when, reader.teams(record)))
        .time(reader.time(when))
        .team(reader.team(record))
        .count(1)
        .note(reader.text(record, "comment").orElse(null))
        .preserve(Kept.MANO, Kept.json(record))
        .build()));
    return at.isPresent();
  }

  /** A report and a service are of a day already: that of the team, also at night. */
  private Optional<Shift> shift(ManoRecord record) {
    Optional<LocalDate> day = reader.civilDay(record, "date");
    return reader.teams(record).stream()
        .findFirst()
        .flatMap(team -> day.map(on -> new Shift(team, on)));
  }

  private boolean service(ManoRecord record) {
    Optional<Shift> shift = shift(record);
    Optional<String> service = reader.text(record, "service");
    int count = count(record, "count").orElse(-1);
    if (shift.isEmpty() || service.isEmpty() || count < 0) {
      return false;
    }
    // Set back to none is a count too: what an older report said holds no longer.
    counted.add(new Counted(shift.get(), service.get()));
    if (count == 0) {
      return false;
    }
    if (ManoCodes.listed(ActKind.list(), service.get()).isEmpty()) {
      report.note(Kind.OPTION_UNKNOWN, record, "service", Certainty.CERTAIN);
    }
    register.addAnonymousAct(act(reader.id(record), shift.get(), service.get(), count)
        .preserve(Kept.MANO, Kept.json(record))
        .build());
    return true;
  }

  private static AnonymousAct.Builder act(UUID id, Shift shift, String service, int count) {
    return AnonymousAct.builder()
        .id(id)
        .date(shift.day())
        .team(Identifiers.always(shift.team()))
        .kind(ManoCodes.code(ActKind.list(), service))
        .count(count);
  }

  private void work(
      Shift shift, List<ManoRecord> all, Optional<List<TerritoryObservation>> observations) {
    if (all.size() > 1) {
      all.forEach(one -> report.note(Kind.REPORTS_UNITED, one, "date", Certainty.CERTAIN));
    }
    Preserved kept = Preserved.empty();
    List<String> notes = new ArrayList<>();
    List<String> collaborations = new ArrayList<>();
    for (ManoRecord one : all) {
      kept = Kept.and(kept, REPORTS, one);
      reader.text(one, "description").filter(text -> !notes.contains(text)).ifPresent(notes::add);
      reader.options(one, "collaborations").stream()
          .filter(name -> !collaborations.contains(name))
          .forEach(collaborations::add);
      legacyServices(one, shift);
    }
    String note = notes.isEmpty() ? null : String.join("\n\n", notes);
    UUID slot = reader.id(all.get(0));
    register.addSlot(Slot.builder()
        .id(slot)
        .team(Identifiers.always(shift.team()))
        .date(shift.day())
        .note(note)
        .preserved(kept)
        .build());
    observations.ifPresent(seen -> register.addMaraude(round(shift, seen)
        .slot(slot)
        .handover(note)
        .collaborations(collaborations)
        .build()));
  }

  /** Services as older versions counted them: an object, as a rule in a text. */
  private void legacyServices(ManoRecord record, Shift shift) {
    Optional<Object> value = ManoValues.something(record.value("services"));
    if (value.isEmpty()) {
      return;
    }
    Optional<JsonRecord> services = value.get() instanceof JsonRecord open
        ? Optional.of(open)
        : record.text("services").flatMap(text -> JsonRecord.read(text).value());
    if (services.isEmpty()) {
      report.note(Kind.VALUE_OF_OTHER_TYPE, record, "services", Certainty.CERTAIN);
      return;
    }
    for (String service : services.get().names()) {
      Object said = services.get().find(service).orElse(0);
      int count = number(said);
      if (count < 0) {
        report.note(Kind.VALUE_OF_OTHER_TYPE, record, "services", Certainty.CERTAIN);
      } else if (count > 0) {
        if (said instanceof String) {
          report.note(Kind.NUMBER_FROM_TEXT, record, "services", Certainty.CERTAIN);
        }
        boolean isNew = counted.add(new Counted(shift, service));
        report.note(
            Kind.LEGACY_FIELD, record, "services", isNew ? Certainty.CERTAIN : Certainty.LIKELY);
        if (isNew) {
          if (ManoCodes.listed(ActKind.list(), service).isEmpty()) {
            report.note(Kind.OPTION_UNKNOWN, record, "services", Certainty.CERTAIN);
          }
          UUID id = Identifiers.always(shift.team() + "/" + shift.day() + "/" + service);
          register.addAnonymousAct(act(id, shift, service, count).build());
        }
      }
    }
  }

  private boolean observation(ManoRecord record) {
    Optional<Instant> at = reader.moment(record, "observedAt");
    if (at.isEmpty()) {
      return false;
    }
    LocalDate day = reader.day(at.get(), reader.teams(record));
    TerritoryObservation.Builder observation = TerritoryObservation.builder()
        .id(reader.id(record))
        .date(day)
        .time(reader.time(at.get()))
        .team(reader.team(record))
        .professional(record.text("user").orElse(null))
        .note(reader.text(record, "comment").orElse(null))
        .preserve(Kept.MANO, Kept.json(record));
    Optional<ManoRecord> territory = record.text("territory").map(territories::get);
    if (territory.isEmpty() && record.text("territory").isPresent()) {
      report.note(Kind.ORPHAN, record, "territory", Certainty.CERTAIN);
    }
    territory.flatMap(one -> reader.text(one, "name")).ifPresent(observation::place);
    territory
        .map(one -> reader.options(one, "types"))
        .orElse(List.of())
        .forEach(type -> ManoCodes.listed(TerritoryKind.list(), type)
            .ifPresentOrElse(
                observation::addTerritoryKind,
                () -> report.note(
                    Kind.OPTION_UNKNOWN, territory.orElseThrow(), "types", Certainty.CERTAIN)));
    count(record, "personsMale").ifPresent(observation::menMet);
    count(record, "personsFemale").ifPresent(observation::womenMet);
    count(record, "material").ifPresent(observation::materialCollected);
    Boolean police = reader.yesNo(record, "police");
    if (police != null) {
      observation.policePresent(police);
    }
    reader
        .text(record, "atmosphere")
        .ifPresent(said -> ManoCodes.listed(Atmosphere.list(), said)
            .ifPresentOrElse(
                observation::atmosphere,
                () -> report.note(Kind.OPTION_UNKNOWN, record, "atmosphere", Certainty.CERTAIN)));
    observation.answers(reader.answers(record));
    Shift shift = new Shift(record.text("team").orElse(""), day);
    rounds.computeIfAbsent(shift, key -> new ArrayList<>()).add(observation.build());
    return true;
  }

  private Optional<Integer> count(ManoRecord record, String field) {
    Optional<Object> value = ManoValues.something(record.value(field));
    Optional<Integer> count = value.map(RegisterDraft::number).filter(number -> number >= 0);
    if (count.isPresent() && value.orElseThrow() instanceof String) {
      report.note(Kind.NUMBER_FROM_TEXT, record, field, Certainty.CERTAIN);
    } else if (count.isEmpty() && value.isPresent()) {
      report.note(Kind.VALUE_OF_OTHER_TYPE, record, field, Certainty.CERTAIN);
    }
    return count;
  }

  private static Maraude.Builder round(Shift shift, List<TerritoryObservation> observations) {
    Maraude.Builder round = Maraude.builder()
        .id(Identifiers.always("maraude/" + shift.team() + "/" + shift.day()))
        .date(shift.day())
        .observations(observations);
    return shift.team().isEmpty() ? round : round.addTeam(Identifiers.always(shift.team()));
  }

  /** A count, also one that was typed as a text; -1 if it is none. */
  private static int number(Object value) {
    try {
      return new BigDecimal(value.toString().strip()).intValueExact();
    } catch (NumberFormatException | ArithmeticException e) {
      return -1;
    }
  }
}
