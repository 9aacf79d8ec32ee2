/** The events of every source as records: one sealed family per source, always with {@link org.lotline.contracts.events.Unknown}. */
@NullMarked
package org.lotline.contracts.events;

import org.jspecify.annotations.NullMarked;
