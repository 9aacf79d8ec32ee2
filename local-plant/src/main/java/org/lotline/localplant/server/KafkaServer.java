package org.lotline.localplant.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** One Kafka 4.1 broker, its own controller; topics are made explicitly, never by using them. */
public final class KafkaServer extends Server {

    private static final int ANSWER_MILLIS = 2_000;

    /** A broker on {@code port}, its controller on {@code controllerPort}, prepared but not started. */
    public static KafkaServer on(Engine engine, int port, int controllerPort) {
        return new KafkaServer(port, engine.kafka(port, controllerPort));
    }

    private KafkaServer(int port, Machine machine) {
        super("kafka", port, machine);
    }

    /** {@code 127.0.0.1:PORT}; plain text, no login. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port();
    }

    /** A listening socket is not enough: the broker must have joined the cluster. */
    @Override
    boolean answers() {
        return isReady(port());
    }

    static boolean isReady(int port) {
        if (!TcpProbe.isOpen(port)) {
            return false;
        }
        var admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                "127.0.0.1:" + port,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                ANSWER_MILLIS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                ANSWER_MILLIS));
        try {
            var nodes = admin.describeCluster().nodes().get(ANSWER_MILLIS, TimeUnit.MILLISECONDS);
            return !nodes.isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            admin.close(Duration.ZERO);
        }
    }
}
