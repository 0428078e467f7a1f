package org.allervers.core.json;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

/** What every JSON object of the format reads: the properties that this version does not know, as raw JSON. */
interface WireBuilderMixin {

  @JsonAnySetter
  @JsonDeserialize(contentUsing = RawJsonDeserializer.class)
  Object preserve(String name, String json);
}
