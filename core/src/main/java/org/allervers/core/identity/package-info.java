/**
 * Who the person is and how to reach them: the first compartment. {@link org.allervers.core.identity.Identity} is the
 * chapter; names may be pseudonyms, dates may be partial, and the national identity (INS) is optional.
 */
package org.allervers.core.identity;
