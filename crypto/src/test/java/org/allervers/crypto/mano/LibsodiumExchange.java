package org.allervers.crypto.mano;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * The Java side of the exchange with real libsodium. Run by {@code .ci/libsodium.sh} alone, which names the folder; the
 * other side is {@code .ci/libsodium.mjs}.
 */
class LibsodiumExchange {
  private static final Path FOLDER = Path.of(System.getProperty("allervers.libsodium"));
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final ManoKey KEY = ManoSamples.key(" \u00c9t\u00e9 \u00e0 Brest\u00a0");
  private static final ManoReader READER = ManoReader.of(KEY);
  private static final String[] PIECES = {
    "\u00e9",
    "\u00e0",
    "\u0153",
    "\u20ac",
    "\u007f",
    "\u0000",
    "\n",
    "\"",
    "e\u0301",
    "\ud83d\udc1d",
    "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
    "/",
    "//",
    "\\/",
    "\\",
    "12/05/2023",
    "\ud800",
    "\udfff",
    "\udc1d\ud83d",
    "Zo"
  };

  private final Random random = new Random();

  @AfterAll
  static void close() {
    READER.close();
  }

  @Test
  void reads_what_libsodium_wrote() throws Exception {
    List<ManoItem> items = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    int files = 0;
    try (BufferedReader lines = Files.newBufferedReader(FOLDER.resolve("sodium.jsonl"))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode one = MAPPER.readTree(line);
        String key = one.path("encryptedEntityKey").asText();
        switch (one.get("kind").asText()) {
          case "item" -> {
            items.add(new ManoItem(one.get("encrypted").asText(), key));
            texts.add(one.get("text").asText());
          }
          case "file" -> {
            byte[] content = ManoSamples.bytes(one.get("content").asText());
            byte[] read = READER.openFile(new ManoFile(content, key)).payload();
            assertThat(ManoSamples.base64(read).equals(one.get("clear").asText()))
                .isTrue();
            files++;
          }
          default ->
            assertThat(READER.openVerification(one.get("text").asText()).payload())
                .isNotEmpty();
        }
      }
    }
    List<ManoOpened> opened = READER.openAll(items, ForkJoinPool.commonPool());
    for (int i = 0; i < texts.size(); i++) {
      assertThat(ManoSamples.text(opened.get(i)).equals(texts.get(i)))
          .as("item %d", i)
          .isTrue();
    }
    assertThat(texts).hasSizeGreaterThanOrEqualTo(1000);
    assertThat(files).isPositive();
  }

  @Test
  void writes_for_libsodium() throws Exception {
    ManoWriter writer = ManoWriter.of(KEY);
    try (BufferedWriter out = Files.newBufferedWriter(FOLDER.resolve("java.jsonl"))) {
      put(out, Map.of("kind", "verification", "text", writer.sealVerification()));
      for (int i = 0; i <= 1000; i++) {
        boolean slashes = i % 2 == 0;
        String json = switch (i) {
          case 0 -> "";
          case 1 -> MAPPER.writeValueAsString("\u00e9t\u00e9/".repeat(360_000));
          default -> MAPPER.writeValueAsString(object());
        };
        ManoItem item = (slashes ? writer.escapingSlashes() : writer).seal(json);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kind", "item");
        line.put("encrypted", item.encrypted());
        line.put("encryptedEntityKey", item.encryptedEntityKey());
        line.put("slashes", slashes);
        line.put("utf16", ManoSamples.base64(units(json)));
        put(out, line);
      }
      for (int length : new int[] {0, 1, 31, 32, 33, 64, 4096, 5_000_000}) {
        byte[] clear = new byte[length];
        random.nextBytes(clear);
        ManoFile file = writer.sealFile(clear);
        put(
            out,
            Map.of(
                "kind", "file",
                "clear", ManoSamples.base64(clear),
                "content", ManoSamples.base64(file.content()),
                "encryptedEntityKey", file.encryptedEntityKey()));
      }
    }
    assertThat(FOLDER.resolve("java.jsonl")).isNotEmptyFile();
  }

  private Map<String, Object> object() {
    Map<String, Object> made = new LinkedHashMap<>();
    for (int i = random.nextInt(12); i > 0; i--) {
      made.put(
          word(),
          switch (random.nextInt(4)) {
            case 0 -> word();
            case 1 -> random.nextInt();
            case 2 -> List.of(word(), true, word());
            default -> Map.of(word(), word());
          });
    }
    return made;
  }

  private String word() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i > 0; i--) {
      if (random.nextBoolean()) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      } else {
        text.append((char) random.nextInt(0x10000));
      }
    }
    return text.toString();
  }

  /** The units themselves: an encoder would replace the lone surrogates. */
  private static byte[] units(String text) {
    byte[] bytes = new byte[2 * text.length()];
    for (int i = 0; i < text.length(); i++) {
      bytes[2 * i] = (byte) text.charAt(i);
      bytes[2 * i + 1] = (byte) (text.charAt(i) >> 8);
    }
    return bytes;
  }

  private static void put(BufferedWriter out, Map<String, ?> line) throws Exception {
    out.write(MAPPER.writeValueAsString(line));
    out.write('\n');
  }
}
