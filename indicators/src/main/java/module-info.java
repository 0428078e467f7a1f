/** Definitions as data, one pass, explained, exported. */
@org.jspecify.annotations.NullMarked
module org.allervers.indicators {
  requires static org.jspecify;
  requires transitive org.allervers.core;
  requires com.fasterxml.jackson.databind;
  requires org.dhatim.fastexcel;
  requires org.dhatim.fastexcel.reader;
  requires org.apache.commons.compress;
  requires ojalgo;

  exports org.allervers.indicators;
  exports org.allervers.indicators.audit;
  exports org.allervers.indicators.catalogue;
  exports org.allervers.indicators.definition;
  exports org.allervers.indicators.disclosure;
  exports org.allervers.indicators.dossier;
  exports org.allervers.indicators.explain;
  exports org.allervers.indicators.export;
  exports org.allervers.indicators.mano;
  exports org.allervers.indicators.period;
  exports org.allervers.indicators.publication;
  exports org.allervers.indicators.table;
  exports org.allervers.indicators.template;
}
