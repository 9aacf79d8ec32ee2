package org.lotline.localplant.cli;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.TreeMap;

/** In the place of a service: is ready at once, shows the configuration it was given, and runs out of memory when asked to. */
final class StandIn {

    private StandIn() {}

    public static void main(String[] args) throws IOException {
        var host = System.getenv("QUARKUS_HTTP_HOST");
        var port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        var server = HttpServer.create(new InetSocketAddress(host, port), 0);
        server.createContext("/", exchange -> {
            var body = new TreeMap<>(System.getenv()).toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.createContext("/out-of-memory", exchange -> {
            var heap = new ArrayList<long[]>();
            while (true) {
                heap.add(new long[1_000_000]);
            }
        });
        server.start();
    }
}
