package org.lotline.runtime.relay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.ConfigResource.Type;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/** The topic of a source: one partition, kept for ever, not compacted, for the graph is rebuilt from it. */
final class SourceTopic {

    private static final Logger LOG = Logger.getLogger(SourceTopic.class);

    private static final Map<String, String> SETTINGS = Map.of(
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1",
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);

    private SourceTopic() {}

    /** Makes it if it is not there; one that is there with other settings is left as it is, with a warning. */
    static void ensure(KafkaSettings kafka, String topic) throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(kafka.admin())) {
            if (!created(admin, topic)) {
                warnOfOtherSettings(admin, topic);
            }
        }
    }

    private static boolean created(Admin admin, String topic) throws InterruptedException, ExecutionException {
        try {
            var wanted = new NewTopic(topic, Optional.of(1), Optional.empty()).configs(SETTINGS);
            admin.createTopics(List.of(wanted)).all().get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw e;
        }
    }

    private static void warnOfOtherSettings(Admin admin, String topic) throws InterruptedException, ExecutionException {
        for (var present : admin.describeConfigs(List.of(new ConfigResource(Type.TOPIC, topic)))
                .all()
                .get()
                .values()) {
            SETTINGS.forEach((name, wanted) ->
                    warn(topic, name, wanted, present.get(name).value()));
        }
        for (var present :
                admin.describeTopics(List.of(topic)).allTopicNames().get().values()) {
            warn(topic, "partitions", "1", String.valueOf(present.partitions().size()));
        }
    }

    private static void warn(String topic, String name, String wanted, String present) {
        if (!wanted.equals(present)) {
            LOG.warnf(
                    "Topic %s has %s=%s; the graph is rebuilt from it and needs %s=%s. Change it with Kafka's tools.",
                    topic, name, present, name, wanted);
        }
    }
}
