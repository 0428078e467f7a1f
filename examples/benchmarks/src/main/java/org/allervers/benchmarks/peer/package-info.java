/**
 * The dossier as anybody would write it by hand for jackson-databind: mutable beans with public fields, no list of codes,
 * no check, nothing kept of what is unknown. It is what the library is measured against.
 */
package org.allervers.benchmarks.peer;
