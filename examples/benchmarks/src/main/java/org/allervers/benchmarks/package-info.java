/** How fast, against whom, and in how much memory. Nothing here is published. */
package org.allervers.benchmarks;
