/**
 * What the teams do, day by day. A team works in half-day {@linkplain org.allervers.core.activity.Slot slots}, some
 * of them {@linkplain org.allervers.core.activity.Maraude rounds} in the street. In a slot it meets people: each
 * {@link org.allervers.core.activity.Encounter} or {@link org.allervers.core.activity.Visit} belongs to one person,
 * and each {@link org.allervers.core.activity.Act} to one encounter. {@link org.allervers.core.activity.Interpreting}
 * and {@link org.allervers.core.activity.Distribution} go with an encounter.
 *
 * <p>What belongs to nobody's dossier is counted apart: {@link org.allervers.core.activity.AnonymousEncounter},
 * {@link org.allervers.core.activity.AnonymousVisit}, {@link org.allervers.core.activity.AnonymousAct}, {@link
 * org.allervers.core.activity.TerritoryObservation}, {@link org.allervers.core.activity.GroupAction} and {@link
 * org.allervers.core.activity.Solicitation}.
 */
package org.allervers.core.activity;
