package org.allervers.core.mano;

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
    Kept.each(ManoTable.TREATMENT, person, dossier, reader, record -> {
      Optional<String> name = reader.text(record, "name");
      name.ifPresent(called -> dossier.health(dossier.build().health().toBuilder()
          .addTreatment(treatment(called, record, reader))
          .build()));
      return name.isPresent();
    });
  }

  private static Treatment treatment(String name, ManoRecord record, RecordReader reader) {
    Treatment.Builder treatment = Treatment.builder()
        .name(name)
        .dose(answer(record, "dosage", reader))
        .frequency(answer(record, "frequency", reader))
        .indication(answer(record, "indication", reader))
        .preserve(Kept.MANO, Kept.json(record));
    reader
        .civilDay(record, "startDate")
        .ifPresent(day -> treatment.start(Answer.of(PartialDate.of(day))));
    reader.civilDay(record, "endDate").ifPresent(day -> treatment.lastDay(PartialDate.of(day)));
    return treatment.build();
  }

  private static Answer<String> answer(ManoRecord record, String field, RecordReader reader) {
    return reader.text(record, field).map(Answer::of).orElseGet(Answer::notRecorded);
  }
}
