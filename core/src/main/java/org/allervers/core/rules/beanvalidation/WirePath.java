package org.allervers.core.rules.beanvalidation;

import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Optional;
import org.allervers.core.json.WireNames;

/** Names a place as the exchange format does, so that every finding on one place bears one path. */
final class WirePath {

  private WirePath() {}

  static String of(Class<?> root, Path path) {
    StringBuilder text = new StringBuilder();
    Optional<Class<?>> owner = Optional.of(root);
    for (Path.Node node : path) {
      if (node.isInIterable() && node.getIndex() != null) {
        text.append('[').append(node.getIndex()).append(']');
      }
      String name = node.getName();
      if (node.getKind() == ElementKind.CONTAINER_ELEMENT) {
        if (HistoryExtractor.ENTRY.equals(name)) {
          text.append(".valeur");
        }
      } else if (name != null) {
        Optional<Class<?>> holder = owner;
        if (text.length() > 0) {
          text.append('.');
        }
        text.append(holder.flatMap(type -> WireNames.nameOf(type, name)).orElse(name));
        owner = holder.flatMap(type -> WireNames.typeOf(type, name));
      }
    }
    return text.toString();
  }
}
