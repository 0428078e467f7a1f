package org.allervers.core.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.type.ReferenceType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.allervers.core.Compartment;
import org.allervers.core.DossierId;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Answers;
import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;
import org.allervers.core.time.DateRange;
import org.allervers.core.time.History;
import org.allervers.core.time.PartialDate;
import org.jspecify.annotations.Nullable;

/** Finds the writer of each closed value and of each wrapper of the format. */
final class WireSerializers extends Serializers.Base {

  private static final JsonSerializer<Object> AS_TEXT = new Scalars.TextWriter(Object::toString);

  private static final Map<Class<?>, JsonSerializer<?>> WRITERS = Map.of(
      LocalDate.class, new Scalars.DateWriter(),
      LocalTime.class, AS_TEXT,
      LocalDateTime.class, AS_TEXT,
      Instant.class, AS_TEXT,
      PartialDate.class, AS_TEXT,
      DateRange.class, AS_TEXT,
      DossierId.class, AS_TEXT,
      Compartment.class, new Scalars.TextWriter(part -> ((Compartment) part).code()),
      Answers.class, new AnswersSerializer());

  @Override
  public @Nullable JsonSerializer<?> findSerializer(
      SerializationConfig config, JavaType type, BeanDescription description) {
    if (type.hasRawClass(Code.class)) {
      Class<?> marker = type.containedTypeOrUnknown(0).getRawClass();
      return new CodeWriter(CodeList.of(marker.asSubclass(CodeSystem.class)));
    }
    return type.hasRawClass(History.class)
        ? new HistorySerializer(type.containedTypeOrUnknown(0))
        : WRITERS.get(type.getRawClass());
  }

  @Override
  public @Nullable JsonSerializer<?> findReferenceSerializer(
      SerializationConfig config,
      ReferenceType type,
      BeanDescription description,
      @Nullable TypeSerializer typing,
      JsonSerializer<Object> content) {
    if (type.hasRawClass(Answer.class)) {
      return new AnswerSerializer(type, true, typing, content);
    }
    return type.hasRawClass(Optional.class)
        ? new OptionalSerializer(type, true, typing, content)
        : null;
  }
}
