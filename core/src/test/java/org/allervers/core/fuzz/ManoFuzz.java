package org.allervers.core.fuzz;

import static org.allervers.core.fuzz.DocumentFuzz.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.allervers.core.Dossier;
import org.allervers.core.json.JsonFormat;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ManoArchive;
import org.allervers.core.mano.ManoContext;
import org.allervers.core.mano.ManoDump;
import org.allervers.core.mano.ManoImport;
import org.allervers.core.mano.ManoOpening;
import org.allervers.core.mano.ManoOrganisation;
import org.allervers.core.mano.ManoPages;
import org.allervers.core.mano.ManoPerson;
import org.allervers.core.mano.ManoReading;
import org.allervers.core.mano.ManoRecord;
import org.allervers.core.mano.ManoRow;
import org.allervers.core.mano.ManoTable;
import org.allervers.core.mano.ManoWriteBack;

/** Bytes as a dump, as a page and as the record of a person: what is read is read again, and a cut takes rows away alone. */
final class ManoFuzz {
  private static final int LONGEST = 900;
  private static final ManoImport IMPORT = ManoImport.of(ManoContext.of(
      ManoOrganisation.of(JsonRecord.empty(), List.of()), ZoneId.of("Europe/Paris")));

  private ManoFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) throws IOException {
    List<ManoReading> rows = rows(data);
    List<ManoReading> cut = rows(Arrays.copyOf(data, data.length / 2));
    check(
        cut.size() <= rows.size() && rows.subList(0, cut.size()).equals(cut),
        "a cut gave other rows");
    List<ManoReading> all = new ArrayList<>(rows);
    try (ManoPages pages = ManoPages.of(ManoTable.PERSON, new ByteArrayInputStream(data))) {
      Optional<ManoReading> one = pages.next();
      while (one.isPresent()) {
        all.add(one.get());
        one = pages.next();
      }
    }
    ManoArchive.Builder builder =
        ManoArchive.builder((encrypted, key) -> new ManoOpening.Refused("WRONG_KEY"));
    all.forEach(builder::add);
    ManoArchive archive = builder.build();
    long counted = archive.counts().values().stream()
        .flatMap(table -> table.values().stream())
        .mapToLong(Integer::longValue)
        .sum();
    check(counted + archive.problems().size() == all.size(), "a row is not accounted for");
    JsonRecord.read(data).value().ifPresent(ManoFuzz::person);
  }

  private static void person(JsonRecord content) {
    check(
        JsonRecord.read(content.write()).value().equals(Optional.of(content)),
        "an object is not read as it was written");
    ManoRecord record = new ManoRecord(ManoTable.PERSON, JsonRecord.empty(), content);
    Dossier dossier = IMPORT.convert(ManoPerson.of(record, List.of())).dossier();
    check(
        ManoWriteBack.imported(dossier).map(ManoPerson::person).equals(Optional.of(record)),
        "a record is not whole in its dossier");
    byte[] json = JsonFormat.dossiers().write(dossier);
    check(
        JsonFormat.dossiers().read(json).value().equals(Optional.of(dossier)),
        "a dossier is not read as it was written");
  }

  private static List<ManoReading> rows(byte[] data) throws IOException {
    List<ManoReading> rows = new ArrayList<>();
    try (ManoDump dump = ManoDump.of(new ByteArrayInputStream(data), LONGEST)) {
      Optional<ManoReading> one = dump.next();
      while (one.isPresent()) {
        if (one.get() instanceof ManoRow) {
          rows.add(one.get());
        }
        one = dump.next();
      }
    }
    return rows;
  }
}
