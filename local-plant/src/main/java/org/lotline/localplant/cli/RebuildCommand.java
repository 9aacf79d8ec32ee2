package org.lotline.localplant.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.lotline.localplant.RunningPlant;
import org.lotline.localplant.site.PlantFailure;
import org.lotline.localplant.token.TokenIssuer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "rebuild",
        description = "Build the graph of the running plant anew, beside the one that answers; exit code 1 if it failed.",
        mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NOT_RUNNING = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** Where the events are read. */
    enum Origin {
        topics,
        sources
    }

    @Mixin
    private DirectoryOption directory = new DirectoryOption();

    @Option(
            names = "--from",
            defaultValue = "sources",
            description = "sources: what the services have themselves; topics: what Kafka keeps. Default ${DEFAULT-VALUE}.")
    private Origin from = Origin.sources;

    @Override
    public Integer call() throws InterruptedException {
        var running = directory.running();
        if (running.isEmpty()) {
            System.out.println("No plant runs in " + directory.path());
            return NOT_RUNNING;
        }
        return rebuild(running.get());
    }

    private int rebuild(RunningPlant plant) throws InterruptedException {
        var token = TokenIssuer.in(plant.directory()).token("lotline-rebuild", "admin");
        var rebuilds = plant.ports().url("trace") + "/projection/rebuilds";
        try (var http = HttpClient.newHttpClient()) {
            var rebuild = send(http, ordered(rebuilds, token));
            var address = rebuilds + "/" + rebuild.path("rebuildId").asText();
            while ("running".equals(rebuild.path("state").asText())) {
                Thread.sleep(LOOK);
                rebuild = send(http, request(address, token).build());
                tell(rebuild);
            }
            return told(rebuild);
        } catch (IOException e) {
            throw new PlantFailure("trace does not answer: " + e.getMessage() + ". A rebuild that was begun goes on by itself.");
        }
    }

    private HttpRequest ordered(String rebuilds, String token) {
        return request(rebuilds, token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("{\"from\":\"%s\"}".formatted(from)))
                .build();
    }

    private static HttpRequest.Builder request(String address, String token) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private static JsonNode send(HttpClient http, HttpRequest request) throws IOException, InterruptedException {
        var response = http.send(request, BodyHandlers.ofString());
        var answer = JSON.readTree(response.body());
        if (response.statusCode() / 100 != 2) {
            throw new PlantFailure("%s %s"
                    .formatted(
                            answer.path("detail").asText(response.body()),
                            answer.path("wayOut").asText()));
        }
        return answer;
    }

    private static void tell(JsonNode rebuild) {
        System.out.printf(
                "%3d %%  %,d of %,d events, %,d/s%s%n",
                rebuild.path("percent").asInt(),
                rebuild.path("events").asLong(),
                rebuild.path("ofEvents").asLong(),
                rebuild.path("eventsPerSecond").asLong(),
                rebuild.has("secondsLeft")
                        ? ", %d s left".formatted(rebuild.path("secondsLeft").asLong())
                        : "");
    }

    private static int told(JsonNode rebuild) {
        if (!"completed".equals(rebuild.path("state").asText())) {
            System.out.println("The old graph still answers. " + rebuild.path("reason").asText());
            return 1;
        }
        var before = rebuild.path("hashBefore").asText();
        var after = rebuild.path("hashAfter").asText();
        System.out.printf(
                "%nThe graph %s answers now.%nbefore %s%nafter  %s%n%s%n",
                rebuild.path("generation").asText(), before, after, verdict(rebuild, before.equals(after)));
        return 0;
    }

    private static String verdict(JsonNode rebuild, boolean equal) {
        if (equal) {
            return "They are equal.";
        }
        return rebuild.path("samePositions").asBoolean()
                ? "They differ although both have the same events: the old graph was not what the events say."
                : "They can't be compared: the graphs did not end at the same events.";
    }
}
