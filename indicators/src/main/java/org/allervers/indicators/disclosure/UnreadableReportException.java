package org.allervers.indicators.disclosure;

import java.util.Objects;

/** A file that cannot be attacked, because it is not a whole report of ours. Its message carries no content of the file. */
public final class UnreadableReportException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** It is neither a workbook nor JSON, or it is damaged. */
    NOT_A_REPORT,
    /** It is larger than a report can be, at once or when unpacked. */
    TOO_LARGE,
    /** It is a workbook or JSON that no exporter of this library wrote, or a later format. */
    FOREIGN,
    /** Its figures are not those that were written. */
    ALTERED,
    /** Its figures are those whose hash it prints, and contradict each other. */
    INCONSISTENT,
    /** It names a policy that this version of the library does not know. */
    UNKNOWN_POLICY
  }

  private final Reason reason;
  private final String place;

  UnreadableReportException(Reason reason, String place) {
    super(message(reason, place));
    this.reason = Objects.requireNonNull(reason, "reason");
    this.place = place;
  }

  UnreadableReportException(Reason reason, String place, Exception cause) {
    super(message(reason, place), cause);
    this.reason = Objects.requireNonNull(reason, "reason");
    this.place = place;
  }

  private static String message(Reason reason, String place) {
    return "report not readable: " + reason + (place.isEmpty() ? "" : ", " + place);
  }

  public Reason reason() {
    return reason;
  }

  /** Where in the file, for example "LEO-06 line 9"; empty for the file as a whole. */
  public String place() {
    return place;
  }
}
