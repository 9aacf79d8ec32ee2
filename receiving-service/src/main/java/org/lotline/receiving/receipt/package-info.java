/** Deliveries, and how they become lots. */
@NullMarked
package org.lotline.receiving.receipt;

import org.jspecify.annotations.NullMarked;
