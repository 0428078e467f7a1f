package org.allervers.examples.quickstart;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.allervers.core.Dossier;
import org.allervers.core.Register;
import org.allervers.core.activity.ActKind;
import org.allervers.core.activity.Material;
import org.allervers.core.answer.Answer;
import org.allervers.core.code.Code;
import org.allervers.core.code.CodeSystem;
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
import org.allervers.indicators.publication.Publication;

/**
 * Makes up people whose tables are those that LEO published for 2022.
 *
 * <p>Only the margins are LEO's: how many women, how many at each age, how many exits. Who has which value together with
 * which other one is invented, drawn with a fixed seed; so are names, days and quantities per person, and, where LEO
 * publishes both territories together, who lives where. Nothing can be learnt from these dossiers about anybody.
 */
final class LeoPeople {

  private static final LocalDate PROJECT_START = LocalDate.of(2021, 9, 15);
  private static final LocalDate YEAR_START = LocalDate.of(2022, 1, 3);
  private static final LocalDate YEAR_END = LocalDate.of(2022, 12, 31);

  private final Chance chance;
  private final Margins margins;
  private final FictitiousNames names;
  private final LeoRegister register;
  private final List<Draft> valDeLorraine;
  private final List<Draft> lunevillois;
  private final List<Draft> all;

  private LeoPeople(Publication publication, long seed) {
    this.chance = new Chance(seed);
    this.margins = new Margins(publication);
    this.names = new FictitiousNames(chance);
    this.register = new LeoRegister(chance);
    this.valDeLorraine = people(register.valDeLorraine(), margins.total("LEO-03"));
    this.lunevillois = people(register.lunevillois(), margins.total("LEO-04"));
    this.all = Stream.of(valDeLorraine, lunevillois).flatMap(List::stream).toList();
  }

  /**
   * Made-up people, always the same for one seed.
   *
   * @param dossiers one per person
   * @param register the teams and what is nobody's own
   */
  record Generated(List<Dossier> dossiers, Register register) {

    /** Which territory of the report each team works on. */
    Map<UUID, String> territories() {
      return LeoRegister.territories(register);
    }
  }

  static Generated generate(Publication publication, long seed) {
    LeoPeople people = new LeoPeople(publication, seed);
    people.dealStays();
    people.dealTraits();
    people.dealCouple();
    people.dealParents();
    people.dealServices();
    people.dealNeeds();
    people.dealMaterial();
    DraftDossier writer = new DraftDossier(people.chance, people.register);
    List<Dossier> dossiers = people.all.stream().map(writer::write).toList();
    return new Generated(dossiers, people.register.build());
  }

