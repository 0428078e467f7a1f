package org.allervers.core.minor;

import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;

/**
 * What a holder of parental authority says.
 *
 * <p>Its list is {@code position-titulaire}.
 *
 * @terme position du titulaire
 */
@CodeSystem.Bundled("position-titulaire")
public interface HolderPosition extends CodeSystem {

  /** The holder consents. */
  Code<HolderPosition> CONSENT = of("CONSENT");

  /** The holder refuses. */
  Code<HolderPosition> REFUSE = of("REFUSE");

  /** The minor opposes consulting the holder. */
  Code<HolderPosition> OPPOSITION_MINEUR = of("OPPOSITION_MINEUR");

  /** The holder is unreachable or unknown; nobody opposes. */
  Code<HolderPosition> INJOIGNABLE = of("INJOIGNABLE");

  /** Returns the list. */
  static CodeList<HolderPosition> list() {
    return CodeList.of(HolderPosition.class);
  }

  /**
   * Returns the listed code.
   *
   * @throws IllegalArgumentException if the list does not hold it
   */
  static Code<HolderPosition> of(String code) {
    return list().code(code);
  }
}
