package org.lotline.localplant.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.lotline.localplant.PlantAccess;
import org.lotline.localplant.site.PlantFailure;

/** Somebody with one role who calls the public APIs, every act under a fresh Idempotency-Key. */
final class Caller {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http;
    private final PlantAccess plant;
    private final String token;

    Caller(HttpClient http, PlantAccess plant, String subject, String role) {
        this.http = http;
        this.plant = plant;
        this.token = plant.token(subject, role);
    }

    Call put(String service, String path, String json) {
        return call(request(service, path, "application/json").PUT(BodyPublishers.ofString(json)));
    }

    Call post(String service, String path, String json) {
        return call(request(service, path, "application/json").POST(BodyPublishers.ofString(json)));
    }

    Call postPdf(String service, String path, byte[] pdf) {
        BodyPublisher body = BodyPublishers.ofByteArray(pdf);
        return call(request(service, path, "application/pdf").POST(body));
    }

    Call get(String service, String path) {
        return call(request(service, path, "application/json").GET());
    }

    private HttpRequest.Builder request(String service, String path, String contentType) {
        return HttpRequest.newBuilder(URI.create(plant.url(service) + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", contentType)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private Call call(HttpRequest.Builder prepared) {
        var request = prepared.build();
        var start = System.nanoTime();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            var took = Duration.ofNanos(System.nanoTime() - start);
            refuseFailure(request, response);
            return new Call(JSON.readTree(response.body()), took);
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlantFailure("Interrupted.");
        }
    }

    private static void refuseFailure(HttpRequest request, HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new PlantFailure("%s %s answered %d: %s"
                    .formatted(request.method(), request.uri(), response.statusCode(), response.body()));
        }
    }
}
