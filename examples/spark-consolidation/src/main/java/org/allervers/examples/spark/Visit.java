package org.allervers.examples.spark;

import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * One row of the tool's log: who was met where, when and for how long.
 *
 * @param person number of the fictitious person
 * @param at local time
 * @param team code of the team
 * @param act code of what was done
 * @param minutes how long it took
 */
record Visit(int person, LocalDateTime at, String team, String act, long minutes)
    implements Serializable {}
