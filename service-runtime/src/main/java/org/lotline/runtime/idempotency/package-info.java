/** One effect and one answer per Idempotency-Key, however often a request is sent. */
@NullMarked
package org.lotline.runtime.idempotency;

import org.jspecify.annotations.NullMarked;
