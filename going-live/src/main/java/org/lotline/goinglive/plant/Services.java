package org.lotline.goinglive.plant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Calls the services, so many at once as is good for them. What says that it can't be answered now is sent again, under the same key,
 * when the answer says so. Safe for use by many threads.
 */
public final class Services implements AutoCloseable {

    /** Numbers as they were written: quantities are exact. */
    static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final int PAGE = 1_000;
    private static final int BUSY_ATTEMPTS = 40;
    private static final int UNKNOWN_ATTEMPTS = 4;
    private static final int AWAY_ATTEMPTS = 10;
    private static final Set<Integer> BUSY = Set.of(408, 425, 429, 502, 503, 504);

    private final Address address;
    private final Semaphore atOnce;
    private final HttpClient http;

    public Services(Address address, int callsAtOnce) {
        this.address = address;
        this.atOnce = new Semaphore(callsAtOnce);
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /** A part of a path. */
    public static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public Answer get(String service, String path) {
        return send(service, path, "GET", null, "");
    }

    public Answer put(String service, String path, ObjectNode body, String key) {
        return send(service, path, "PUT", body, key);
    }

    public Answer post(String service, String path, ObjectNode body, String key) {
        return send(service, path, "POST", body, key);
    }

    /** All of a list, page by page; {@code member} has the rows. */
    public List<JsonNode> all(String service, String path, String member) {
        return pages(service, path, member, false);
    }

    /** The same of a thing that may not be there. */
    public List<JsonNode> allIfThere(String service, String path, String member) {
        return pages(service, path, member, true);
    }

    private List<JsonNode> pages(String service, String path, String member, boolean maybeNone) {
        var rows = new ArrayList<JsonNode>();
        var after = "";
        while (true) {
            var page = get(service, "%s?limit=%d%s".formatted(path, PAGE, after));
            if (maybeNone && page.isNotFound()) {
                return rows;
            }
            if (!page.isDone()) {
                throw new PlantAway("%s says of %s: %s"
                        .formatted(service, path, page.problem().detail()));
            }
            page.body().path(member).forEach(rows::add);
            if (!page.body().path("truncated").asBoolean()) {
                return rows;
            }
            after = "&after=" + encoded(page.body().path("next").asText());
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private Answer send(String service, String path, String method, @Nullable ObjectNode body, String key) {
        var uri = URI.create(address.url(service) + path);
        for (var attempt = 1; ; attempt++) {
            var request = request(uri, method, body, key);
            HttpResponse<String> response;
            try {
                response = exchanged(request);
            } catch (IOException e) {
                if (attempt >= AWAY_ATTEMPTS) {
                    throw new PlantAway("%s can't be reached (%s): %s".formatted(service, uri, e));
                }
                pause(Duration.ofMillis(200L << Math.min(attempt, 5)));
                continue;
            }
            if (response.statusCode() == 401) {
                throw new PlantAway("%s does not take the token: %s"
                        .formatted(service, answer(response).problem().detail()));
            }
            if (!isToBeRepeated(response, attempt)) {
                return answer(response);
            }
            pause(retryAfter(response));
        }
    }

    private HttpRequest request(URI uri, String method, @Nullable ObjectNode body, String key) {
        var request = HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + address.token().get())
                .header("Accept", "application/json");
        if (body == null) {
            return request.method(method, BodyPublishers.noBody()).build();
        }
        return request.header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .method(method, BodyPublishers.ofString(body.toString()))
                .build();
    }

    private HttpResponse<String> exchanged(HttpRequest request) throws IOException {
        try {
            atOnce.acquire();
            try {
                return http.send(request, BodyHandlers.ofString());
            } finally {
                atOnce.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlantAway("Interrupted.");
        }
    }

    /** Busy, or a thing that another service has and this one does not know yet. */
    private static boolean isToBeRepeated(HttpResponse<String> response, int attempt) {
        if (BUSY.contains(response.statusCode())) {
            return attempt < BUSY_ATTEMPTS;
        }
        return response.statusCode() == 409
                && response.headers().firstValue("Retry-After").isPresent()
                && attempt < UNKNOWN_ATTEMPTS;
    }

    private static Duration retryAfter(HttpResponse<String> response) {
        try {
            var said = Duration.ofSeconds(
                    response.headers().firstValueAsLong("Retry-After").orElse(1));
            return said.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : said;
        } catch (NumberFormatException e) {
            return Duration.ofSeconds(1);
        }
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlantAway("Interrupted.");
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        var replayed = response.headers().firstValue("Idempotency-Replayed").isPresent();
        try {
            var body = JSON.readTree(response.body());
            return new Answer(response.statusCode(), body == null ? JSON.createObjectNode() : body, replayed);
        } catch (JsonProcessingException e) {
            var body = JSON.createObjectNode();
            body.put("detail", "It answered %d and no JSON".formatted(response.statusCode()));
            return new Answer(response.statusCode(), body, replayed);
        }
    }
}
