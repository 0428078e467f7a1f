package org.allervers.indicators;

import java.util.Locale;
import org.allervers.indicators.definition.Memo;
import org.allervers.indicators.internal.JsonObject;
import org.allervers.indicators.table.Label;

/** Writes a definition as canonical JSON. */
final class IndicatorWriter {

  private IndicatorWriter() {}

  static String write(Indicator indicator) {
    JsonObject json = new JsonObject()
        .number("format", Indicator.FORMAT)
        .text("id", indicator.id())
        .text("version", indicator.version())
        .raw("title", text(indicator.title()))
        .raw("validity", indicator.validity().canonicalJson())
        .text("jurisdiction", indicator.jurisdiction())
        .text("source", indicator.source())
        .texts("legal", indicator.legalReferences())
        .raw("counting", text(indicator.counting()))
        .text("unit", indicator.unit().name().toLowerCase(Locale.ROOT))
        .text("basis", indicator.basis().code())
        .raw("timing", indicator.timing().canonicalJson())
        .raw("population", indicator.population().canonicalJson())
        .raw("measure", indicator.measure().canonicalJson())
        .text("unknown", indicator.unknown().code())
        .raw("shares", indicator.shares().canonicalJson())
        .raws("memos", indicator.memos().stream().map(Memo::canonicalJson).toList())
        .raws("notes", indicator.notes().stream().map(IndicatorWriter::text).toList());
    indicator
        .attribution()
        .ifPresent(attribute -> json.raw("attribution", attribute.canonicalJson()));
    indicator.levels().ifPresent(codes -> json.texts("levels", codes));
    indicator.breakdown().ifPresent(lines -> json.raw("breakdown", lines.canonicalJson()));
    indicator.total().ifPresent(label -> json.raw("total", text(label)));
    return json.json();
  }

  private static String text(Label label) {
    return new JsonObject().text("fr", label.fr()).text("en", label.en()).json();
  }
}
