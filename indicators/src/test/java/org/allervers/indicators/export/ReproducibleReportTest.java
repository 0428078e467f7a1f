package org.allervers.indicators.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReproducibleReportTest {

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @Test
  void two_writings_give_the_same_bytes_in_any_place() throws InterruptedException {
    setPlace("fr-FR", "Europe/Paris");
    byte[] workbook = Samples.xlsx(Samples.leo2022());
    String page = Samples.html(Samples.leo2022());
    String csv = Samples.csv(Samples.leo2022(), Language.ENGLISH);
    String json = Samples.json(Samples.leo2022());
    // The library's own creation date has milliseconds, and zip entry times have two seconds.
    Thread.sleep(2_100);
    for (String language : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist")) {
      setPlace(language, "Pacific/Kiritimati");
      assertThat(Samples.xlsx(Samples.leo2022())).isEqualTo(workbook);
      assertThat(Samples.html(Samples.leo2022())).isEqualTo(page);
      assertThat(Samples.csv(Samples.leo2022(), Language.ENGLISH)).isEqualTo(csv);
      assertThat(Samples.json(Samples.leo2022())).isEqualTo(json);
    }
  }

  @Test
  void the_workbook_names_no_date_and_no_person() throws IOException {
    byte[] bytes = Samples.xlsx(Samples.leo2022());
    assertThat(ReadWorkbook.of(bytes).entry("docProps/core.xml"))
        .contains("<dc:title>")
        .doesNotContain("creator", "created", "modified");
    List<String> names = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
        assertThat(entry.getTimeLocal()).isEqualTo(ReproducibleZip.ENTRY_TIME);
        assertThat(entry.getExtra()).isNull();
        assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
      }
    }
    assertThat(names).startsWith("[Content_Types].xml").doesNotHaveDuplicates();
  }

  private static void setPlace(String language, String zone) {
    Locale.setDefault(Locale.forLanguageTag(language));
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
  }
}
