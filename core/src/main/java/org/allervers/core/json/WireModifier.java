package org.allervers.core.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.allervers.core.answer.Preserved;

/** Lets objects of the format write what they preserve, and roots write their version. */
final class WireModifier extends BeanSerializerModifier {

  private static final long serialVersionUID = 1L;

  private final transient Map<Class<?>, Integer> versionByRoot;

  WireModifier(Map<Class<?>, Integer> versionByRoot) {
    this.versionByRoot = versionByRoot;
  }

  @Override
  public List<BeanPropertyWriter> changeProperties(
      SerializationConfig config,
      BeanDescription description,
      List<BeanPropertyWriter> properties) {
    if (!MixinRegistry.isOfTheFormat(description.getBeanClass())) {
      return properties;
    }
    List<BeanPropertyWriter> changed = new ArrayList<>(properties.size() + 1);
    for (BeanPropertyWriter property : properties) {
      if (property.getType().hasRawClass(Preserved.class)) {
        changed.add(new PreservedWriter(property));
      } else {
        changed.add(new PropertyWriter(property));
      }
    }
    Integer version = versionByRoot.get(description.getBeanClass());
    if (version != null && !changed.isEmpty()) {
      changed.add(0, new VersionWriter(changed.get(0), version));
    }
    return changed;
  }
}
