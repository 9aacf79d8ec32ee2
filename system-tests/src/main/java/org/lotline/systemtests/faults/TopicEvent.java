package org.lotline.systemtests.faults;

import java.util.UUID;

/**
 * A record of the topic, by its CloudEvents headers.
 *
 * @param id of the event
 * @param sequence its place at the source
 * @param subject what it is about
 */
record TopicEvent(UUID id, long sequence, String subject) {}
