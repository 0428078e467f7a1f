package org.allervers.core.json;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.ReferenceType;
import com.fasterxml.jackson.databind.type.TypeBindings;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.type.TypeModifier;
import java.lang.reflect.Type;
import java.util.Optional;
import org.allervers.core.answer.Answer;

/** Tells Jackson that an answer and an optional refer to a value of another type. */
final class WireTypes extends TypeModifier {

  @Override
  public JavaType modifyType(
      JavaType type, Type jdkType, TypeBindings bindings, TypeFactory factory) {
    if (type.isReferenceType() || type.isContainerType()) {
      return type;
    }
    return type.hasRawClass(Answer.class) || type.hasRawClass(Optional.class)
        ? ReferenceType.upgradeFrom(type, type.containedTypeOrUnknown(0))
        : type;
  }
}
