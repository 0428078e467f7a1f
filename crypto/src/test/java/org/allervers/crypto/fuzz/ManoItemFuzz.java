package org.allervers.crypto.fuzz;

import static org.allervers.crypto.fuzz.Hostile.check;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.allervers.crypto.mano.ManoFile;
import org.allervers.crypto.mano.ManoItem;
import org.allervers.crypto.mano.ManoKey;
import org.allervers.crypto.mano.ManoOpened;
import org.allervers.crypto.mano.ManoReader;

/** An item of Mano: two lines, its content and its key, in any letters. The two together are read as a file as well. */
final class ManoItemFuzz {
  /** What every genuine item, file and verification key of the corpus holds. */
  static final List<String> GENUINE =
      List.of("{\"name\":\"Zo\\u00e9\",\"at\":\"12/05\"}", "fichier fictif", "Surprise !");

  static final ManoKey KEY = key("manomano");

  private static final ManoReader READER = ManoReader.of(key("fictive"), KEY);
  private static final ManoReader REPAIRING = READER.repairingSlashes();

  private ManoItemFuzz() {}

  private static ManoKey key(String passphrase) {
    try {
      return ManoKey.derive(passphrase.toCharArray());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  public static void fuzzerTestOneInput(byte[] data) {
    read(new String(data, StandardCharsets.ISO_8859_1));
    read(new String(data, StandardCharsets.UTF_8));
    int line = 0;
    while (line < data.length && data[line] != '\n') {
      line++;
    }
    String key = new String(data, 0, line, StandardCharsets.ISO_8859_1);
    byte[] content = Arrays.copyOfRange(data, Math.min(line + 1, data.length), data.length);
    genuine(data.length, () -> READER.openFile(new ManoFile(content, key)));
  }

  private static void read(String text) {
    int line = text.indexOf('\n');
    String key = line < 0 ? "" : text.substring(0, line);
    String content = text.substring(line + 1);
    ManoItem item = new ManoItem(content, key);
    genuine(text.length(), () -> READER.open(item));
    genuine(text.length(), () -> REPAIRING.open(item));
    genuine(text.length(), () -> READER.openVerification(content));
  }

  private static void genuine(int size, Hostile.Parser<ManoOpened> parser) {
    Optional<ManoOpened> opened = Hostile.value(size, parser);
    check(opened.isPresent(), "an exception in the place of a result");
    if (opened.get() instanceof ManoOpened.Intact intact) {
      String payload = new String(intact.payload(), StandardCharsets.ISO_8859_1);
      check(GENUINE.contains(payload), "a content that nobody sealed");
    } else {
      ManoOpened.Refused refused = (ManoOpened.Refused) opened.get();
      check(refused.toString().contains(refused.reason().name()), "a refusal without its reason");
    }
  }
}
