package org.allervers.core.documentation;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A Markdown page that is written line by line. */
final class Page {

  private final StringBuilder text = new StringBuilder();

  Page line(String line) {
    text.append(line).append('\n');
    return this;
  }

  Page title(String title) {
    return line("").line(title).line("");
  }

  Page head(String... cells) {
    return row(cells).row(Arrays.stream(cells).map(cell -> "---").toArray(String[]::new));
  }

  Page row(String... cells) {
    return line(Arrays.stream(cells)
        .map(cell -> cell.replace("|", "\\|").replace("\n", " "))
        .collect(Collectors.joining(" | ", "| ", " |")));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
