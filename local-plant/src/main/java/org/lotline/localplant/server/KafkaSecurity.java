package org.lotline.localplant.server;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The broker's settings that let nobody in without a login, by the clients' door or the controller's, and allow nobody what
 * {@link KafkaRights} doesn't. Processes, containers for tests and {@code docker-compose.yml} have the same.
 */
final class KafkaSecurity {

    private KafkaSecurity() {}

    /** By their names in {@code server.properties}. */
    static Map<String, String> settings(Login superuser) {
        var settings = new TreeMap<String, String>();
        settings.put("inter.broker.listener.name", "CLIENTS");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listener.security.protocol.map", "CONTROLLER:SASL_PLAINTEXT,CLIENTS:SASL_PLAINTEXT");
        settings.put("sasl.mechanism.controller.protocol", "PLAIN");
        settings.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        settings.put("listener.name.controller.sasl.enabled.mechanisms", "PLAIN");
        settings.put("listener.name.controller.plain.sasl.jaas.config", KafkaLogin.ofBroker(superuser));
        settings.put("listener.name.clients.sasl.enabled.mechanisms", KafkaLogin.SCRAM + ",PLAIN");
        settings.put("listener.name.clients.plain.sasl.jaas.config", KafkaLogin.ofBroker(superuser));
        settings.put(
                "listener.name.clients.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("allow.everyone.if.no.acl.found", "false");
        settings.put("super.users", "User:" + superuser.user());
        return settings;
    }

    /** The same as the image {@code apache/kafka} takes them from its environment. */
    static Map<String, String> environment(Login superuser) {
        var environment = new TreeMap<String, String>();
        settings(superuser).forEach((name, value) -> environment.put(variable(name), value));
        return environment;
    }

    private static String variable(String setting) {
        return "KAFKA_" + setting.replace("-", "___").replace(".", "_").toUpperCase(Locale.ROOT);
    }
}
