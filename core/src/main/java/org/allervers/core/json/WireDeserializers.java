package org.allervers.core.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.type.ReferenceType;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Answers;
import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;
import org.allervers.core.time.History;
import org.jspecify.annotations.Nullable;

/** Finds the reader of each closed value and of each wrapper of the format. */
final class WireDeserializers extends Deserializers.Base {

  @Override
  public @Nullable JsonDeserializer<?> findBeanDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription description) {
    if (type.hasRawClass(History.class)) {
      return new HistoryDeserializer(type.containedTypeOrUnknown(0));
    }
    if (type.hasRawClass(Code.class)) {
      Class<?> marker = type.containedTypeOrUnknown(0).getRawClass();
      return new CodeDeserializer(CodeList.of(marker.asSubclass(CodeSystem.class)));
    }
    return type.hasRawClass(Answers.class)
        ? new AnswersDeserializer()
        : Scalars.READERS.get(type.getRawClass());
  }

  @Override
  public @Nullable JsonDeserializer<?> findEnumDeserializer(
      Class<?> type, DeserializationConfig config, BeanDescription description) {
    return Scalars.READERS.get(type);
  }

  @Override
  public @Nullable JsonDeserializer<?> findReferenceDeserializer(
      ReferenceType type,
      DeserializationConfig config,
      BeanDescription description,
      @Nullable TypeDeserializer typing,
      @Nullable JsonDeserializer<?> content) {
    return type.hasRawClass(Answer.class) ? new AnswerDeserializer(type.getReferencedType()) : null;
  }

  @Override
  public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
    return type == Answer.class
        || type == History.class
        || type == Code.class
        || Scalars.READERS.containsKey(type);
  }
}
