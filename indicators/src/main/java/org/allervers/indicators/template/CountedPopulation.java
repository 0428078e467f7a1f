package org.allervers.indicators.template;

import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Population;
import org.allervers.indicators.definition.Timing;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Unit;

/** Who or what the columns of a form count, named once. */
record CountedPopulation(
    Label counting,
    Unit unit,
    Basis basis,
    Timing timing,
    Population population,
    Attribute attribution,
    Attribute dispositif) {}
