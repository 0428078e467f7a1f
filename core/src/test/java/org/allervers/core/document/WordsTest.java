package org.allervers.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.allervers.core.time.DateRange;
import org.allervers.core.time.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How values are said, and what no text can do to a page. */
class WordsTest {

  private static String both(Wording wording) {
    return (wording.french() + " | " + wording.english()).replace('\u00A0', ' ');
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01,1er mars 2026 | 1 March 2026",
    "1985-08,août 1985 | August 1985",
    "1985,1985 | 1985",
    "?,date inconnue | date unknown"
  })
  void dates_are_said_as_far_as_they_are_known(String date, String said) {
    assertThat(both(Words.date(PartialDate.parse(date)))).isEqualTo(said);
  }

  @Test
  void the_ends_of_the_calendar_are_dates_too() {
    assertThat(both(Words.day(LocalDate.MAX)))
        .isEqualTo("31 décembre 999999999 | 31 December 999999999");
    assertThat(both(Words.days(DateRange.of(LocalDate.MIN, LocalDate.MAX)))).contains("-999999999");
  }

  @Test
  void a_range_names_its_last_day() {
    LocalDate start = LocalDate.of(2026, 1, 31);
    assertThat(both(Words.days(DateRange.of(start, LocalDate.of(2026, 3, 1)))))
        .isEqualTo(
            "du 31 janvier 2026 au 28 février 2026 | from 31 January 2026 to 28 February 2026");
    assertThat(both(Words.days(DateRange.of(start, start))))
        .isEqualTo("le 31 janvier 2026 | on 31 January 2026");
    assertThat(both(Words.days(DateRange.from(start))))
        .isEqualTo("depuis le 31 janvier 2026 | since 31 January 2026");
  }

  @Test
  void numbers_and_hours_follow_the_language() {
    assertThat(both(Words.number(new BigDecimal("36.80"), "°C"))).isEqualTo("36,80 °C | 36.80 °C");
    assertThat(both(Words.number(new BigDecimal("84"), "/min"))).isEqualTo("84/min | 84/min");
    assertThat(Words.number(new BigDecimal("1E+1000000000")).english()).isEqualTo("1E+1000000000");
    assertThat(both(Words.time(LocalTime.of(9, 5)))).isEqualTo("9 h 05 | 09:05");
  }

  @Test
  void a_language_that_is_not_known_by_name_shows_its_code() {
    assertThat(both(Words.language("ar"))).isEqualTo("arabe | Arabic");
    assertThat(both(Words.language("xx"))).isEqualTo("xx | xx");
  }

  @Test
  void any_locale_but_english_reads_french() {
    Wording wording = Wording.of("oui", "yes");
    assertThat(List.of(Locale.FRANCE, Locale.ROOT, Locale.GERMAN))
        .allSatisfy(locale -> assertThat(wording.in(locale)).isEqualTo("oui"));
    assertThat(wording.in(Locale.UK)).isEqualTo("yes");
  }

  @Test
  void characters_that_no_page_can_hold_are_replaced() {
    assertThat(Characters.clean("a\u0000b\uD800c\uFFFEd\u202Ee"))
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
    assertThat(Characters.clean(" a\r\nb\rc\u2028d\te ")).isEqualTo("a\nb\nc\nd e");
    assertThat(Characters.clean("😀 é œ \u200Dع")).isEqualTo("😀 é œ \u200Dع");
  }

  @Test
  void every_character_of_markup_is_escaped() {
    assertThat(Characters.escaped("<a b=\"c\" d='e'>&amp;"))
        .isEqualTo("&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;");
  }
}
