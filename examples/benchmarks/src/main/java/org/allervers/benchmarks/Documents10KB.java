package org.allervers.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.allervers.benchmarks.peer.DossierBean;
import org.allervers.benchmarks.peer.PeerMapper;
import org.allervers.core.Dossier;
import org.allervers.core.json.JsonFormat;
import org.allervers.core.json.Reading;

/** 10 000 documents of about 10 KB, and the check that both sides do the same work on them. */
final class Documents10KB {

  static final int COUNT = 10_000;

  private Documents10KB() {}

  static byte[][] all() throws IOException {
    JsonFormat<Dossier> format = JsonFormat.dossiers();
    byte[][] documents = new byte[COUNT][];
    long bytes = 0;
    for (int i = 0; i < COUNT; i++) {
      documents[i] = format.write(FictitiousDossiers.dossier(i));
      bytes += documents[i].length;
    }
    check(documents, bytes / COUNT);
    return documents;
  }

  private static void check(byte[][] documents, long meanBytes) throws IOException {
    require(meanBytes >= 9_000 && meanBytes <= 11_000, "the mean size must be 9 to 11 KB");
    JsonFormat<Dossier> format = JsonFormat.dossiers();
    ObjectMapper peer = PeerMapper.create();
    for (byte[] document : documents) {
      Reading<Dossier> reading = format.read(document);
      require(reading.problem().isEmpty(), "every document must be readable");
      require(reading.findings().asList().isEmpty(), "every code must be in its list");
      // A bean without a property of the document fails here: that is Jackson's default.
      DossierBean bean = peer.readValue(document, DossierBean.class);
      JsonNode read = peer.readTree(document);
      require(read.equals(peer.readTree(format.write(reading.value().orElseThrow()))), "ours");
      require(read.equals(peer.readTree(peer.writeValueAsBytes(bean))), "the peer's");
    }
  }

  private static void require(boolean condition, String what) {
    if (!condition) {
      throw new IllegalStateException("the two sides are not comparable: " + what);
    }
  }
}
