package org.allervers.core.json;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Preserved;
import org.allervers.core.testkit.ModelType;
import org.allervers.core.time.History;

/** What the mixins say of the types of the model: which property has which name on the wire, and which type. */
public final class WireTree {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().addModule(new DossierModule()).build();

  private WireTree() {}

  /**
   * A property of a JSON object of the format.
   *
   * @param name the name on the wire
   * @param accessor the name of the accessor in the model
   */
  public record WireProperty(String name, String accessor, JavaType type) {}

  /** Returns the properties of a type that has a mixin, in the order in which they are written. */
  public static List<WireProperty> properties(Class<?> type) {
    return MAPPER
        .getSerializationConfig()
        .introspect(MAPPER.constructType(type))
        .findProperties()
        .stream()
        .filter(property -> !property.getPrimaryType().hasRawClass(Preserved.class))
        .map(WireTree::property)
        .toList();
  }

  private static WireProperty property(BeanPropertyDefinition property) {
    return new WireProperty(
        property.getName(), property.getGetter().getName(), property.getPrimaryType());
  }

  /** Returns the names that the builder of a type reads. */
  static List<String> read(Class<?> type) throws ReflectiveOperationException {
    JavaType builder = MAPPER.constructType(type.getMethod("builder").getReturnType());
    return MAPPER
        .getDeserializationConfig()
        .introspectForBuilder(builder, null)
        .findProperties()
        .stream()
        .filter(BeanPropertyDefinition::hasSetter)
        .map(BeanPropertyDefinition::getName)
        .toList();
  }

  /**
   * Returns the places of all properties of a root, such as {@code social.lieuDeVie.habitat} and {@code actes[].date};
   * {@code []} stands for the elements of a list.
   */
  public static Set<String> paths(Class<?> root) {
    Set<String> paths = new LinkedHashSet<>();
    properties(root).forEach(property -> paths(property.name(), property.type(), paths));
    return paths;
  }

  private static void paths(String path, JavaType type, Set<String> paths) {
    if (type.hasRawClass(List.class)) {
      paths(path + "[]", type.containedType(0), paths);
    } else if (type.hasRawClass(History.class)
        || type.hasRawClass(Answer.class)
        || type.hasRawClass(Optional.class)) {
      paths(path, type.containedType(0), paths);
    } else {
      paths.add(path);
      if (ModelType.isBuilt(type.getRawClass())) {
        properties(type.getRawClass())
            .forEach(property -> paths(path + "." + property.name(), property.type(), paths));
      }
    }
  }

  /** Calls {@code seen} for each property of the model that {@code json}, of the given type, shows. */
  static void walk(Class<?> type, JsonNode json, BiConsumer<Class<?>, String> seen) {
    for (WireProperty property : properties(type)) {
      JsonNode value = json.get(property.name());
      if (value != null) {
        seen.accept(type, property.name());
        walk(property.type(), value, seen);
      }
    }
  }

  private static void walk(JavaType type, JsonNode value, BiConsumer<Class<?>, String> seen) {
    if (type.hasRawClass(History.class)) {
      value.forEach(
          entry -> walk(type.containedType(0), entry.path(HistorySerializer.VALUE), seen));
    } else if (type.hasRawClass(Answer.class) || type.hasRawClass(Optional.class)) {
      walk(type.containedType(0), value, seen);
    } else if (type.hasRawClass(List.class)) {
      value.forEach(element -> walk(type.containedType(0), element, seen));
    } else if (ModelType.isBuilt(type.getRawClass())) {
      walk(type.getRawClass(), value, seen);
    }
  }
}
