package org.allervers.indicators.template;

import java.util.Objects;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.table.Label;

/**
 * A column of a table: one definition, all dispositifs together.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param label its heading
 * @param indicator the definition that fills it in
 * @param dispositif the fact that tells the dispositif of a counted unit
 */
public record TemplateColumn(Label label, Indicator indicator, Attribute dispositif) {

  public TemplateColumn {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(indicator, "indicator");
    Objects.requireNonNull(dispositif, "dispositif");
  }
}
