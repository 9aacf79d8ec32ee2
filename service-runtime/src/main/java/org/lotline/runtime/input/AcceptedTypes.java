package org.lotline.runtime.input;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Reads {@code Accept} as RFC 9110, 12.5.1 has it, where the framework does not: an empty one accepts anything,
 * {@code application/*} is answered by JSON where there is JSON, and a type of the weight 0 (12.4.2) is left out.
 */
@Singleton
class AcceptedTypes {

    private static final String ANY_APPLICATION = "application/*";
    private static final Pattern WEIGHTLESS =
            Pattern.compile(";\\s*q\\s*=\\s*0(\\.0{0,3})?\\s*(;|$)", Pattern.CASE_INSENSITIVE);

    /** Of a type that nobody serves: it is not acceptable then, and the answer says so. */
    private static final String NOTHING = "application/vnd.lotline.nothing";

    @ServerRequestFilter(preMatching = true)
    void normalise(ContainerRequestContext request) {
        var accepted = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accepted == null) {
            return;
        }
        var normal = accepted.isBlank() ? "*/*" : withWeight(accepted).replace(ANY_APPLICATION, "application/json");
        if (!normal.equals(accepted)) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, normal);
        }
    }

    private static String withWeight(String accepted) {
        var types = List.of(accepted.split(","));
        var weighty =
                types.stream().filter(type -> !WEIGHTLESS.matcher(type).find()).toList();
        return weighty.isEmpty() ? NOTHING : String.join(",", weighty);
    }
}
