package org.allervers.core.mano;

import java.util.List;
import org.allervers.core.Dossier;

/** What is made of a person's past and of all records that speak of the person, but for the medical files. */
final class RecordConversions implements Conversion {

  private static final List<Conversion> ALL = List.of(
      new EpisodeConversion(),
      new ActionConversion(),
      new ConsultationConversion(),
      new TreatmentConversion(),
      new CommentConversion(),
      new MeetingConversion(),
      new FamilyConversion(),
      new PlaceConversion());

  @Override
  public void apply(
      ManoPerson person,
      ManoContext context,
      Dossier.Builder dossier,
      ImportReport.Builder report) {
    ALL.forEach(conversion -> conversion.apply(person, context, dossier, report));
    KeptRecords.list(person, dossier);
  }
}
