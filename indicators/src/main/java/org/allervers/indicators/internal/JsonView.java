package org.allervers.indicators.internal;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.allervers.indicators.definition.DefinitionProblem;
import org.allervers.indicators.definition.DefinitionProblem.Kind;

/**
 * A place in a JSON text, which notes every problem with its path and reads on, so that one reading finds them all. The
 * only type of this module that knows Jackson.
 */
public final class JsonView {

  private static final ObjectMapper MAPPER = new ObjectMapper(new JsonFactoryBuilder()
          .streamReadConstraints(StreamReadConstraints.builder()
              .maxNestingDepth(100)
              .maxStringLength(100_000)
              .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build())
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final JsonNode node;
  private final String path;
  private final List<DefinitionProblem> problems;

  private JsonView(JsonNode node, String path, List<DefinitionProblem> problems) {
    this.node = node;
    this.path = path;
    this.problems = problems;
  }

  /** The root of a text; problems are added to the list. */
  public static JsonView of(String json, List<DefinitionProblem> problems) {
    JsonNode root = MissingNode.getInstance();
    try {
      root = MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      String where = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
      problems.add(new DefinitionProblem("$", Kind.NOT_JSON, where));
    }
    return new JsonView(root, "$", problems);
  }

  public boolean has(String key) {
    return node.has(key);
  }

  public boolean hasObject(String key) {
    return node.path(key).isObject();
  }

  public boolean isObject() {
    return node.isObject();
  }

  public void problem(Kind kind, String detail) {
    problems.add(new DefinitionProblem(path, kind, detail));
  }

  /** Notes a problem for each member that is not one of these. */
  public void only(Set<String> keys) {
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!keys.contains(name)) {
        problem(Kind.UNKNOWN_MEMBER, name);
      }
    }
  }

  /** A member that must be an object. */
  public JsonView object(String key) {
    JsonNode child = required(key, "object", JsonNode::isObject);
    return new JsonView(child, path + "." + key, problems);
  }

  /** The elements of a member that must be an array. */
  public List<JsonView> array(String key) {
    JsonNode child = required(key, "array", JsonNode::isArray);
    List<JsonView> elements = new ArrayList<>();
    for (int i = 0; i < child.size(); i++) {
      elements.add(new JsonView(child.get(i), path + "." + key + "[" + i + "]", problems));
    }
    return elements;
  }

  /** A member that must be a text; the empty text if it is not. */
  public String text(String key) {
    return required(key, "text", JsonNode::isTextual).asText("");
  }

  /** A member that must be a whole number; 0 if it is not. */
  public long number(String key) {
    return required(key, "whole number", n -> n.isIntegralNumber() && n.canConvertToLong())
        .asLong(0);
  }

  /** A member that must be a whole number of 32 bits; 0 if it is not. */
  public int smallNumber(String key) {
    return required(key, "whole number", n -> n.isIntegralNumber() && n.canConvertToInt())
        .asInt(0);
  }

  public boolean flag(String key) {
    return required(key, "true or false", JsonNode::isBoolean).asBoolean(false);
  }

  /** The elements of a member that must be an array of texts. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (JsonView element : array(key)) {
      if (element.node.isTextual()) {
        texts.add(element.node.asText());
      } else {
        element.problem(Kind.WRONG_TYPE, "text");
      }
    }
    return texts;
  }

  /** A member that must be a word of a closed list; the first of them if it is not. */
  public <E> E word(String key, E[] words, Function<E, String> code) {
    int before = problems.size();
    String text = text(key);
    for (E word : words) {
      if (code.apply(word).equals(text)) {
        return word;
      }
    }
    if (problems.size() == before) {
      problems.add(new DefinitionProblem(path + "." + key, Kind.UNKNOWN_WORD, text));
    }
    return words[0];
  }

  private JsonNode required(String key, String type, Function<JsonNode, Boolean> test) {
    JsonNode child = node.path(key);
    if (child.isMissingNode()) {
      problem(Kind.MISSING, key);
    } else if (!test.apply(child)) {
      problems.add(new DefinitionProblem(path + "." + key, Kind.WRONG_TYPE, type));
      return MissingNode.getInstance();
    }
    return child;
  }
}
