/**
 * The directory of structures to which people are oriented: {@link org.allervers.core.directory.Structure}. Nothing
 * in it belongs to a person.
 */
package org.allervers.core.directory;
