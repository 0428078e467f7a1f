/**
 * What the person agreed to, opposed, was told and asked for. Agreement to care, to a file and to sharing are
 * separate events; none of them is the lawful basis of processing. {@link org.allervers.core.consent.Consents} is the
 * chapter.
 */
package org.allervers.core.consent;
