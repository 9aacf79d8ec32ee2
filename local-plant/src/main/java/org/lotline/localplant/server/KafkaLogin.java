package org.lotline.localplant.server;

import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;

/**
 * What a Kafka client has to be told to log in; not encrypted, for it goes over loopback or the containers' inner network.
 * The password never travels with SCRAM; the superuser has PLAIN, for Kafka keeps its SCRAM users among its data, where
 * somebody has to write them first.
 */
final class KafkaLogin {

    static final String SCRAM = "SCRAM-SHA-512";

    private KafkaLogin() {}

    /** Of a user that {@link KafkaUsers} has made. */
    static Map<String, Object> scram(String bootstrapServers, Login login) {
        return settings(
                bootstrapServers, SCRAM, jaas("org.apache.kafka.common.security.scram.ScramLoginModule", login, ""));
    }

    /** Of the superuser, whom the broker's own settings name. */
    static Map<String, Object> plain(String bootstrapServers, Login login) {
        return settings(
                bootstrapServers, "PLAIN", jaas("org.apache.kafka.common.security.plain.PlainLoginModule", login, ""));
    }

    /** The superuser in the broker's settings: as whom it speaks to itself, and whom it knows by PLAIN. */
    static String ofBroker(Login superuser) {
        return jaas(
                "org.apache.kafka.common.security.plain.PlainLoginModule",
                superuser,
                " user_%s=\"%s\"".formatted(superuser.user(), superuser.password()));
    }

    private static Map<String, Object> settings(String bootstrapServers, String mechanism, String jaas) {
        return Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
                "SASL_PLAINTEXT",
                SaslConfigs.SASL_MECHANISM,
                mechanism,
                SaslConfigs.SASL_JAAS_CONFIG,
                jaas);
    }

    private static String jaas(String module, Login login, String more) {
        return "%s required username=\"%s\" password=\"%s\"%s;".formatted(module, login.user(), login.password(), more);
    }
}
