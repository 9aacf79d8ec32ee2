package org.lotline.localplant;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lotline.localplant.server.KafkaServer;
import org.lotline.localplant.site.PrivateFiles;

/** How people log in to Kafka with Kafka's own tools ({@code --consumer.config FILE}, {@code --command-config FILE}). */
public final class KafkaLoginFiles {

    private KafkaLoginFiles() {}

    /** For those who watch topics: may read all and change nothing. */
    public static Path ofOps(Path directory) {
        return directory.resolve("logins").resolve("kafka-ops.properties");
    }

    /** For those who repair: may do everything. */
    static Path ofAdmin(Path directory) {
        return directory.resolve("logins").resolve("kafka-admin.properties");
    }

    static void write(Path directory, KafkaServer kafka) {
        PrivateFiles.folder(directory.resolve("logins"));
        write(ofOps(directory), kafka.opsClient());
        write(ofAdmin(directory), kafka.superuserClient());
    }

    private static void write(Path file, Map<String, Object> settings) {
        PrivateFiles.write(
                file,
                new TreeMap<>(settings)
                        .entrySet().stream()
                                .map(setting -> "%s=%s%n".formatted(setting.getKey(), setting.getValue()))
                                .collect(Collectors.joining()));
    }
}
