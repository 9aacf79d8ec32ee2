package org.lotline.systemtests.bench.trace;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Function;
import org.lotline.localplant.PlantAccess;
import org.lotline.systemtests.bench.made.Made;
import org.lotline.systemtests.bench.rival.Rival;
import org.lotline.systemtests.bench.rival.RivalServer;
import org.lotline.systemtests.call.Address;

/**
 * Somebody who is asked over HTTP: the product, or a rival.
 *
 * @param name as it is called in the figures
 * @param patience the largest closure that it is asked for
 * @param isCompared whether its answers have the nodes that were made
 * @param question how it is asked what came of a set's heat
 */
record Contestant(String name, int patience, boolean isCompared, Function<Made, HttpRequest> question) {

    static final String PRODUCT = "Lotline";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * What was answered.
     *
     * @param status of HTTP
     * @param body to its last byte
     * @param nanos from the question to the last byte
     */
    record Reply(int status, byte[] body, long nanos) {

        boolean isOk() {
            return status == 200;
        }
    }

    /** The product, with its proof that the answer is up to date. */
    static Contestant product(PlantAccess plant) {
        var token = plant.token("bench", "quality");
        return new Contestant(
                PRODUCT,
                Integer.MAX_VALUE,
                true,
                made -> request(plant.url("trace")
                                + Address.of("/traces/forward")
                                        .with("heat", made.heat())
                                        .with("mill", made.mill()))
                        .header("Authorization", "Bearer " + token)
                        .build());
    }

    static Contestant rival(Rival rival, RivalServer server, int place) {
        return new Contestant(
                rival.name(),
                rival.patience(),
                rival.isCompared(),
                made -> request(server.url(place, made.seed())).build());
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
    }

    Reply ask(Made made) throws IOException, InterruptedException {
        var asking = question.apply(made);
        var began = System.nanoTime();
        var response = HTTP.send(asking, BodyHandlers.ofByteArray());
        return new Reply(response.statusCode(), response.body(), System.nanoTime() - began);
    }
}
