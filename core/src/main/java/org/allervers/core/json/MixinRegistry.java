package org.allervers.core.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The mixins of all chapters: which type is written how. */
final class MixinRegistry {

  private final Map<Class<?>, Class<?>> mixins = new LinkedHashMap<>();

  void add(
      Class<?> type,
      Class<? extends WireMixin> mixin,
      Class<?> builder,
      Class<? extends WireBuilderMixin> reader) {
    mixins.put(type, mixin);
    mixins.put(builder, reader);
  }

  Map<Class<?>, Class<?>> asMap() {
    return Collections.unmodifiableMap(mixins);
  }
}
