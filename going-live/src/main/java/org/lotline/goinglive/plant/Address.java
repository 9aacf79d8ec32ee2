package org.lotline.goinglive.plant;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Where the services of a plant are, and who calls them.
 *
 * @param urls base URL by service ({@code receiving}, …), without a slash at the end
 * @param token a token with the roles that the import needs; asked for again when one was refused
 */
public record Address(Map<String, String> urls, Supplier<String> token) {

    String url(String service) {
        return Objects.requireNonNull(urls.get(service), () -> "Nobody said where " + service + " is");
    }
}
