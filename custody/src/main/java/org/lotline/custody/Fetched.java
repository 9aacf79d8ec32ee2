package org.lotline.custody;

import java.time.Instant;
import java.util.UUID;
import org.lotline.contracts.events.LotMoved;

/**
 * What another holder has given up for an act of this one.
 *
 * @param event the id of the event of the move
 * @param moved what it says
 * @param occurredAt when it was moved (UTC)
 */
public record Fetched(UUID event, LotMoved moved, Instant occurredAt) {}
