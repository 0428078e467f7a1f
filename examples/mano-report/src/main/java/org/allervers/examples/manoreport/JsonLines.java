package org.allervers.examples.manoreport;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.allervers.core.json.JsonRecord;

/** One JSON object whose long lists are written item by item, a line each. Not thread-safe. */
final class JsonLines {

  private final OutputStream out;
  private boolean isFirst;

  JsonLines(OutputStream out) {
    this.out = new BufferedOutputStream(out, 1 << 16);
  }

  /** Begins with the members of an object that has some. */
  void begin(JsonRecord head) throws IOException {
    String json = head.json();
    write(json.substring(0, json.lastIndexOf('}')).stripTrailing());
  }

  void beginList(String name) throws IOException {
    write(",\n\"" + name + "\":[");
    isFirst = true;
  }

  void item(JsonRecord item) throws IOException {
    write(isFirst ? "\n" : ",\n");
    out.write(item.write());
    isFirst = false;
  }

  void endList() throws IOException {
    write("\n]");
  }

  void end() throws IOException {
    write("\n}\n");
    out.flush();
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
