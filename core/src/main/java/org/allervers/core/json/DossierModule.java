package org.allervers.core.json;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.Module;
import java.util.Map;
import org.allervers.core.Dossier;
import org.allervers.core.Register;

/**
 * Teaches a Jackson mapper the wire format of the dossier and of the register.
 *
 * <p>{@link JsonFormat} is the usual way in: it also limits, migrates and reports. This module is for a host that has
 * a mapper for dossiers already. It sets how dates, numbers and texts are read in that whole mapper, strictly, so give
 * it one of its own.
 *
 * @terme format d'échange
 */
public final class DossierModule extends Module {

  private final FormatVersion version;

  /** Creates the module of the current version of the format. */
  public DossierModule() {
    this(FormatVersion.CURRENT);
  }

  DossierModule(FormatVersion version) {
    this.version = version;
  }

  @Override
  public String getModuleName() {
    return "allervers-dossier";
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    context.addTypeModifier(new WireTypes());
    context.addSerializers(new WireSerializers());
    context.addDeserializers(new WireDeserializers());
    context.addBeanSerializerModifier(new WireModifier(
        Map.of(Dossier.class, version.number(), Register.class, version.number())));
    MixinRegistry.mixins().forEach(context::setMixInAnnotations);
  }
}
