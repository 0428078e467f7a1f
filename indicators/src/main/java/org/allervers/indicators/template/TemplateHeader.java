package org.allervers.indicators.template;

import java.util.List;
import org.allervers.indicators.definition.Validity;
import org.allervers.indicators.table.Label;

/** What a form says of itself. */
record TemplateHeader(
    String id,
    String version,
    boolean isOfficial,
    Label title,
    Label note,
    Validity validity,
    String jurisdiction,
    String source,
    List<String> legal,
    List<String> dispositifs) {

  TemplateHeader {
    legal = List.copyOf(legal);
    dispositifs = List.copyOf(dispositifs);
  }
}
