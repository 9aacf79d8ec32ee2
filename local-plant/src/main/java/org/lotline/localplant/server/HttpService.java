package org.lotline.localplant.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lotline.localplant.process.Children;
import org.lotline.localplant.process.Launch;

/** One of our services: a Quarkus application as a child JVM, ready when its readiness check says so. */
public final class HttpService extends Server {

    private static final List<String> SMALL = List.of("-Xms64m", "-Xmx256m", "-XX:MaxMetaspaceSize=192m");
    /**
     * It has the lineage in memory, in a third of that ({@code lotline.lineage.memory}), and answers of 250,000 facts in another
     * ({@code lotline.trace.budget}).
     */
    private static final String WITH_LINEAGE = "trace";

    private static final List<String> LARGER = List.of("-Xms64m", "-Xmx768m", "-XX:MaxMetaspaceSize=192m");

    /**
     * Traces are few loops millions of times: the second compiler halves what they take. Only what is hot by far, for the plant's
     * machine is also starting seven other JVMs.
     */
    private static final List<String> BOTH_COMPILERS = List.of(
            "-XX:TieredStopAtLevel=4",
            "-XX:Tier4InvocationThreshold=30000",
            "-XX:Tier4MinInvocationThreshold=5000",
            "-XX:Tier4CompileThreshold=60000",
            "-XX:Tier4BackEdgeThreshold=200000");

    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int OK = 200;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final SharedArchive archive;

    private HttpService(String name, int port, Machine machine, SharedArchive archive) {
        super(name, port, machine);
        this.archive = archive;
    }

    /**
     * The application in {@code folder} ({@code quarkus-run.jar} and its libraries), not started yet.
     *
     * @param properties its configuration; goes into the environment, for it holds passwords
     */
    public static HttpService on(
            Children children, String name, int port, Path folder, Path log, Map<String, String> properties) {
        var archive = new SharedArchive(folder.resolve("service.jsa"));
        return on(children, name, port, folder, log, properties, archive.flags());
    }

    /** One more of the same, beside the first: what the first has made to start faster serves it too. */
    public static HttpService another(
            Children children, String name, int port, Path folder, Path log, Map<String, String> properties) {
        var archive = new SharedArchive(folder.resolve("service.jsa"));
        return on(children, name, port, folder, log, properties, archive.flagsOfTools());
    }

    private static HttpService on(
            Children children,
            String name,
            int port,
            Path folder,
            Path log,
            Map<String, String> properties,
            List<String> sharing) {
        var all = new TreeMap<>(properties);
        all.put("quarkus.http.host", "127.0.0.1");
        all.put("quarkus.http.port", Integer.toString(port));
        var archive = new SharedArchive(folder.resolve("service.jsa"));
        var command = new ArrayList<>(flags(name));
        command.addAll(sharing);
        command.addAll(List.of("-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-jar"));
        command.add("quarkus-run.jar");
        var launch = new Launch(name, Jvm.command(command), environment(all), folder, log, "TERM");
        return new HttpService(name, port, new ChildMachine(children, launch), archive);
    }

    private static List<String> flags(String name) {
        return name.startsWith(WITH_LINEAGE)
                ? Stream.concat(LARGER.stream(), BOTH_COMPILERS.stream()).toList()
                : SMALL;
    }

    /** {@code http://127.0.0.1:PORT}, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /** Whether it makes, as it ends, what lets it start faster the next time; that takes a while. */
    public boolean endsSlowly() {
        return archive.isYetToBeMade();
    }

    /** Whether {@code GET /q/health/ready} says 200 now. */
    @Override
    boolean answers() {
        return isReady(port());
    }

    static boolean isReady(int port) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/q/health/ready".formatted(port)))
                .timeout(ANSWER)
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The names that MicroProfile Config gives to properties in the environment. */
    private static Map<String, String> environment(Map<String, String> properties) {
        var environment = new TreeMap<String, String>();
        properties.forEach((name, value) ->
                environment.put(name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT), value));
        return environment;
    }
}
