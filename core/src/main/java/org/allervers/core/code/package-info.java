/**
 * Value lists as versioned data: a {@link org.allervers.core.code.Code} is a value of one
 * {@link org.allervers.core.code.CodeList}, which says what it means through its
 * {@link org.allervers.core.code.Concept}. Each list has a marker type that extends
 * {@link org.allervers.core.code.CodeSystem}, so that the compiler keeps lists apart.
 */
package org.allervers.core.code;
