package org.lotline.localplant.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.lotline.localplant.PlantAccess;
import org.lotline.localplant.site.PlantFailure;

/**
 * Somebody with one role who calls the public APIs. The n-th act of a person has the same Idempotency-Key in every telling, so
 * that a story told again is answered as it was the first time and does nothing twice.
 */
final class Caller {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String IS_JSON = "application/json";
    private static final int REFUSED = 4;
    private static final int UNAVAILABLE = 503;
    private static final int ATTEMPTS = 5;

    private final HttpClient http;
    private final PlantAccess plant;
    private final String subject;
    private final String token;
    private int acts;

    Caller(HttpClient http, PlantAccess plant, String subject, String role) {
        this.http = http;
        this.plant = plant;
        this.subject = subject;
        this.token = plant.token(subject, role);
    }

    Call put(String service, String path, String json) {
        return call(act(service, path, IS_JSON).PUT(BodyPublishers.ofString(json)), 2);
    }

    Call post(String service, String path, String json) {
        return call(act(service, path, IS_JSON).POST(BodyPublishers.ofString(json)), 2);
    }

    /** An act that has to be refused, with what the problem document says. */
    Call refused(String service, String path, String json) {
        return call(act(service, path, IS_JSON).POST(BodyPublishers.ofString(json)), REFUSED);
    }

    Call postPdf(String service, String path, byte[] pdf) {
        return call(act(service, path, "application/pdf").POST(BodyPublishers.ofByteArray(pdf)), 2);
    }

    Call get(String service, String path) {
        return call(request(service, path).GET(), 2);
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder act(String service, String path, String contentType) {
        acts++;
        return request(service, path)
                .header("Content-Type", contentType)
                .header("Idempotency-Key", "demo-%s-%d".formatted(subject, acts));
    }

    private HttpRequest.Builder request(String service, String path) {
        return HttpRequest.newBuilder(URI.create(plant.url(service) + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private Call call(HttpRequest.Builder prepared, int expected) {
        var request = prepared.build();
        try {
            for (var attempt = 1; ; attempt++) {
                var start = System.nanoTime();
                var response = http.send(request, BodyHandlers.ofString());
                var took = Duration.ofNanos(System.nanoTime() - start);
                if (response.statusCode() != UNAVAILABLE || attempt == ATTEMPTS) {
                    requireStatus(expected, request, response);
                    return new Call(JSON.readTree(response.body()), took);
                }
                Thread.sleep(retryAfter(response));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlantFailure("Interrupted.");
        }
    }

    /** What can't be known now is asked again, under the same key, when the answer says so: as every caller should. */
    private static Duration retryAfter(HttpResponse<String> response) {
        return Duration.ofSeconds(
                response.headers().firstValueAsLong("Retry-After").orElse(1));
    }

    private static void requireStatus(int expected, HttpRequest request, HttpResponse<String> response) {
        if (response.statusCode() / 100 != expected) {
            throw new PlantFailure("%s %s answered %d instead of %dxx: %s"
                    .formatted(request.method(), request.uri(), response.statusCode(), expected, response.body()));
        }
    }
}
