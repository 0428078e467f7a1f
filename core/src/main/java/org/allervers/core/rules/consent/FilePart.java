package org.allervers.core.rules.consent;

import org.allervers.core.Compartment;

/**
 * A part of the file to which access differs: the four compartments, and what the law sets apart within them.
 *
 * @terme partie du dossier à accès propre
 */
public enum FilePart {
  /** Who the person is and how to reach them. */
  IDENTITY,
  /** The social file. */
  SOCIAL,
  /** The health file. */
  HEALTH,
  /** What the team needs to work together. */
  COORDINATION,
  /** Health items that a health professional pushed to the team. */
  SHARED_EXTRACT,
  /** Health notes for their author and those named: a minor's secret acts, violence. */
  RESTRICTED_HEALTH,
  /** What went to the archive. */
  ARCHIVE;

  /** Returns the part that a compartment is. */
  public static FilePart of(Compartment compartment) {
    return switch (compartment) {
      case IDENTITY -> IDENTITY;
      case SOCIAL -> SOCIAL;
      case HEALTH -> HEALTH;
      case COORDINATION -> COORDINATION;
    };
  }
}
