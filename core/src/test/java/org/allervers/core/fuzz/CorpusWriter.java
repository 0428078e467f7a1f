package org.allervers.core.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.allervers.core.json.JsonFormat;
import org.allervers.core.testkit.Dossiers;

/** Writes the corpus from fictitious dossiers: whole, one property at a time, and wrong in one place. */
final class CorpusWriter {
  private static final int SMALL = 3_000;

  private final Path folder;

  private CorpusWriter(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    CorpusWriter writer = new CorpusWriter(Path.of(args[0]));
    writer.documents();
    writer.lines();
    writer.words();
  }

  private void put(String target, String name, byte[] bytes) throws IOException {
    Files.write(Files.createDirectories(folder.resolve(target)).resolve(name), bytes);
  }

  private void documents() throws IOException {
    byte[] draft = JsonFormat.dossiers().write(Dossiers.draft());
    put("DocumentFuzz", "minimal", JsonFormat.dossiers().write(Dossiers.minimal()));
    put("DocumentFuzz", "draft", draft);
    put("DocumentFuzz", "minor", JsonFormat.dossiers().write(Dossiers.minorWithFamily()));
    put("DocumentFuzz", "cut", Arrays.copyOf(draft, draft.length / 2));
    ObjectMapper mapper = new ObjectMapper();
    pieces(mapper.readTree(JsonFormat.dossiers().write(Dossiers.complete())), "dossier");
    pieces(mapper.readTree(JsonFormat.registers().write(Dossiers.completeRegister())), "register");
    String start = new String(JsonFormat.dossiers().write(Dossiers.minimal()), UTF_8);
    start = start.substring(0, start.length() - 1);
    put("DocumentFuzz", "twice", (start + ",\"id\":\"x\"}").getBytes(UTF_8));
    put("DocumentFuzz", "number", (start + ",\"a\":1.50e900,\"b\":-0.0}").getBytes(UTF_8));
    put("DocumentFuzz", "deep", (start + ",\"a\":" + "[".repeat(70) + "}").getBytes(UTF_8));
    put("DocumentFuzz", "version", start.replaceFirst("1", "99999999999").getBytes(UTF_8));
    put("DocumentFuzz", "half", (start + ",\"a\":\"\\ud800\"}").getBytes(UTF_8));
  }

  /** Each chapter alone, with what every document starts with. */
  private void pieces(JsonNode whole, String kind) throws IOException {
    ObjectNode start = new ObjectMapper().createObjectNode();
    int i = 0;
    for (Map.Entry<String, JsonNode> field : whole.properties()) {
      i++;
      if (field.getValue().isValueNode()) {
        start.set(field.getKey(), field.getValue());
      } else {
        byte[] piece = start
            .deepCopy()
            .set(field.getKey(), first(field.getValue()))
            .toString()
            .getBytes(UTF_8);
        if (piece.length < SMALL) {
          put("DocumentFuzz", kind + "-" + i, piece);
        }
      }
    }
  }

  private static JsonNode first(JsonNode value) {
    return value.isArray() && value.size() > 1
        ? new ObjectMapper().createArrayNode().add(value.get(0))
        : value;
  }

  private void lines() throws IOException {
    String one = new String(JsonFormat.dossiers().write(Dossiers.minimal()), UTF_8);
    String[] files = {
      one,
      one + "\n" + one + "\n",
      one + "\r\n\n \t\r\n" + one,
      "{\n" + one,
      one + "\n" + "x".repeat(1_000) + "\n" + one,
      " ".repeat(1_000) + "\n" + one,
      "\n\n\n",
      one + " ".repeat(900 - one.length()) + "\n",
      one + " ".repeat(901 - one.length())
    };
    for (int i = 0; i < files.length; i++) {
      put("LinesFuzz", "file-" + i, files[i].getBytes(UTF_8));
    }
  }

  private void words() throws IOException {
    String[] words = {
      "?",
      "1985",
      "1985-03",
      "1985-03-12",
      "2023-02-29",
      "0000",
      "2022-01-01/2022-03-01",
      "2022-01-01/..",
      "2022-03-01/2022-01-01",
      "+2022-01-1/..",
      "00000000-0000-0000-0000-00000000000a",
      "00000000-0000-0000-0000-00000000000A",
      "0000000-00000-0000-0000-00000000000a",
      "\u0661\u0669\u0668\u0665"
    };
    for (int i = 0; i < words.length; i++) {
      put("WordsFuzz", "word-" + i, words[i].getBytes(UTF_8));
    }
  }
}
