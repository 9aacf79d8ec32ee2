package org.lotline.runtime.relay;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotline.runtime.event.StoredEvent;

/**
 * What became of a batch.
 *
 * @param acknowledged the prefix that Kafka has for sure
 * @param failure why the first one behind it failed; null if all are there
 */
record Sent(List<StoredEvent> acknowledged, @Nullable Throwable failure) {}
