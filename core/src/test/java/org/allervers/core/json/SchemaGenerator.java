package org.allervers.core.json;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.allervers.core.Compartment;
import org.allervers.core.DossierId;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Answers;
import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;
import org.allervers.core.documentation.Sources;
import org.allervers.core.testkit.ModelType;
import org.allervers.core.time.DateRange;
import org.allervers.core.time.History;
import org.allervers.core.time.PartialDate;

/** Makes the JSON Schema of a root from what the mixins say. */
final class SchemaGenerator {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
  private static final String TIME = "[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?";
  private static final String UUID_FORM = "[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}";

  private static final Map<Class<?>, ObjectNode> SCALARS = Map.ofEntries(
      Map.entry(String.class, JSON.objectNode().put("type", "string")),
      Map.entry(UUID.class, text(UUID_FORM)),
      Map.entry(DossierId.class, text(UUID_FORM)),
      Map.entry(LocalDate.class, text(DAY)),
      Map.entry(LocalTime.class, text(TIME)),
      Map.entry(LocalDateTime.class, text(DAY + "T" + TIME)),
      Map.entry(Instant.class, text(DAY + "T" + TIME + "Z")),
      Map.entry(PartialDate.class, text("([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?|\\?)")),
      Map.entry(DateRange.class, text(DAY + "/(" + DAY + "|\\.\\.)")),
      Map.entry(BigDecimal.class, JSON.objectNode().put("type", "number")),
      Map.entry(
          Integer.class,
          JSON.objectNode()
              .put("type", "integer")
              .put("minimum", Integer.MIN_VALUE)
              .put("maximum", Integer.MAX_VALUE)),
      Map.entry(Long.class, JSON.objectNode().put("type", "integer")),
      Map.entry(Boolean.class, JSON.objectNode().put("type", "boolean")),
      Map.entry(Compartment.class, compartments()));

  private final Map<String, ObjectNode> definitions = new TreeMap<>();
  private final Map<String, String> comments = Sources.javadoc();

  private SchemaGenerator() {}

  /** Returns the schema of the documents of {@code root}, of the current version. */
  static ObjectNode of(Class<?> root, String name) {
    SchemaGenerator generator = new SchemaGenerator();
    generator.reference(root);
    ObjectNode schema = JSON.objectNode();
    int version = FormatVersion.CURRENT.number();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "urn:allervers:schema:" + name + ":" + version);
    schema.put(
        "$comment",
        "Unknown properties and codes that a list does not hold are allowed: readers keep them.");
    schema.put("$ref", "#/$defs/" + root.getSimpleName());
    ObjectNode definition = generator.definitions.get(root.getSimpleName());
    definition.withObject("properties").putObject(FormatVersion.PROPERTY).put("const", version);
    definition.withArray("required").insert(0, FormatVersion.PROPERTY);
    generator.definitions.put("sansReponse", withoutAnswer());
    ObjectNode all = schema.putObject("$defs");
    generator.definitions.forEach(all::set);
    return schema;
  }

  private static ObjectNode text(String pattern) {
    return JSON.objectNode().put("type", "string").put("pattern", "^" + pattern + "$");
  }

  private static ObjectNode compartments() {
    ObjectNode schema = JSON.objectNode().put("type", "string");
    for (Compartment compartment : Compartment.values()) {
      schema.withArray("enum").add(compartment.code());
    }
    return schema;
  }

  /** NR: not recorded; NSP: the person does not know; NVPR: the person would rather not say. */
  private static ObjectNode withoutAnswer() {
    ObjectNode schema = JSON.objectNode().put("type", "object");
    schema
        .putObject("properties")
        .putObject(AnswerSerializer.WITHOUT)
        .putArray("enum")
        .add("NR")
        .add("NSP")
        .add("NVPR");
    schema.putArray("required").add(AnswerSerializer.WITHOUT);
    schema.put("additionalProperties", false);
    return schema;
  }

  private ObjectNode reference(Class<?> type) {
    String name = type.getSimpleName();
    if (!definitions.containsKey(name)) {
      ObjectNode definition = JSON.objectNode().put("type", "object");
      definitions.put(name, definition);
      Sources.tag("terme", comments.getOrDefault(type.getName(), ""))
          .ifPresent(term -> definition.put("title", term));
      ObjectNode properties = definition.putObject("properties");
      List<String> required = ModelType.of(type).properties().stream()
          .filter(ModelType.Property::isRequired)
          .map(ModelType.Property::name)
          .toList();
      for (WireTree.WireProperty property : WireTree.properties(type)) {
        properties.set(property.name(), schema(property.type()));
        if (required.contains(property.accessor())) {
          definition.withArray("required").add(property.name());
        }
      }
    }
    return ref(name);
  }

  private static ObjectNode ref(String name) {
    return JSON.objectNode().put("$ref", "#/$defs/" + name);
  }

  private ObjectNode schema(JavaType type) {
    if (type.hasRawClass(Optional.class)) {
      return schema(type.containedType(0));
    }
    if (type.hasRawClass(List.class)) {
      return JSON.objectNode().put("type", "array").set("items", schema(type.containedType(0)));
    }
    if (type.hasRawClass(Answer.class)) {
      return answer(type.containedType(0));
    }
    if (type.hasRawClass(History.class)) {
      ObjectNode entry = JSON.objectNode().put("type", "object");
      ObjectNode properties = entry.putObject("properties");
      properties.set(HistorySerializer.SINCE, SCALARS.get(LocalDate.class).deepCopy());
      properties.set(HistorySerializer.VALUE, answer(type.containedType(0)));
      entry.putArray("required").add(HistorySerializer.SINCE);
      return JSON.objectNode().put("type", "array").set("items", entry);
    }
    if (type.hasRawClass(Code.class)) {
      return code(CodeList.of(type.containedType(0).getRawClass().asSubclass(CodeSystem.class)));
    }
    if (type.hasRawClass(Answers.class)) {
      return JSON.objectNode().put("type", "object");
    }
    ObjectNode scalar = SCALARS.get(type.getRawClass());
    return scalar != null ? scalar.deepCopy() : reference(type.getRawClass());
  }

  private ObjectNode answer(JavaType content) {
    ObjectNode schema = JSON.objectNode();
    schema.putArray("anyOf").add(schema(content)).add(ref("sansReponse"));
    return schema;
  }

  /** A code that the list does not hold is kept, so the list is shown and not enforced. */
  private ObjectNode code(CodeList<?> list) {
    String name = "liste." + list.id();
    definitions.computeIfAbsent(name, key -> {
      ObjectNode schema = JSON.objectNode().put("type", "string").put("title", list.french());
      schema.put("x-liste", list.id()).put("x-version", list.version());
      ArrayNode examples = schema.putArray("examples");
      list.codes().forEach(code -> examples.add(code.value()));
      return schema;
    });
    return ref(name);
  }
}
