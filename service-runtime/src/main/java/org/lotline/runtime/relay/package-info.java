/** From the outbox to Kafka: one active relay per source, a gapless sequence, nothing lost. */
@NullMarked
package org.lotline.runtime.relay;

import org.jspecify.annotations.NullMarked;
