package org.allervers.core.mano;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.allervers.core.Dossier;
import org.allervers.core.answer.Answer;
import org.allervers.core.health.Treatment;
import org.allervers.core.time.PartialDate;

/** Treatments of the health file. */
final class TreatmentConversion implements Conversion {

  @Override
  public void apply(
      ManoPerson person,
      ManoContext context,
      Dossier.Builder dossier,
      ImportReport.Builder report) {
    RecordReader reader = new RecordReader(context, report);
    Kept.each(ManoTable.TREATMENT, person, dossier, report, record -> {
      Optional<String> name = record.text("name");
      name.ifPresent(called -> dossier.health(dossier.build().health().toBuilder()
          .addTreatment(treatment(called, record, reader))
          .build()));
      return name.isPresent();
    });
  }

  private static Treatment treatment(String name, ManoRecord record, RecordReader reader) {
    Treatment.Builder treatment = Treatment.builder()
        .name(name)
        .dose(answer(record, "dosage"))
        .frequency(answer(record, "frequency"))
        .indication(answer(record, "indication"))
        .preserve(Kept.MANO, Kept.json(record));
    reader
        .instant(record, "startDate")
        .ifPresent(at -> treatment.start(Answer.of(day(at, reader))));
    reader.instant(record, "endDate").ifPresent(at -> treatment.lastDay(day(at, reader)));
    return treatment.build();
  }

  private static PartialDate day(Instant at, RecordReader reader) {
    return PartialDate.of(LocalDate.ofInstant(at, reader.context().zone()));
  }

  private static Answer<String> answer(ManoRecord record, String field) {
    return record.text(field).map(Answer::of).orElseGet(Answer::notRecorded);
  }
}
