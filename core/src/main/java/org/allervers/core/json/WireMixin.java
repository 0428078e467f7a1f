package org.allervers.core.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.allervers.core.answer.Preserved;

/** What every JSON object of the format writes: the properties that this version does not know. */
interface WireMixin {

  /** The name is never written: {@link PreservedWriter} writes the properties themselves. */
  @JsonProperty("")
  Preserved preserved();
}
