package org.lotline.localplant.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.lotline.localplant.site.PlantFailure;

/** Makes Kafka's users and gives them the rights of today; what is there already stays, with the passwords of today. */
public final class KafkaUsers {

    /** Who may do everything. */
    public static final String SUPERUSER = "lotline";

    /** Who may read all topics of Lotline and nothing else: for people who watch. */
    public static final String OPS = "ops";

    /** The services, each a user of its own name. */
    public static final List<String> SERVICES = PostgresServer.DATABASES;

    /** What Kafka asks for at least; passwords are random, so that more would only cost time at each login. */
    private static final int ITERATIONS = 4096;

    private static final int ANSWER_MILLIS = 120_000;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Admin admin;

    private KafkaUsers(Admin admin) {
        this.admin = admin;
    }

    /**
     * Makes them at any Kafka that knows the superuser {@link #SUPERUSER} by PLAIN, and returns when it knows their rights.
     *
     * @param bootstrapServers {@code HOST:PORT}, several with commas between
     * @param passwords by user
     * @throws PlantFailure if Kafka refuses, or doesn't answer for two minutes
     */
    public static void make(String bootstrapServers, String superuserPassword, UnaryOperator<String> passwords) {
        make(KafkaLogin.plain(bootstrapServers, new Login(SUPERUSER, superuserPassword)), passwords);
    }

    /**
     * Makes them and returns when the broker knows their rights.
     *
     * @param superuser what a client is told to log in as the superuser
     * @param passwords by user
     * @throws PlantFailure if Kafka refuses, or doesn't answer for two minutes
     */
    static void make(Map<String, Object> superuser, UnaryOperator<String> passwords) {
        var settings = new HashMap<>(superuser);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        try (var admin = Admin.create(settings)) {
            new KafkaUsers(admin).make(passwords);
        } catch (ExecutionException e) {
            throw new PlantFailure("Can't make Kafka's users: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlantFailure("Interrupted while making Kafka's users", e);
        }
    }

    /** Users first: what comes later in Kafka's metadata is known later, so that with the rights the users are known too. */
    private void make(UnaryOperator<String> passwords) throws ExecutionException, InterruptedException {
        var users = Stream.concat(SERVICES.stream(), Stream.of(OPS));
        var credential = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS);
        admin.alterUserScramCredentials(new ArrayList<>(
                        users.map(user -> new UserScramCredentialUpsertion(user, credential, passwords.apply(user)))
                                .toList()))
                .all()
                .get();
        admin.deleteAcls(List.of(KafkaRights.GONE)).all().get();
        admin.createAcls(KafkaRights.all()).all().get();
        while (!admin.describeAcls(AclBindingFilter.ANY).values().get().containsAll(KafkaRights.all())) {
            Thread.sleep(PAUSE);
        }
    }
}
