package org.allervers.core.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.allervers.core.Dossier;
import org.allervers.core.Register;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Preserved;
import org.allervers.core.json.JsonFormat;
import org.allervers.core.json.Reading;
import org.allervers.core.time.History;

/**
 * Draws a dossier or a register in one line that an expert can read, with the names of the exchange format.
 *
 * <pre>{@code
 * Sketch.dossier("accompagnements[0].dispositif=EMSP; .entreLe=2023-01-10; .sortie.date=2023-03-01")
 * }</pre>
 *
 * <p>Statements are separated by semicolons. A path that starts with a point continues at the last list element named. A
 * value is a word, a number, {@code true}, {@code false}, a list {@code [A, B]}, {@code {}} for an empty object,
 * {@code !NSP} for an answer not given, {@code 'text'} for a text whatever it looks like, or {@code @path} for the id of
 * what lies at that path. Ids that are not given are made from the path. Only what is written is there; whatever the
 * format refuses is refused with its place.
 */
public final class Sketch {

  private static final Set<String> WITH_ID = Set.of(
      "accompagnements",
      "actes",
      "actesAnonymes",
      "actionsCollectives",
      "bilans",
      "conventions",
      "demandes",
      "demarches",
      "distributions",
      "equipes",
      "interpretariats",
      "kilometres",
      "maraudes",
      "orientations",
      "ouverturesDroits",
      "passages",
      "passagesAnonymes",
      "plages",
      "prescriptions",
      "rencontres",
      "rencontresAnonymes",
      "sollicitations",
      "structures",
      "taches",
      "veillesSociales");

  private static final Pattern STEP = Pattern.compile("([A-Za-z0-9_-]+)(?:\\[([0-9]+)])?");

  private final ObjectNode root = JsonNodeFactory.instance.objectNode();
  private final Map<String, String> references = new LinkedHashMap<>();
  private String last = "";

  private Sketch() {}

  /**
   * Returns the dossier that a line draws.
   *
   * @throws IllegalArgumentException if the line cannot be read, or draws what the format refuses
   */
  public static Dossier dossier(String line) {
    return read(JsonFormat.dossiers(), line);
  }

  /**
   * Returns the register that a line draws.
   *
   * @throws IllegalArgumentException if the line cannot be read, or draws what the format refuses
   */
  public static Register register(String line) {
    return read(JsonFormat.registers(), line);
  }

  /** Returns the id that is made for what lies at a path. */
  public static UUID idOf(String path) {
    return UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8));
  }

  private static <T> T read(JsonFormat<T> format, String line) {
    Sketch sketch = new Sketch();
    sketch.root.put("formatVersion", 1);
    sketch.root.put("id", idOf("").toString());
    for (String statement : line.split(";", -1)) {
      if (!statement.isBlank()) {
        sketch.draw(statement.strip());
      }
    }
    sketch.identify(sketch.root, "");
    Reading<T> reading = format.read(sketch.root.toString().getBytes(StandardCharsets.UTF_8));
    T document = reading
        .value()
        .orElseThrow(() -> new IllegalArgumentException(
            line + " must be a document: " + reading.problem().orElseThrow()));
    List<String> wrong = new ArrayList<>();
    reading.findings().forEach(finding -> wrong.add(finding.path() + ": " + finding.english()));
    collectUnknown(document, wrong);
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(line + " must use known names and codes: " + wrong);
    }
    return document;
  }

  /** A misspelt name would be kept as unknown, and the case would then show something else than it says. */
  private static void collectUnknown(Object value, List<String> unknown) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(content -> collectUnknown(content, unknown));
    } else if (value instanceof List<?> list) {
      list.forEach(element -> collectUnknown(element, unknown));
    } else if (value instanceof Answer<?> answer) {
      answer.known().ifPresent(content -> collectUnknown(content, unknown));
    } else if (value instanceof History<?> history) {
      history.entries().forEach(entry -> {
        unknown.addAll(entry.preserved().names());
        collectUnknown(entry.answer(), unknown);
      });
    } else if (value instanceof Preserved preserved) {
      unknown.addAll(preserved.names());
    } else if (ModelType.isBuilt(value.getClass())) {
      ModelType.of(value.getClass())
          .properties()
          .forEach(property -> collectUnknown(property.of(value), unknown));
    }
  }

  private void draw(String statement) {
    int equals = statement.indexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException("a statement must be path=value, but was " + statement);
    }
    String written = statement.substring(0, equals).strip();
    String path = written.startsWith(".") ? last + written : written;
    int element = path.lastIndexOf(']');
    last = element < 0 ? "" : path.substring(0, element + 1);
    String[] steps = path.split("\\.", -1);
    ObjectNode at = root;
    for (int i = 0; i < steps.length; i++) {
      Matcher step = STEP.matcher(steps[i]);
      if (!step.matches()) {
        throw new IllegalArgumentException("a path must be names and places, but was " + path);
      }
      boolean end = i == steps.length - 1;
      if (step.group(2) != null) {
        ArrayNode list = at.withArray(step.group(1));
        int place = Integer.parseInt(step.group(2));
        while (list.size() <= place) {
          list.addObject();
        }
        if (end) {
          list.set(place, value(statement.substring(equals + 1).strip()));
        } else {
          at = (ObjectNode) list.get(place);
        }
      } else if (end) {
        at.set(step.group(1), value(statement.substring(equals + 1).strip()));
      } else {
        JsonNode next = at.get(step.group(1));
        at = next instanceof ObjectNode object ? object : at.putObject(step.group(1));
      }
    }
  }

  private JsonNode value(String text) {
    JsonNodeFactory make = JsonNodeFactory.instance;
    if (text.startsWith("[") && text.endsWith("]")) {
      ArrayNode list = make.arrayNode();
      for (String element : text.substring(1, text.length() - 1).split(",", -1)) {
        if (!element.isBlank()) {
          list.add(value(element.strip()));
        }
      }
      return list;
    }
    if (text.equals("{}")) {
      return make.objectNode();
    }
    if (text.startsWith("!")) {
      return make.objectNode().put("sansReponse", text.substring(1));
    }
    if (text.startsWith("@")) {
      String path = text.substring(1);
      references.put(path, idOf(path).toString());
      return make.textNode(idOf(path).toString());
    }
    if (text.length() > 1 && text.startsWith("'") && text.endsWith("'")) {
      return make.textNode(text.substring(1, text.length() - 1));
    }
    if (text.equals("true") || text.equals("false")) {
      return make.booleanNode(Boolean.parseBoolean(text));
    }
    if (text.matches("-?(0|[1-9][0-9]*)")) {
      return make.numberNode(Long.parseLong(text));
    }
    if (text.matches("-?(0|[1-9][0-9]*)\\.[0-9]+")) {
      return make.numberNode(new BigDecimal(text));
    }
    return make.textNode(text);
  }

  private void identify(JsonNode node, String path) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        String below = path.isEmpty() ? name : path + "." + name;
        JsonNode child = object.get(name);
        if (child instanceof ArrayNode list) {
          // Meetings of an evaluation bear the name of encounters and have no id.
          boolean identified = (WITH_ID.contains(name) && !path.startsWith("demandes["))
              || below.equals("consentements.evenements");
          for (int i = 0; i < list.size(); i++) {
            String place = below + "[" + i + "]";
            if (list.get(i) instanceof ObjectNode element
                && (identified || references.containsKey(place))
                && !element.has("id")) {
              element.put("id", idOf(place).toString());
            }
            identify(list.get(i), place);
          }
        } else {
          identify(child, below);
        }
      }
    }
  }
}
