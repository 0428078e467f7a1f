package org.allervers.indicators.template;

import java.util.List;
import java.util.Objects;
import org.allervers.indicators.table.Label;

/**
 * A table of a form. All columns have the same rows.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id its number in the form
 * @param title its title
 * @param dispositifs codes of the dispositifs that fill it in
 * @param columns its columns, in order
 */
public record TemplateTable(
    String id, Label title, List<String> dispositifs, List<TemplateColumn> columns) {

  public TemplateTable {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    dispositifs = List.copyOf(dispositifs);
    columns = List.copyOf(columns);
  }
}
