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
    ActMixins.register(registry);
    AnonymousMixins.register(registry);
    AssessmentMixins.register(registry);
    ConsentMixins.register(registry);
    ConsentRightsMixins.register(registry);
    CoordinationItemMixins.register(registry);
    CoordinationMixins.register(registry);
    DirectoryMixins.register(registry);
    DispositifMixins.register(registry);
    DossierMixins.register(registry);
    EncounterMixins.register(registry);
    EpisodeMixins.register(registry);
    HealthItemMixins.register(registry);
    HealthMixins.register(registry);
    HealthTreatmentMixins.register(registry);
    IdentityMixins.register(registry);
    MinorEventMixins.register(registry);
    MinorMixins.register(registry);
    ReferralMixins.register(registry);
    RequestMixins.register(registry);
    RoundMixins.register(registry);
    SocialLifeMixins.register(registry);
    SocialMixins.register(registry);
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
