/**
 * The teams and the frame in which they work: a {@link org.allervers.core.dispositif.Team} belongs to a {@link
 * org.allervers.core.dispositif.Dispositif}, covers {@linkplain org.allervers.core.dispositif.Perimeter places},
 * opens on {@linkplain org.allervers.core.dispositif.OpeningHours half-days}, is made of {@linkplain
 * org.allervers.core.dispositif.StaffMember professionals}, has {@linkplain org.allervers.core.dispositif.Agreement
 * agreements} with partners and {@linkplain org.allervers.core.dispositif.VehicleLog drives}.
 *
 * <p>The lists that several chapters share are here too: who {@linkplain org.allervers.core.dispositif.Requester
 * asks}, and to which {@linkplain org.allervers.core.dispositif.ServiceKind kinds of service} people are oriented.
 */
package org.allervers.core.dispositif;
