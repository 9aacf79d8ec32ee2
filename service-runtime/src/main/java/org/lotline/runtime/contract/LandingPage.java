package org.lotline.runtime.contract;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** What somebody sees who opens the port in a browser: which service this is, and where to look further. */
@Singleton
class LandingPage {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem; color: #1a1a1a }
            h1 { font-size: 1.5rem } dt { font-weight: 600; margin-top: .7rem } dd { margin: 0 } a { color: #0b57d0 }
            </style>
            </head>
            <body>
            <h1>%1$s</h1>
            <p>%2$s</p>
            <dl>
            <dt><a href="/q/swagger-ui">Operations</a></dt><dd>every call, with examples, to be tried here with a token</dd>
            <dt><a href="/q/openapi">Contract</a></dt><dd>OpenAPI, as it was written; <a href="/q/openapi?format=json">as JSON</a></dd>
            <dt><a href="/q/health">Health</a></dt><dd>what it can do now, and what is amiss, by name</dd>
            <dt><a href="/q/metrics">Metrics</a></dt><dd>for Prometheus</dd>
            </dl>
            <p>A call needs a bearer token: <code>./lotline token --user anna --role receiver</code> makes one for the local plant.</p>
            </body>
            </html>
            """;

    private final String page;

    LandingPage(ServedContract contract) {
        var info = contract.document().path("info");
        page = PAGE.formatted(
                escaped(info.path("title").asText()),
                escaped(info.path("description").asText().strip().split("\n\n", 2)[0]));
    }

    void routes(@Observes Router router) {
        router.get("/").handler(this::serve);
    }

    private void serve(RoutingContext request) {
        request.response()
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .end(page);
    }

    /** The words are our own; an ampersand among them is still no entity. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