  private List<Draft> people(Team team, int count) {
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      FictitiousNames.Name name = names.next();
      drafts.add(new Draft(chance.id(), team, name.family(), name.given()));
    }
    return drafts;
  }

  /**
   * LEO counts 35 exits and 34 persons out on the last day, 33 signallings and 32 persons in the Val-de-Lorraine: one
   * person there left, was signalled again, and is accompanied on the last day.
   */
  private void dealStays() {
    List<Code<ExitMotive>> motives =
        new ArrayList<>(chance.shuffled(margins.codes("LEO-20", ExitMotive.list())));
    List<Draft> returned = chance.someOf(valDeLorraine, motives.size() - margins.total("LEO-05"));
    for (Draft person : returned) {
      Code<ExitMotive> lost = ExitMotive.of("PERTE_DE_LIEN");
      motives.remove(lost);
      LocalDate left = chance.day(LocalDate.of(2022, 4, 1), LocalDate.of(2022, 6, 30));
      person.stays.add(stay(left, lost));
      person.stays.add(new Draft.Stay(
          chance.day(LocalDate.of(2022, 9, 1), LocalDate.of(2022, 10, 31)), Optional.empty()));
    }
    List<Draft> others = new ArrayList<>(all);
    others.removeAll(returned);
    for (Draft person : chance.shuffled(others)) {
      person.stays.add(
          motives.isEmpty()
              ? new Draft.Stay(entry(LocalDate.of(2022, 11, 15)), Optional.empty())
              : stay(chance.day(LocalDate.of(2022, 2, 15), YEAR_END), motives.remove(0)));
    }
    dealOrigins(valDeLorraine, "LEO-23");
    dealOrigins(lunevillois, "LEO-22");
  }

  private Draft.Stay stay(LocalDate left, Code<ExitMotive> motive) {
    Draft.Stay stay = new Draft.Stay(entry(left.minusDays(21)), Optional.of(left));
    stay.motive = Answer.of(motive);
    return stay;
  }

  private LocalDate entry(LocalDate latest) {
    return chance.happens(25) || !latest.isAfter(YEAR_START)
        ? chance.day(PROJECT_START, LocalDate.of(2021, 12, 31))
        : chance.day(YEAR_START, latest);
  }

  private void dealOrigins(List<Draft> people, String table) {
    List<Draft.Stay> stays =
        people.stream().flatMap(person -> person.stays.stream()).toList();
    deal(
        stays,
        finer(margins.codes(table, Requester.list())),
        (stay, origin) -> stay.origin = origin);
  }

  private void dealTraits() {
    deal(valDeLorraine, margins.codes("LEO-03", Gender.list()), (p, code) -> p.gender = code);
    deal(lunevillois, margins.codes("LEO-04", Gender.list()), (p, code) -> p.gender = code);
    deal(valDeLorraine, births("LEO-07"), (person, birth) -> person.birth = birth);
    deal(lunevillois, births("LEO-08"), (person, birth) -> person.birth = birth);
    deal(all, margins.codes("LEO-10", Nationality.list()), (p, code) -> p.nationality = code);
    deal(
        valDeLorraine,
        finer(margins.codes("LEO-12", Habitat.list())),
        (person, code) -> person.habitat = code);
    deal(
        lunevillois,
        finer(margins.codes("LEO-13", Habitat.list())),
        (person, code) -> person.habitat = code);
    deal(
        valDeLorraine,
        finer(margins.codes("LEO-15", Resource.list())),
        (person, code) -> person.resource = code);
    deal(
        lunevillois,
        finer(margins.codes("LEO-16", Resource.list())),
        (person, code) -> person.resource = code);
  }

  /** Gives each value to somebody; those who are left get a reason why there is none. */
  private <D, V> void deal(List<D> to, List<V> values, BiConsumer<D, Answer<V>> give) {
    if (values.size() > to.size()) {
      throw new IllegalStateException(values.size() + " values for " + to.size());
    }
    List<D> drawn = chance.shuffled(to);
    for (int i = 0; i < drawn.size(); i++) {
      give.accept(drawn.get(i), i < values.size() ? Answer.of(values.get(i)) : chance.missing());
    }
  }

  /** Some codes in place of the printed ones, finer but of the same line, as teams record them. */
  private <S extends CodeSystem> List<Code<S>> finer(List<Code<S>> printed) {
    return printed.stream()
        .map(code -> chance.happens(70) ? code : chance.oneOf(sameLine(code)))
        .toList();
  }

  private static <S extends CodeSystem> List<Code<S>> sameLine(Code<S> code) {
    List<String> line = line(code);
    return code.list().codes().stream()
        .filter(other -> line(other).equals(line))
        .toList();
  }

  private static List<String> line(Code<?> code) {
    return code.concept().orElseThrow().mapping("leo2022");
  }

  /** Dates of birth of the printed ages: to the day, the month or the year, all of one age on 31 December. */
  private List<PartialDate> births(String table) {
    return margins.labels(table).stream().map(this::birth).toList();
  }

  private PartialDate birth(String band) {
    String[] limits = band.replaceAll("[^0-9-]", "").split("-", -1);
    int lowest = Integer.parseInt(limits[0]);
    int age = limits.length == 2
        ? chance.between(lowest, Integer.parseInt(limits[1]))
        : chance.between(lowest + 1, lowest + 14);
    LocalDate day = chance.day(LocalDate.of(2022 - age, 1, 1), LocalDate.of(2022 - age, 12, 31));
    if (chance.happens(15)) {
      return PartialDate.of(Year.from(day));
    }
    return chance.happens(15) ? PartialDate.of(YearMonth.from(day)) : PartialDate.of(day);
  }

  private void dealCouple() {
    for (int i = 0; i < margins.memo("LEO-03"); i++) {
      UUID household = chance.id();
      for (String gender : List.of("F", "H")) {
        Draft member = chance.shuffled(valDeLorraine).stream()
            .filter(person -> person.couple.isEmpty())
            .filter(person -> person.gender.known().orElseThrow().is(gender))
            .findFirst()
            .orElseThrow();
        // The team knows the couple by her; his dossier does not count it again.
        String role = gender.equals("F") ? "ADULTE" : "CONJOINT";
        member.couple = Optional.of(new Draft.Membership(household, HouseholdRole.of(role)));
      }
    }
  }

  private void dealParents() {
    List<Draft> drawn = chance.shuffled(all);
    int parents = margins.total("LEO-09");
    for (int i = 0; i < drawn.size(); i++) {
      Draft person = drawn.get(i);
      person.parent =
          i < parents ? Answer.of(true) : chance.happens(60) ? Answer.of(false) : chance.missing();
      person.hasDependentChild = i < margins.memo("LEO-09");
    }
  }

  private void dealServices() {
    margins.counts("LEO-17", ActKind.list()).forEach((kind, count) -> {
      chance.someOf(all, count).forEach(person -> person.services.add(kind));
    });
  }

  /** Who asked for nothing has no other need. */
  private void dealNeeds() {
    Map<Code<Need>, Integer> counts = margins.counts("LEO-18", Need.list());
    Collection<String> exclusive = Need.list().exclusive();
    List<Draft> asking = new ArrayList<>(all);
    counts.forEach((need, count) -> {
      if (exclusive.contains(need.value())) {
        chance.someOf(asking, count).forEach(person -> {
          person.needs.add(need);
          asking.remove(person);
        });
      }
    });
    counts.forEach((need, count) -> {
      if (!exclusive.contains(need.value())) {
        chance.someOf(asking, count).forEach(person -> person.needs.add(need));
      }
    });
  }

  /** The published quantities in the Val-de-Lorraine; elsewhere, and of products that LEO leaves out, as it comes. */
  private void dealMaterial() {
    Code<ActKind> access = ActKind.of("RDR_MATERIEL");
    List<Draft> here = valDeLorraine.stream()
        .filter(person -> person.services.contains(access))
        .toList();
    margins.counts("LEO-19", Material.list()).forEach((product, quantity) -> {
      List<Draft> takers = chance.someOf(here, Math.min(quantity, chance.between(4, here.size())));
      List<Integer> parts = chance.parts(quantity, takers.size());
      for (int i = 0; i < takers.size(); i++) {
        takers.get(i).material.put(product, parts.get(i));
      }
    });
    for (Draft person : all) {
      if (person.services.contains(access) && chance.happens(40)) {
        String product = chance.oneOf(List.of("CUP", "EPPI", "GARROT"));
        person.material.put(Material.of(product), chance.between(1, 10));
      }
    }
    for (Draft person : lunevillois) {
      if (person.services.contains(access)) {
        person.material.put(Material.of("SERINGUE"), chance.between(5, 40));
      }
    }
  }
}
