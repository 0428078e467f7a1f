package org.allervers.core.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allervers.core.json.ReadingProblem.Reason;
import org.allervers.core.rules.Findings;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one list within a foreign JSON document, one at a time: the document is {@code {"data": [ ... ], ...}}, or the
 * list alone. One object is held. What stands beside the list is gathered. After a text that is not JSON nothing is read; an
 * element that is no object is a problem of its own.
 *
 * <p>This class is not thread-safe.
 *
 * @terme lecture d'une liste d'objets JSON
 */
public final class JsonRecordReader implements AutoCloseable {

  private final InputStream in;
  private final String list;
  private final Map<String, Object> beside = new LinkedHashMap<>();
  private @Nullable JsonParser started;
  private boolean isBare;
  private boolean inList;
  private boolean found;
  private boolean ended;

  private JsonRecordReader(InputStream in, String list) {
    this.in = in;
    this.list = list;
  }

  /**
   * Returns a reader, which closes {@code in} when it is closed.
   *
   * @param in UTF-8
   * @param list the name of the list in the document
   */
  public static JsonRecordReader of(InputStream in, String list) {
    return new JsonRecordReader(in, list);
  }

  /**
   * Returns the next object, or the problem in its place; empty at the end.
   *
   * @throws IOException if the stream fails
   */
  public Optional<Reading<JsonRecord>> next() throws IOException {
    if (ended) {
      return Optional.empty();
    }
    JsonParser parser = started;
    try {
      if (parser == null) {
        // The first bytes tell the encoding, and may be wrong already.
        parser = JsonRecord.parser(in);
        started = parser;
        JsonToken first = parser.nextToken();
        isBare = first == JsonToken.START_ARRAY;
        inList = isBare;
        found = isBare;
        if (first != JsonToken.START_ARRAY && first != JsonToken.START_OBJECT) {
          return problem(first == null ? Reason.TRUNCATED : Reason.WRONG_SHAPE);
        }
      }
      return inList || toList(parser) ? element(parser) : end(parser);
    } catch (JacksonException | CharConversionException e) {
      ended = true;
      return Optional.of(new Reading.Unreadable<>(Problems.of(e, parser)));
    }
  }

  /** Returns whether the list was found so far: a document without it gives no object, and is no document of that form. */
  public boolean hasList() {
    return found;
  }

  /** Returns what was read beside the list; whole once {@link #next()} has given nothing. */
  public JsonRecord beside() {
    return JsonRecord.of(beside);
  }

  @Override
  public void close() throws IOException {
    ended = true;
    if (started != null) {
      started.close();
    }
    in.close();
  }

  private Optional<Reading<JsonRecord>> element(JsonParser parser) throws IOException {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.END_ARRAY) {
      inList = false;
      return isBare || !toList(parser) ? end(parser) : element(parser);
    }
    if (token != JsonToken.START_OBJECT) {
      parser.skipChildren();
      ended = token == null;
      return Optional.of(new Reading.Unreadable<>(new ReadingProblem(
          token == null ? Reason.TRUNCATED : Reason.WRONG_SHAPE, "", 0, 0, List.of("an object"))));
    }
    return Optional.of(new Reading.Read<>(JsonRecord.object(parser), Findings.none()));
  }

  /** Reads on to the list; false if the document ends before there is one, or another. */
  private boolean toList(JsonParser parser) throws IOException {
    String name = parser.nextFieldName();
    while (name != null) {
      JsonToken token = parser.nextToken();
      if (name.equals(list) && token == JsonToken.START_ARRAY) {
        inList = true;
        found = true;
        return true;
      }
      beside.put(name, JsonRecord.value(parser));
      name = parser.nextFieldName();
    }
    return false;
  }

  private Optional<Reading<JsonRecord>> end(JsonParser parser) throws IOException {
    ended = true;
    return parser.nextToken() == null ? Optional.empty() : problem(Reason.NOT_JSON);
  }

  private Optional<Reading<JsonRecord>> problem(Reason reason) {
    ended = true;
    return Optional.of(
        new Reading.Unreadable<>(new ReadingProblem(reason, "", 0, 0, new ArrayList<>())));
  }
}
