package org.allervers.core.mano;

import java.util.List;
import java.util.Objects;

/**
 * Opens the sealed columns of a row. The host brings it: with the module {@code allervers-crypto} it is a few lines around
 * its reader of Mano's format. It is called from one thread at a time, unless {@link ManoArchive.Builder#executor} allows
 * several: then it must be thread-safe, as that reader is.
 *
 * @terme déchiffrement
 */
@FunctionalInterface
@SuppressWarnings("ArrayRecordComponent")
public interface ManoOpening {

  /** Returns what became of one sealed content. */
  Opened open(String encrypted, String encryptedEntityKey);

  /**
   * Returns what became of each of several sealed contents, in their order. One after another, unless the host has a faster way
   * to open many than to open each.
   */
  default List<Opened> openAll(List<Sealed> contents) {
    return contents.stream()
        .map(one -> open(one.encrypted(), one.encryptedEntityKey()))
        .toList();
  }

  /**
   * The two sealed columns of a row.
   *
   * @param encrypted the content, in base64
   * @param encryptedEntityKey its key, in base64
   * @terme colonnes chiffrées
   */
  record Sealed(String encrypted, String encryptedEntityKey) {
    /** Refuses a missing column. */
    public Sealed {
      Objects.requireNonNull(encrypted, "encrypted");
      Objects.requireNonNull(encryptedEntityKey, "encryptedEntityKey");
    }

    @Override
    public String toString() {
      return "Sealed[redacted]";
    }
  }

  /**
   * What became of a sealed content.
   *
   * @terme résultat du déchiffrement
   */
  sealed interface Opened {}

  /**
   * The content.
   *
   * @param json a JSON object in UTF-8, which the reader of the rows may keep
   * @param olderKey whether it was opened under a key other than that of today
   * @terme contenu déchiffré
   */
  record Text(byte[] json, boolean olderKey) implements Opened {
    /** Refuses a missing text. */
    public Text {
      Objects.requireNonNull(json, "json");
    }

    @Override
    public String toString() {
      return "Text[redacted]";
    }
  }

  /**
   * No key opens it, or it is not what Mano writes.
   *
   * @param reason a name for it that says nothing of the content, such as {@code WRONG_KEY}
   * @terme échec du déchiffrement
   */
  record Refused(String reason) implements Opened {
    /** Refuses a missing reason. */
    public Refused {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
