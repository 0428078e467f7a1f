package org.allervers.core.mano;

import java.util.List;
import org.allervers.core.Dossier;
import org.allervers.core.mano.ImportNote.Certainty;
import org.allervers.core.mano.ImportNote.Kind;
import org.allervers.core.social.FamilySituation;
import org.allervers.core.social.HouseholdMembership;
import org.allervers.core.social.SocialFile;

/** Groups to households: each of its persons has the same one, and what Mano says of their ties is kept with it. */
final class FamilyConversion implements Conversion {

  @Override
  public void apply(
      ManoPerson person,
      ManoContext context,
      Dossier.Builder dossier,
      ImportReport.Builder report) {
    RecordReader reader = new RecordReader(context, report);
    Kept.each(ManoTable.GROUP, person, dossier, reader, record -> {
      List<String> members = record.texts("persons");
      if (person.person().isDeleted() || !members.contains(person.id()) || members.size() < 2) {
        report.note(Kind.GROUP_OF_DELETED_PERSON, record, "persons", Certainty.LIKELY);
      }
      SocialFile social = dossier.build().social();
      FamilySituation family = social.family().toBuilder()
          .addHousehold(HouseholdMembership.builder()
              .household(reader.id(record))
              .preserve(Kept.MANO, Kept.json(record))
              .build())
          .build();
      dossier.social(social.toBuilder().family(family).build());
      return true;
    });
  }
}
