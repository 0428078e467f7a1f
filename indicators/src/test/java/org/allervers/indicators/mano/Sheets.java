package org.allervers.indicators.mano;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ManoOrganisation;
import org.allervers.core.mano.ManoPerson;
import org.allervers.core.mano.ManoRecord;
import org.allervers.core.mano.ManoTable;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.Schema;
import org.allervers.indicators.explain.Cell;

/** Records of fictitious persons, written as Mano writes them, and figures read off. */
final class Sheets {

  static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  static final ReportingPeriod YEAR = ReportingPeriod.ofYear(2024);

  /** The day on which somebody looks at the screens. */
  static final LocalDate READ_ON = LocalDate.of(2026, 6, 1);

  private Sheets() {}

  static JsonRecord json(String text) {
    return JsonRecord.read(text.replace('\'', '"')).value().orElseThrow();
  }

  static ManoRecord record(ManoTable table, String text) {
    return new ManoRecord(table, JsonRecord.empty(), json(text));
  }

  /** A person "p" with records. */
  static ManoPerson person(String text, ManoRecord... records) {
    JsonRecord content = json(text);
    return ManoPerson.of(
        new ManoRecord(
            ManoTable.PERSON,
            JsonRecord.empty(),
            content.holds("_id") ? content : content.with("_id", "p")),
        List.of(records));
  }

  /** Two teams: "jour", and "nuit", which is of night. */
  static ManoOrganisation organisation() {
    return ManoOrganisation.of(
        json("{'_id':'o','customFieldsPersons':[{'name':'S','fields':["
            + "{'name':'custom-n','label':'N','type':'number','enabled':true}]}]}"),
        List.of(
            record(ManoTable.TEAM, "{'_id':'jour','name':'Jour','nightSession':false}"),
            record(ManoTable.TEAM, "{'_id':'nuit','name':'Nuit','nightSession':true}")));
  }

  static Schema<ManoPerson> persons(ZoneId zone) {
    return ManoSchema.of(organisation(), zone, READ_ON.atStartOfDay(zone).toInstant());
  }

  static <T> Evaluation evaluate(
      Schema<T> schema, List<Indicator> indicators, ReportingPeriod period, List<T> records) {
    Evaluation evaluation = schema
        .compile(indicators, ManoCompatible.organisation(organisation()), period)
        .evaluate(records);
    if (!evaluation.rejections().values().stream().allMatch(Long.valueOf(0)::equals)) {
      throw new AssertionError("rejected: " + evaluation.rejections());
    }
    return evaluation;
  }

  static long cell(Evaluation evaluation, String id, String level, String row) {
    return evaluation.value(new Cell(id, level, evaluation.periods().get(0), row));
  }

  static List<String> levels(Evaluation evaluation) {
    List<String> codes = new ArrayList<>();
    evaluation.organisation().scopes().forEach(scope -> codes.add(scope.code()));
    return codes;
  }
}
