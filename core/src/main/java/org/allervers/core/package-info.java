/** The dossier and the compartments that the law keeps apart. */
package org.allervers.core;
