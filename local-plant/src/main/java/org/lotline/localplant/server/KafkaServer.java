package org.lotline.localplant.server;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.lotline.localplant.site.Secrets;

/**
 * One Kafka 4.1 broker, its own controller; topics are made explicitly, never by using them. Nobody gets in without a login:
 * {@link KafkaRights} says what each may do.
 */
public final class KafkaServer extends Server {

    /** For a cold JVM on a busy machine, which takes seconds to log in alone; a broker that isn't there is told at once. */
    private static final int ANSWER_MILLIS = 10_000;

    private final Secrets secrets;

    /** A broker on {@code port}, its controller on {@code controllerPort}, prepared but not started. */
    public static KafkaServer on(Engine engine, int port, int controllerPort, Secrets secrets) {
        var superuser = login(KafkaUsers.SUPERUSER, secrets);
        return new KafkaServer(port, engine.kafka(port, controllerPort, superuser), secrets);
    }

    private KafkaServer(int port, Machine machine, Secrets secrets) {
        super("kafka", port, machine);
        this.secrets = secrets;
    }

    /** {@code 127.0.0.1:PORT}; not encrypted. */
    public String bootstrapServers() {
        return at(port());
    }

    /** Whom a service works as: may make and write the topic of its own and read those of all. */
    public Login serviceOf(String service) {
        return login(service, secrets);
    }

    /** What a client is told, addresses included, to work as a service. */
    public Map<String, Object> clientOf(String service) {
        return KafkaLogin.scram(bootstrapServers(), serviceOf(service));
    }

    /** What a client is told, addresses included, to read all topics and change nothing: for people who watch. */
    public Map<String, Object> opsClient() {
        return KafkaLogin.scram(bootstrapServers(), login(KafkaUsers.OPS, secrets));
    }

    /** What a client is told, addresses included, to be allowed everything. */
    public Map<String, Object> superuserClient() {
        return superuserClient(port(), secrets);
    }

    /** A listening socket is not enough: the broker must have joined the cluster. */
    @Override
    boolean answers() {
        return isReady(port(), secrets);
    }

    @Override
    void afterStart() {
        KafkaUsers.make(superuserClient(), user -> login(user, secrets).password());
    }

    static boolean isReady(int port, Secrets secrets) {
        if (!TcpProbe.isOpen(port)) {
            return false;
        }
        var settings = new HashMap<>(superuserClient(port, secrets));
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        var admin = Admin.create(settings);
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

    private static Map<String, Object> superuserClient(int port, Secrets secrets) {
        return KafkaLogin.plain(at(port), login(KafkaUsers.SUPERUSER, secrets));
    }

    private static Login login(String user, Secrets secrets) {
        return new Login(user, secrets.of("kafka." + user));
    }

    private static String at(int port) {
        return "127.0.0.1:" + port;
    }
}
