package org.allervers.core.json;

import com.fasterxml.jackson.databind.module.SimpleModule;

/** Teaches a Jackson mapper the wire format of the dossier. */
public final class DossierModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  /** Creates the module. */
  public DossierModule() {
    super("allervers-dossier");
    MixinRegistry registry = new MixinRegistry();
    IdentityMixins.register(registry);
    registry.asMap().forEach(this::setMixInAnnotation);
  }
}
