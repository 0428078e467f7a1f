/** Not exported: what several packages of this module share. */
package org.allervers.indicators.internal;
