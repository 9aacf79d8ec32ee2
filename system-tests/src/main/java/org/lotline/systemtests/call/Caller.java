package org.lotline.systemtests.call;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.lotline.localplant.PlantAccess;

/** Somebody with certain roles who calls the services of a plant; any number of threads may share one. */
public final class Caller {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final PlantAccess plant;
    private final String token;

    /** Roles are those of the contracts, or presets of them. */
    public Caller(PlantAccess plant, String subject, String... roles) {
        this.plant = plant;
        this.token = plant.token(subject, roles);
    }

    /** Asks. */
    public Answer get(String service, Address address) throws IOException {
        return send(request(service, address.toString()).GET());
    }

    /** Puts JSON. */
    public Answer put(String service, String path, String key, String json) throws IOException {
        return send(keyed(request(service, path), key, "application/json").PUT(BodyPublishers.ofString(json)));
    }

    /** Posts a body. The request is sent once: nothing here repeats it when no answer comes. */
    public Answer post(String service, String path, String key, String contentType, byte[] body) throws IOException {
        return send(keyed(request(service, path), key, contentType).POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder request(String service, String path) {
        return HttpRequest.newBuilder(URI.create(plant.url(service) + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.Builder keyed(HttpRequest.Builder request, String key, String contentType) {
        return request.header("Idempotency-Key", key).header("Content-Type", contentType);
    }

    private static Answer send(HttpRequest.Builder request) throws IOException {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted before the answer came", e);
        }
    }
}
