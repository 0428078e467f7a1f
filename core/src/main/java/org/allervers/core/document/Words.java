package org.allervers.core.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.allervers.core.code.Code;
import org.allervers.core.time.DateRange;
import org.allervers.core.time.PartialDate;

/** Says values in words, in both languages; no text depends on the machine or the JDK. */
final class Words {

  private static final String NO_BREAK = "\u00A0";

  /** French puts a space before a colon, one at which the line does not break. */
  static final Wording COLON = Wording.of("\u00A0: ", ": ");

  /** Stands between labels, which may hold commas. */
  static final Wording SEMICOLON = Wording.of("\u00A0; ", "; ");

  static final Wording YES = Wording.of("oui", "yes");
  static final Wording NO = Wording.of("non", "no");
  static final Wording NOT_RECORDED = Wording.of("non renseigné", "not recorded");
  static final Wording UNKNOWN = Wording.of("ne sait pas", "the person does not know");
  static final Wording DECLINED =
      Wording.of("ne souhaite pas répondre", "the person prefers not to say");

  private static final List<String> FRENCH_MONTHS = List.of(
      "janvier",
      "février",
      "mars",
      "avril",
      "mai",
      "juin",
      "juillet",
      "août",
      "septembre",
      "octobre",
      "novembre",
      "décembre");

  private static final List<String> ENGLISH_MONTHS = List.of(
      "January",
      "February",
      "March",
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December");

  /** The languages that street teams meet most, by their codes of two and three letters; others show their code. */
  private static final Map<String, Wording> LANGUAGES = Map.ofEntries(
      language("am", "amharique", "Amharic"),
      language("ar", "arabe", "Arabic"),
      language("bg", "bulgare", "Bulgarian"),
      language("bm", "bambara", "Bambara"),
      language("bn", "bengali", "Bengali"),
      language("de", "allemand", "German"),
      language("en", "anglais", "English"),
      language("es", "espagnol", "Spanish"),
      language("fa", "persan", "Persian"),
      language("prs", "dari", "Dari"),
      language("ff", "peul", "Fula"),
      language("fr", "français", "French"),
      language("hy", "arménien", "Armenian"),
      language("it", "italien", "Italian"),
      language("ka", "géorgien", "Georgian"),
      language("ku", "kurde", "Kurdish"),
      language("ln", "lingala", "Lingala"),
      language("pl", "polonais", "Polish"),
      language("ps", "pachto", "Pashto"),
      language("pt", "portugais", "Portuguese"),
      language("ro", "roumain", "Romanian"),
      language("rom", "romani", "Romani"),
      language("ru", "russe", "Russian"),
      language("snk", "soninké", "Soninke"),
      language("so", "somali", "Somali"),
      language("sq", "albanais", "Albanian"),
      language("sr", "serbe", "Serbian"),
      language("ta", "tamoul", "Tamil"),
      language("ti", "tigrigna", "Tigrinya"),
      language("tr", "turc", "Turkish"),
      language("uk", "ukrainien", "Ukrainian"),
      language("ur", "ourdou", "Urdu"),
      language("vi", "vietnamien", "Vietnamese"),
      language("wo", "wolof", "Wolof"),
      language("zh", "chinois", "Chinese"));

  private Words() {}

  /** Returns what this library says itself, in both languages. */
  static Wording say(String french, String english) {
    return Wording.of(french, english);
  }

  private static Map.Entry<String, Wording> language(String code, String french, String english) {
    return Map.entry(code, Wording.of(french, english));
  }

  static Wording language(String code) {
    return LANGUAGES.getOrDefault(code, Wording.same(code));
  }

  static Wording yesNo(boolean yes) {
    return yes ? YES : NO;
  }

  /** Returns the label of a code, and a code that its list does not hold as it was found. */
  static Wording code(Code<?> code) {
    return code.concept()
        .map(concept -> Wording.of(concept.french(), concept.english()))
        .orElseGet(() -> Wording.same(code.value()));
  }

  static Wording codes(List<? extends Code<?>> codes) {
    return Wording.joined(SEMICOLON, codes.stream().map(Words::code).toList());
  }

  /** Returns a date that no line end divides. */
  static Wording day(LocalDate date) {
    String day = Integer.toString(date.getDayOfMonth());
    String year = Integer.toString(date.getYear());
    int month = date.getMonthValue() - 1;
    return Wording.of(
        String.join(NO_BREAK, day.equals("1") ? "1er" : day, FRENCH_MONTHS.get(month), year),
        String.join(NO_BREAK, day, ENGLISH_MONTHS.get(month), year));
  }

  static Wording date(PartialDate date) {
    Optional<LocalDate> day = date.day();
    if (day.isPresent()) {
      return day(day.get());
    }
    Optional<LocalDate> first = date.earliest();
    if (first.isEmpty()) {
      return Wording.of("date inconnue", "date unknown");
    }
    String year = Integer.toString(first.get().getYear());
    int month = first.get().getMonthValue() - 1;
    return date.precision() == PartialDate.Precision.MONTH
        ? Wording.of(
            FRENCH_MONTHS.get(month) + NO_BREAK + year, ENGLISH_MONTHS.get(month) + NO_BREAK + year)
        : Wording.same(year);
  }

  static Wording since(PartialDate date) {
    if (date.day().isPresent()) {
      return Wording.of("depuis le ", "since ").then(date(date));
    }
    return date.earliest().isPresent()
        ? Wording.of("depuis ", "since ").then(date(date))
        : Wording.NONE;
  }

  /** Returns the days of a range, first and last day both named. */
  static Wording days(DateRange range) {
    Wording start = day(range.start());
    if (range.end().isEmpty()) {
      return Wording.of("depuis le ", "since ").then(start);
    }
    LocalDate end = range.end().get();
    if (!end.isAfter(range.start())) {
      return Wording.of("le ", "on ").then(start);
    }
    return Wording.of("du ", "from ")
        .then(start)
        .then(Wording.of(" au ", " to "))
        .then(day(end.minusDays(1)));
  }

  static Wording time(LocalTime time) {
    String minutes = (time.getMinute() < 10 ? "0" : "") + time.getMinute();
    return Wording.of(
        time.getHour() + "\u00A0h\u00A0" + minutes,
        (time.getHour() < 10 ? "0" : "") + time.getHour() + ":" + minutes);
  }

  /** Returns a number as it was written, with the mark of the language before its decimals. */
  static Wording number(BigDecimal number) {
    // Written out, a number such as 1E+1000000000 would fill the memory.
    boolean plain = Math.abs((long) number.scale()) <= 20 && number.precision() <= 40;
    String text = plain ? number.toPlainString() : number.toString();
    return Wording.of(text.replace('.', ','), text);
  }

  /** Returns a value with its unit; per cent and others stand after a space in French. */
  static Wording number(BigDecimal number, String unit) {
    Wording value = number(number);
    if (unit.isEmpty()) {
      return value;
    }
    return unit.startsWith("/") ? value.then(unit) : value.then("\u00A0" + unit);
  }

  /** Returns a title as it stands within a sentence. */
  static Wording lowered(Wording title) {
    return Wording.of(lowered(title.french()), lowered(title.english()));
  }

  private static String lowered(String title) {
    return title.isEmpty()
        ? title
        : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
  }
}
