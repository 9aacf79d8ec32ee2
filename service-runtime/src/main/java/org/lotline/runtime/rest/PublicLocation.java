package org.lotline.runtime.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Where a new thing is. The framework makes an address of the {@code Host} that the caller sent, which anybody can forge; ours is
 * a reference to this server (RFC 9110, 10.2.2), or begins with the address that is configured for those outside.
 */
@Singleton
class PublicLocation {

    private final Optional<URI> base;

    /** @param base as callers know this service, with the path under which a proxy shows it; none behind no proxy */
    PublicLocation(@ConfigProperty(name = "lotline.public-url") Optional<URI> base) {
        this.base = base;
    }

    @ServerResponseFilter
    void rewrite(ContainerResponseContext answer) {
        if (answer.getHeaders().getFirst(HttpHeaders.LOCATION) instanceof Object location) {
            answer.getHeaders().putSingle(HttpHeaders.LOCATION, shown(URI.create(location.toString())));
        }
    }

    private String shown(URI location) {
        var path = location.getRawPath() + (location.getRawQuery() == null ? "" : "?" + location.getRawQuery());
        return base.map(b -> withoutSlash(b.toString()) + path).orElse(path);
    }

    private static String withoutSlash(String base) {
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }
}
