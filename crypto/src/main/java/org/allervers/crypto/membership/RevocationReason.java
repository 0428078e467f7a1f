package org.allervers.crypto.membership;

/** Why a device is shut out. */
public enum RevocationReason {
  /** The person left the team. */
  DEPARTURE(1),
  /** The device is lost or stolen. */
  LOSS(2),
  /** The device was replaced by another one of the same person. */
  REPLACEMENT(3),
  /** Somebody else may have had its keys. */
  COMPROMISE(4),
  /** Another reason. */
  OTHER(0);

  private final int code;

  RevocationReason(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  static RevocationReason of(int code) {
    for (RevocationReason reason : values()) {
      if (reason.code == code) {
        return reason;
      }
    }
    return OTHER;
  }
}
