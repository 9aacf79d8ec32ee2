package org.lotline.localplant.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lotline.localplant.process.Children;
import org.lotline.localplant.process.Launch;
import org.lotline.localplant.site.PlantDirectory;
import org.lotline.localplant.site.PlantFailure;
import org.lotline.localplant.site.PrivateFiles;

/** Kafka as a child JVM: broker and controller in one (KRaft). Nobody is let in without a login, nor by the controller's door. */
final class KafkaProcess {

    /** The short broker session lets a killed broker come back at once; the default makes it wait nine seconds. */
    private static final String PROPERTIES = """
            process.roles=broker,controller
            node.id=1
            controller.quorum.voters=1@127.0.0.1:%2$d
            listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
            advertised.listeners=CLIENTS://127.0.0.1:%1$d
            log.dirs=%3$s
            auto.create.topics.enable=false
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=5
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=5
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            broker.heartbeat.interval.ms=500
            broker.session.timeout.ms=3000
            group.initial.rebalance.delay.ms=0
            log.cleaner.dedupe.buffer.size=4194304
            """;

    private final PlantDirectory directory;
    private final Children children;
    private final Path home;
    private final SharedArchive archive;

    KafkaProcess(PlantDirectory directory, Children children) {
        this.directory = directory;
        this.children = children;
        this.home = PrivateFiles.folder(directory.home("kafka"));
        this.archive = new SharedArchive(
                directory.checkout().target("local-plant/kafka-server").resolve("kafka.jsa"));
    }

    /** Formats the storage if there is none yet. */
    Machine prepare(int port, int controllerPort, Login superuser) {
        var data = home.resolve("data");
        var properties = configure("server.properties", data, port, controllerPort, superuser);
        if (!Files.exists(data)) {
            format(data, port, controllerPort, superuser);
        }
        return new ChildMachine(
                children,
                launch("kafka", List.of("-Xms64m", "-Xmx256m"), archive.flags(), "kafka.Kafka", properties.toString()));
    }

    /** Aside first, so that a format that was cut short is never taken for a formatted storage. */
    private void format(Path data, int port, int controllerPort, Login superuser) {
        var fresh = home.resolve("data.new");
        PlantDirectory.delete(fresh);
        var properties = configure("format.properties", fresh, port, controllerPort, superuser);
        var tool = children.start(launch(
                "kafka-format",
                List.of("-Xmx128m"),
                archive.flagsOfTools(),
                "kafka.tools.StorageTool",
                "format",
                "--cluster-id=" + clusterId(),
                "--config=" + properties));
        if (tool.await() != 0) {
            throw new PlantFailure("Kafka's storage can't be formatted; " + tool.lastWords(10));
        }
        try {
            Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path configure(String file, Path data, int port, int controllerPort, Login superuser) {
        var path = home.resolve(file);
        PrivateFiles.write(path, PROPERTIES.formatted(port, controllerPort, data) + security(superuser));
        return path;
    }

    private static String security(Login superuser) {
        return KafkaSecurity.settings(superuser).entrySet().stream()
                .map(setting -> "%s=%s%n".formatted(setting.getKey(), setting.getValue()))
                .collect(Collectors.joining());
    }

    private Launch launch(String name, List<String> memory, List<String> flags, String main, String... arguments) {
        var classPath = directory.checkout().serverClassPath("kafka-server");
        var command = Jvm.command(memory, flags, classPath, main, arguments);
        return new Launch(name, command, home, directory.log("kafka"));
    }

    private static String clusterId() {
        var id = UUID.randomUUID();
        var bytes = ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
