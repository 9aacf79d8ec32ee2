package org.lotline.runtime.input;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Reads {@code Accept} as RFC 9110, 12.5.1 has it, where the framework does not: an empty one accepts anything, and
 * {@code application/*} is answered by JSON where there is JSON.
 */
@Singleton
class AcceptedTypes {

    private static final String ANY_APPLICATION = "application/*";

    @ServerRequestFilter(preMatching = true)
    void normalise(ContainerRequestContext request) {
        var accepted = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accepted == null) {
            return;
        }
        if (accepted.isBlank()) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, "*/*");
        } else if (accepted.contains(ANY_APPLICATION)) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, accepted.replace(ANY_APPLICATION, "application/json"));
        }
    }
}
