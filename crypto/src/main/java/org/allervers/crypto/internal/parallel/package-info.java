/** Many pieces of work shared between the caller and an executor, and nothing that knows a format. */
package org.allervers.crypto.internal.parallel;
