/** The audit trail of all services, asked of each over its contract. */
@NullMarked
package org.lotline.trace.audit;

import org.jspecify.annotations.NullMarked;
