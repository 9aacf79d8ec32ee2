package org.lotline.localplant.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lotline.localplant.server.KafkaUsers;
import org.lotline.localplant.site.PlantFailure;
import picocli.CommandLine.Command;

/** What a container of {@code docker-compose.yml} does once, before the services; the local plant does it as it starts. */
@Command(
        name = "kafka-logins",
        hidden = true,
        description = "Make the users of a Kafka and their rights; addresses and passwords are in the environment.",
        mixinStandardHelpOptions = true)
final class KafkaLoginsCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        KafkaUsers.make(
                variable("LOTLINE_KAFKA_SERVERS"),
                variable("LOTLINE_KAFKA_PASSWORD"),
                user -> variable("LOTLINE_%s_KAFKA_PASSWORD".formatted(user.toUpperCase(Locale.ROOT))));
        System.out.println("Kafka's users are made");
        return 0;
    }

    private static String variable(String name) {
        return Optional.ofNullable(System.getenv(name))
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new PlantFailure(name + " is not in the environment"));
    }
}
