/** Definitions as data, one pass, explained, exported. */
@org.jspecify.annotations.NullMarked
module org.allervers.indicators {
  requires static org.jspecify;
  requires transitive org.allervers.core;
}
