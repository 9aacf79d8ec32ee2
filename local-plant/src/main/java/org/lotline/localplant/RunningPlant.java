package org.lotline.localplant;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Properties;
import org.lotline.localplant.process.ProcessIdentity;
import org.lotline.localplant.site.PrivateFiles;
import org.lotline.localplant.token.TokenIssuer;

/**
 * The plant of a directory as another process sees it.
 *
 * @param directory the plant directory
 * @param launcher the process that keeps it running
 * @param ports who listens where
 */
public record RunningPlant(Path directory, ProcessIdentity launcher, PortPlan ports) implements PlantAccess {

    private static final String FILE = "plant.properties";

    /** The plant that runs in {@code directory}, ready or not, or nothing. */
    public static Optional<RunningPlant> find(Path directory) {
        var file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var in = Files.newBufferedReader(file)) {
            var properties = new Properties();
            properties.load(in);
            return Optional.of(read(directory, properties))
                    .filter(p -> p.launcher().alive().isPresent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells others that this JVM runs, or starts, a plant in {@code directory}. */
    public static RunningPlant announce(Path directory, PortPlan ports) {
        var launcher = ProcessIdentity.of("launcher", ProcessHandle.current(), "TERM");
        var properties = new Properties();
        properties.setProperty("launcher.pid", Long.toString(launcher.pid()));
        properties.setProperty("launcher.started", launcher.started().toString());
        ports.ports().forEach((name, port) -> properties.setProperty("port." + name, Integer.toString(port)));
        try (var out = new StringWriter()) {
            properties.store(out, null);
            PrivateFiles.write(directory.resolve(FILE), out.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RunningPlant(directory, launcher, ports);
    }

    @Override
    public String url(String service) {
        return ports.url(service);
    }

    @Override
    public String token(String subject, String... roles) {
        return TokenIssuer.in(directory).token(subject, roles);
    }

    private static RunningPlant read(Path directory, Properties properties) {
        var ports = new LinkedHashMap<String, Integer>();
        PortPlan.standard(0)
                .ports()
                .keySet()
                .forEach(name -> ports.put(name, Integer.valueOf(properties.getProperty("port." + name))));
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith("port."))
                .sorted()
                .forEach(name -> ports.putIfAbsent(
                        name.substring("port.".length()), Integer.valueOf(properties.getProperty(name))));
        var launcher = new ProcessIdentity(
                "launcher",
                Long.parseLong(properties.getProperty("launcher.pid")),
                Instant.parse(properties.getProperty("launcher.started")),
                "TERM");
        return new RunningPlant(directory, launcher, new PortPlan(ports));
    }
}
