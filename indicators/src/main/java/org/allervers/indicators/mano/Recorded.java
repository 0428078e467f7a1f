package org.allervers.indicators.mano;

/** An entry of a source that is a record of Mano, or a part of one. */
interface Recorded {

  String recordId();
}
