package org.allervers.core.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The mixins of all chapters: which type is written how. */
final class MixinRegistry {

  private static final Map<Class<?>, Class<?>> ALL = all();

  private final Map<Class<?>, Class<?>> mixins = new LinkedHashMap<>();

  private MixinRegistry() {}

  private static Map<Class<?>, Class<?>> all() {
    MixinRegistry registry = new MixinRegistry();
    DossierMixins.register(registry);
    IdentityMixins.register(registry);
    SocialMixins.register(registry);
    HealthMixins.register(registry);
    CoordinationMixins.register(registry);
    ConsentMixins.register(registry);
    MinorMixins.register(registry);
    DispositifMixins.register(registry);
    DirectoryMixins.register(registry);
    ActivityMixins.register(registry);
    AssessmentMixins.register(registry);
    EpisodeMixins.register(registry);
    ReferralMixins.register(registry);
    TaskMixins.register(registry);
    return Collections.unmodifiableMap(registry.mixins);
  }

  /** Returns the mixin of each type and of each builder. */
  static Map<Class<?>, Class<?>> mixins() {
    return ALL;
  }

  static boolean isOfTheFormat(Class<?> type) {
    return ALL.containsKey(type);
  }

  void add(
      Class<?> type,
      Class<? extends WireMixin> mixin,
      Class<?> builder,
      Class<? extends WireBuilderMixin> reader) {
    mixins.put(type, mixin);
    mixins.put(builder, reader);
  }
}
