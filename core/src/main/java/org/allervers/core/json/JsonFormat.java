package org.allervers.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.allervers.core.Dossier;
import org.allervers.core.Register;

/**
 * The dossier, and the register, as JSON: one document at a time or one per line.
 *
 * <p>Guaranteed: reading and writing back never drops a property, whatever version wrote it; a code that its list does
 * not hold is kept and found; what cannot be read is refused by name and place, without a value in the message. Not
 * guaranteed: that a dossier which was read is right; the rules say that.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <T> the type of the documents
 * @terme format d'échange
 */
public final class JsonFormat<T> {

  private final Class<T> type;
  private final FormatVersion version;
  private final JsonLimits limits;
  private final JsonMapper mapper;
  private final ObjectReader reader;
  private final ObjectWriter writer;

  /** Made once: a mapper learns its types slowly. */
  private static final class Standard {
    private static final JsonFormat<Dossier> DOSSIERS = of(Dossier.class, FormatVersion.CURRENT);
    private static final JsonFormat<Register> REGISTERS = of(Register.class, FormatVersion.CURRENT);
  }

  private JsonFormat(Class<T> type, FormatVersion version, JsonLimits limits) {
    this.type = type;
    this.version = version;
    this.limits = limits;
    StreamReadConstraints constraints = StreamReadConstraints.builder()
        .maxNestingDepth(limits.depth())
        .maxStringLength(limits.stringLength())
        .maxNameLength(limits.nameLength())
        .maxNumberLength(limits.numberLength())
        .build();
    JsonFactory factory = JsonFactory.builder()
        .streamReadConstraints(constraints)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        // Names come from foreign files: interning them would fill a table of the whole JVM.
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .build();
    this.mapper = JsonMapper.builder(factory)
        .addModule(new DossierModule(version))
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .build();
    this.reader = mapper.readerFor(type);
    this.writer = mapper.writerFor(type);
  }

  /** Returns the format of dossiers, with the default limits. */
  public static JsonFormat<Dossier> dossiers() {
    return Standard.DOSSIERS;
  }

  /** Returns the format of registers, with the default limits. */
  public static JsonFormat<Register> registers() {
    return Standard.REGISTERS;
  }

  static <T> JsonFormat<T> of(Class<T> type, FormatVersion version) {
    return new JsonFormat<>(type, version, JsonLimits.standard());
  }

  /** Returns this format with other limits. */
  public JsonFormat<T> withLimits(JsonLimits other) {
    return new JsonFormat<>(type, version, other);
  }

  /** Returns the version that this format writes, and the highest that it reads. */
  public int version() {
    return version.number();
  }

  /** Returns the limits of reading. */
  public JsonLimits limits() {
    return limits;
  }

  /** Returns {@code value} as one compact UTF-8 document without a line break. */
  public byte[] write(T value) {
    try {
      return writer.writeValueAsBytes(value);
    } catch (IOException e) {
      throw new UncheckedIOException("a value of the model must be writable: please report", e);
    }
  }

  /** Returns what comes of reading one document. */
  public Reading<T> read(byte[] json) {
    return read(json, 0, json.length);
  }

  Reading<T> read(byte[] json, int offset, int length) {
    if (length > limits.documentBytes()) {
      return new Reading.Unreadable<>(Problems.tooLong(limits));
    }
    try (JsonParser parser = mapper.createParser(json, offset, length)) {
      try {
        ReadingNotes notes = new ReadingNotes();
        ObjectReader noting = reader.withAttribute(ReadingNotes.class, notes);
        T value = versionAtStart(json, offset, length) == version.number()
            ? noting.readValue(parser)
            : noting.readValue(mapper.treeAsTokens(migrated(parser)));
        return new Reading.Read<>(value, notes.findings());
      } catch (RefusedException e) {
        return new Reading.Unreadable<>(e.problem());
      } catch (IOException | RuntimeException e) {
        return new Reading.Unreadable<>(Problems.of(e, parser));
      }
    } catch (IOException e) {
      return new Reading.Unreadable<>(Problems.of(e, null));
    }
  }

  private ObjectNode migrated(JsonParser parser) throws IOException {
    JsonNode tree = mapper.readTree(parser);
    if (!(tree instanceof ObjectNode root)) {
      throw new RefusedException(ReadingProblem.Reason.WRONG_SHAPE, "", "a JSON object");
    }
    JsonNode found = root.path(FormatVersion.PROPERTY);
    if (found.isMissingNode()) {
      throw new RefusedException(ReadingProblem.Reason.INCOMPLETE, "", FormatVersion.PROPERTY);
    }
    if (!found.isInt() || found.intValue() < 1 || found.intValue() > version.number()) {
      throw new RefusedException(
          ReadingProblem.Reason.UNSUPPORTED_VERSION,
          "/" + FormatVersion.PROPERTY,
          "a version from 1 to " + version.number());
    }
    version.migrate(root, found.intValue());
    return root;
  }

  /** Returns the version if it is the first property, as it always is in what this format writes; else 0. */
  private int versionAtStart(byte[] json, int offset, int length) throws IOException {
    try (JsonParser parser = mapper.getFactory().createParser(json, offset, length)) {
      boolean first = parser.nextToken() == JsonToken.START_OBJECT
          && FormatVersion.PROPERTY.equals(parser.nextFieldName())
          && parser.nextToken() == JsonToken.VALUE_NUMBER_INT;
      return first ? parser.getIntValue() : 0;
    }
  }

  /** Ends the reading of a document for a reason that Jackson does not know. */
  private static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient ReadingProblem problem;

    RefusedException(ReadingProblem.Reason reason, String path, String expected) {
      super(reason.name(), null, false, false);
      this.problem = new ReadingProblem(reason, path, 0, 0, List.of(expected));
    }

    ReadingProblem problem() {
      return problem;
    }
  }

  /**
   * Returns a reader of a stream with one document per line; it holds one document at a time.
   *
   * @param in UTF-8, closed with the reader
   */
  public LineReader<T> lines(InputStream in) {
    return new LineReader<>(this, in);
  }

  /**
   * Writes one document and the end of its line.
   *
   * @throws IOException if {@code out} fails
   */
  public void writeLine(T value, OutputStream out) throws IOException {
    byte[] json = write(value);
    byte[] line = Arrays.copyOf(json, json.length + 1);
    line[json.length] = '\n';
    out.write(line);
  }
}
