package org.allervers.crypto.internal.dse1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** One vector of Wycheproof, with the facts of its group. */
record Wycheproof(JsonNode group, JsonNode test) {
  private static final String NOT_RUN =
      "Wycheproof: NOT RUN, no vectors here; say where with -Dallervers.vectors=<folder>";
  private static final AtomicBoolean SAID = new AtomicBoolean();

  /** Returns all the vectors of a file; the test is reported as skipped where the vectors are not installed. */
  static List<Wycheproof> read(String file) throws IOException {
    Path path = folder().resolve("wycheproof").resolve(file);
    JsonNode root = new ObjectMapper().readTree(path.toFile());
    List<Wycheproof> all = new ArrayList<>();
    root.get("testGroups")
        .forEach(group -> group.get("tests").forEach(test -> all.add(new Wycheproof(group, test))));
    assertThat(all)
        .as("vectors of %s", file)
        .hasSize(root.get("numberOfTests").asInt())
        .isNotEmpty();
    return all;
  }

  /** Says how many vectors of a suite passed, on the console and in a file of {@code target/wycheproof}. */
  static void report(String suite, int passed, int all, String detail) throws IOException {
    String line = "Wycheproof: " + suite + " " + passed + " of " + all + " (" + detail + ")";
    Files.writeString(
        Files.createDirectories(Path.of("target", "wycheproof")).resolve(suite + ".txt"),
        line + "\n");
    System.out.println(line);
  }

  private static Path folder() {
    String told = System.getProperty("allervers.vectors");
    if (told != null && Files.isDirectory(Path.of(told))) {
      return Path.of(told);
    }
    if (told != null) {
      return notRun();
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path found = at.resolve("shared").resolve("vectors");
      if (Files.isDirectory(found)) {
        return found;
      }
    }
    return notRun();
  }

  private static Path notRun() {
    if (SAID.compareAndSet(false, true)) {
      System.out.println(NOT_RUN);
    }
    return abort(NOT_RUN);
  }

  byte[] bytes(String field) {
    return HexFormat.of().parseHex(test.get(field).asText());
  }

  boolean isValid() {
    return test.get("result").asText().equals("valid");
  }

  boolean has(String flag) {
    for (JsonNode one : test.get("flags")) {
      if (one.asText().equals(flag)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return "tcId " + test.get("tcId") + ": " + test.get("comment").asText();
  }
}
