/**
 * What implementers of stores need, published as the test artifact of crypto. Extend
 * {@link org.allervers.crypto.testkit.RecordStoreContract} or
 * {@link org.allervers.crypto.testkit.AttachmentStoreContract} in a class whose name ends with {@code Test}, and give it
 * an empty store: JUnit runs what the store has to keep.
 *
 * <p>It needs JUnit Jupiter and AssertJ on the path.
 */
package org.allervers.crypto.testkit;
