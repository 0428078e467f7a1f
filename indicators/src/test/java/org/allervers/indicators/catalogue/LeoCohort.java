package org.allervers.indicators.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.Plan;
import org.allervers.indicators.Schema;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.definition.Category;
import org.allervers.indicators.publication.PrintedLine;
import org.allervers.indicators.publication.PrintedTable;
import org.allervers.indicators.publication.Publication;

/** Fifty-one fictitious people dealt out from the printed figures of LEO 2022. */
public final class LeoCohort {

  private static final Publication PRINTED = Leo2022.publication();
  private static final LocalDate IN = LocalDate.of(2022, 2, 1);
  private static final LocalDate OUT = LocalDate.of(2022, 11, 1);

  private record Stay(
      LocalDate from, Optional<LocalDate> to, String territory, String motive, String origin) {}

  private record Handed(String product, long quantity) {}

  static final class Person {
    private final String territory;
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final List<String> services = new ArrayList<>();
    private final List<String> needs = new ArrayList<>();
    private final List<Handed> handed = new ArrayList<>();
    private final List<Stay> stays = new ArrayList<>();

    private Person(String territory) {
      this.territory = territory;
    }
  }

  static Schema<Person> schema() {
    Schema.Builder<Person> schema = Schema.builder("leo-test/1", Person.class);
    schema.code("sexe", p -> Optional.ofNullable(p.facts.get("sexe")));
    for (String name :
        List.of("couple", "parent", "enfant_a_charge", "nationalite", "habitat", "ressource")) {
      schema.codeAt(name, (p, day) -> Optional.ofNullable(p.facts.get(name)));
    }
    return schema
        .numberAt(
            "age",
            (p, day) -> p.facts.containsKey("age")
                ? OptionalLong.of(Long.parseLong(p.facts.get("age")))
                : OptionalLong.empty())
        .spells(
            "accompagnement",
            Stay.class,
            p -> p.stays,
            sp -> sp.from(Stay::from)
                .to(Stay::to)
                .code("territoire", s -> Optional.of(s.territory()))
                .code("origine_signalement", s -> Optional.of(s.origin()).filter(o -> !o.isEmpty()))
                .code("motif_sortie", s -> Optional.of(s.motive()).filter(m -> !m.isEmpty())))
        .events(
            "rencontre",
            Person.class,
            List::of,
            ev -> ev.on(p -> IN).codes("prestation", p -> p.services))
        .events(
            "besoin", Person.class, List::of, ev -> ev.on(p -> IN).codes("besoin", p -> p.needs))
        .events(
            "distribution",
            Handed.class,
            p -> p.handed,
            ev -> ev.on(h -> IN)
                .code("produit", h -> Optional.of(h.product()))
                .code("territoire", h -> Optional.of("VDL"))
                .number("quantite", h -> OptionalLong.of(h.quantity())))
        .build();
  }

  static List<Person> people() {
    List<Person> vdl = new ArrayList<>();
    List<Person> lun = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      vdl.add(new Person("VDL"));
    }
    for (int i = 0; i < 19; i++) {
      lun.add(new Person("LUN"));
    }
    List<Person> all = new ArrayList<>(vdl);
    all.addAll(lun);
    deal("LEO-03", "sexe", vdl);
    deal("LEO-04", "sexe", lun);
    vdl.get(0).facts.put("couple", "REFERENT");
    vdl.get(10).facts.put("couple", "CONJOINT");
    deal("LEO-07", "age", vdl);
    deal("LEO-08", "age", lun);
    all.subList(0, 10).forEach(p -> p.facts.put("parent", "OUI"));
    all.get(3).facts.put("enfant_a_charge", "OUI");
    deal("LEO-10", "nationalite", all);
    deal("LEO-12", "habitat", vdl);
    deal("LEO-13", "habitat", lun);
    deal("LEO-15", "ressource", vdl);
    deal("LEO-16", "ressource", lun);
    codes("LEO-17")
        .forEach((code, count) -> all.subList(0, count).forEach(p -> p.services.add(code)));
    codes("LEO-18").forEach((code, count) -> all.subList(0, count).forEach(p -> p.needs.add(code)));
    codes("LEO-19").forEach((code, count) -> vdl.get(0).handed.add(new Handed(code, count)));
    vdl.get(0).handed.add(new Handed("GARROT", 12));
    dealExits(all);
    return all;
  }

  /** Thirty-four persons leave; the first of them had left and come back before, and was signalled twice. */
  private static void dealExits(List<Person> all) {
    List<String> motives = spread("LEO-20");
    List<String> vdl = spread("LEO-23");
    List<String> lun = spread("LEO-22");
    LocalDate before = LocalDate.of(2021, 10, 1);
    Optional<LocalDate> first = Optional.of(LocalDate.of(2022, 1, 15));
    all.get(0).stays.add(new Stay(before, first, "VDL", motives.get(34), vdl.get(32)));
    for (int i = 0; i < all.size(); i++) {
      Person person = all.get(i);
      Optional<LocalDate> to = i < 34 ? Optional.of(OUT) : Optional.empty();
      List<String> origins = i < 32 ? vdl.subList(0, 32) : lun;
      int place = i < 32 ? i : i - 32;
      String origin = place < origins.size() ? origins.get(place) : "";
      person.stays.add(new Stay(IN, to, person.territory, i < 34 ? motives.get(i) : "", origin));
    }
  }

  private static List<String> spread(String id) {
    List<String> values = new ArrayList<>();
    codes(id).forEach((code, count) -> values.addAll(Collections.nCopies(count, code)));
    return values;
  }

  private static void deal(String id, String fact, List<Person> people) {
    int next = 0;
    for (Map.Entry<String, Integer> line : codes(id).entrySet()) {
      for (int i = 0; i < line.getValue(); i++) {
        people
            .get(next++)
            .facts
            .put(fact, fact.equals("age") ? ageIn(line.getKey()) : line.getKey());
      }
    }
  }

  private static String ageIn(String band) {
    return band.equals("60+")
        ? "61"
        : Pattern.compile("-").splitAsStream(band).findFirst().orElseThrow();
  }

  /** Printed counts by the code of the definition's category. */
  private static Map<String, Integer> codes(String id) {
    Indicator indicator =
        Leo2022.indicators().stream().filter(i -> i.id().equals(id)).findFirst().orElseThrow();
    PrintedTable printed = PRINTED.findTable(id).orElseThrow();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Category category : indicator.breakdown().map(Breakdown::categories).orElseThrow()) {
      PRINTED
          .findLine(printed, category.label().fr())
          .map(PrintedLine::figure)
          .ifPresent(f -> counts.put(category.code(), Math.toIntExact(f.count().orElseThrow())));
    }
    return counts;
  }

  private LeoCohort() {}

  /** The report counted again over these periods. */
  public static Evaluation evaluation(ReportingPeriod... periods) {
    return evaluation(Leo2022.indicators(), people(), periods);
  }

  /** Some of its tables counted again over these periods. */
  public static Evaluation evaluation(List<String> ids, ReportingPeriod... periods) {
    List<Indicator> some =
        Leo2022.indicators().stream().filter(one -> ids.contains(one.id())).toList();
    return evaluation(some, people(), periods);
  }

  private static Evaluation evaluation(
      List<Indicator> indicators, List<Person> people, ReportingPeriod... periods) {
    Plan<Person> plan = schema().compile(indicators, Leo2022.organisation(), periods);
    return plan.evaluate(people);
  }
}
