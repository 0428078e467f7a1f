/**
 * The documents that leave the team's hands. {@link org.allervers.core.document.ExitSummary} is handed over when an
 * accompaniment ends, {@link org.allervers.core.document.ProfessionalReport} goes to one professional. Each is asked for in a
 * few words and answers with a {@link org.allervers.core.document.DocumentResult}: a
 * {@link org.allervers.core.document.Document} of sections, or a {@link org.allervers.core.document.DocumentRefusal}. A
 * document speaks of {@link org.allervers.core.document.DocumentPart}s, says every
 * {@link org.allervers.core.document.Wording} in French and in English, prints itself as text or as an HTML page, and knows
 * each {@link org.allervers.core.document.Omission}.
 *
 * <p>What the person said on sharing is asked of the rules on consent, part by part; what a minor keeps secret is shown to no
 * holder of parental authority, not even as a gap. What comes out is personal: hand it to its reader, and log nothing of it.
 */
package org.allervers.core.document;
