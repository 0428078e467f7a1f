/** One plan, in one process and on Spark: whole dossiers in, one accumulator per partition, one result. */
package org.allervers.examples.spark;
