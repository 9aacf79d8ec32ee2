package org.lotline.trace.lineage;

/**
 * Where reading of a partition goes on. The ids tell a wiped broker, or a topic that was made anew, from the one that the
 * graph follows.
 *
 * @param topic its name
 * @param partition of the topic
 * @param clusterId Kafka's cluster
 * @param topicId Kafka's topic id
 * @param nextOffset the next offset to read
 */
public record TopicPosition(String topic, int partition, String clusterId, String topicId, long nextOffset) {

    public TopicPosition at(long offset) {
        return new TopicPosition(topic, partition, clusterId, topicId, offset);
    }
}
