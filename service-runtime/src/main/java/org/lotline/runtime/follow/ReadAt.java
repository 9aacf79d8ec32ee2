package org.lotline.runtime.follow;

/**
 * Where a record was read.
 *
 * @param topicId Kafka's id of the topic; another one if it was made anew
 * @param offset on its only partition
 */
record ReadAt(String topicId, long offset) {}
