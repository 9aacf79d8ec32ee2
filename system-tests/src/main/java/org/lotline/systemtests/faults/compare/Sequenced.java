package org.lotline.systemtests.faults.compare;

import java.util.UUID;

/**
 * An event's place, as its source or a record of the topic says it.
 *
 * @param id of the event
 * @param sequence its place at the source
 * @param subject what it is about
 */
public record Sequenced(UUID id, long sequence, String subject) {}
