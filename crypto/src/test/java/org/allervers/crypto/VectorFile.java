package org.allervers.crypto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.allervers.crypto.CryptoException.OutOfPolicy;
import org.allervers.crypto.CryptoException.Tampered;
import org.allervers.crypto.CryptoException.UnsupportedFormat;

/** A file of vectors, as docs/reference-decryptor/README.md describes it. */
final class VectorFile {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HexFormat HEX = HexFormat.of();

  private final ArrayNode vectors = JSON.createArrayNode();

  /** Returns the vectors of a file. */
  static List<JsonNode> read(Path file) throws IOException {
    List<JsonNode> all = new ArrayList<>();
    JSON.readTree(Files.readAllBytes(file)).get("vectors").forEach(all::add);
    return all;
  }

  /** Adds a vector and returns it, to be completed. */
  ObjectNode add(String name, String kind, byte[] sealed) {
    return vectors
        .addObject()
        .put("name", name)
        .put("kind", kind)
        .put("sealed", HEX.formatHex(sealed));
  }

  void write(Path file) throws IOException {
    ObjectNode root = JSON.createObjectNode().put("format", "DSE1");
    root.set("vectors", vectors);
    Files.createDirectories(file.getParent());
    Files.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
  }

  /** Returns what this library makes of a vector, in the words of the vectors. */
  static String outcome(JsonNode vector) throws Exception {
    try {
      return opened(run(vector));
    } catch (CryptoException e) {
      return reason(e);
    } catch (RefusedContentException e) {
      return reason(e.refusal());
    } catch (JournalVectors.Doubted e) {
      return e.getMessage();
    }
  }

  static String opened(byte[] bytes) throws Exception {
    return "opened:" + HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static String reason(CryptoException e) {
    if (e instanceof Tampered tampered) {
      return e.reason() + ":" + tampered.part();
    }
    if (e instanceof UnsupportedFormat unsupported) {
      return e.reason() + ":" + unsupported.field();
    }
    return e instanceof OutOfPolicy policy
        ? e.reason() + ":" + policy.rule()
        : e.reason().name();
  }

  private static byte[] run(JsonNode vector) throws Exception {
    byte[] sealed = hex(vector, "sealed");
    String kind = vector.get("kind").asText();
    if (kind.equals("keys")) {
      try (Session session = Session.restoreRawKeys(InsecureKeyAccess.granted(), sealed)) {
        return keyBytes(session);
      }
    }
    if (kind.equals("slots")) {
      Organisation organisation = Organisation.parse(sealed);
      Passphrase passphrase = Passphrase.of(vector.get("passphrase").asText().toCharArray());
      JsonNode secret = vector.get("organisationSecret");
      try (Session session = secret == null
          ? organisation.unlock(passphrase)
          : organisation.unlock(passphrase, OrganisationSecret.parse(secret.asText()))) {
        return keyBytes(session);
      }
    }
    try (Session session =
        Session.restoreRawKeys(InsecureKeyAccess.granted(), hex(vector, "keys"))) {
      if (kind.equals("journal")) {
        return JournalVectors.open(session, hex(vector, "signer"), sealed);
      }
      return open(session, type(vector.get("ref").get("compartment").asInt()), vector, sealed);
    }
  }

  static CompartmentType<?> type(int code) {
    return code == 1 ? CompartmentType.SOCIAL : CompartmentType.HEALTH;
  }

  private static <C> byte[] open(
      Session session, CompartmentType<C> type, JsonNode vector, byte[] sealed) throws Exception {
    Compartment<C> compartment = session.compartment(type);
    ObjectRef<C> ref = ObjectRef.of(
        type,
        ObjectClass.of(vector.get("ref").get("class").asInt()),
        UUID.fromString(vector.get("ref").get("id").asText()));
    if (vector.get("kind").asText().equals("tombstone")) {
      Revision revision = compartment.openTombstone(ref, Sealed.parse(sealed));
      return ByteBuffer.allocate(Long.BYTES).putLong(revision.toBits()).array();
    }
    if (vector.get("kind").asText().equals("record")) {
      Revision known = vector.has("known")
          ? Revision.ofBits(Long.parseUnsignedLong(vector.get("known").asText(), 16))
          : Revision.ofBits(0);
      return compartment.openAtLeast(ref, known, Sealed.parse(sealed));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (vector.has("manifest")) {
      Manifest<C> manifest = compartment.openManifest(ref, Sealed.parse(hex(vector, "manifest")));
      AttachmentLabel label = manifest.label();
      out.write((label.name() + "\0" + label.mediaType() + "\0").getBytes(StandardCharsets.UTF_8));
      try (AttachmentChannel channel =
          compartment.openAttachment(manifest, new MemoryChannel(sealed))) {
        channel.toInputStream().transferTo(out);
      }
    } else {
      try (AttachmentChannel channel = compartment.openAttachment(ref, new MemoryChannel(sealed))) {
        channel.toInputStream().transferTo(out);
      }
    }
    return out.toByteArray();
  }

  // The organisation, then compartment, epoch and key of each, without start and checksum.
  static byte[] keyBytes(Session session) {
    byte[] raw = session.exportRawKeys(InsecureKeyAccess.granted());
    return Arrays.copyOfRange(raw, 6, raw.length - 8);
  }

  private static byte[] hex(JsonNode vector, String field) {
    return HEX.parseHex(vector.get(field).asText());
  }
}
