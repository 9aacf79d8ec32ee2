package org.lotline.material;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The elements in the path and the query of a GS1 Digital Link (its URI syntax, 4): {@code …/01/…/10/A-1/21/S-7?17=270228}. */
final class DigitalLink {

    private static final Pattern LINK =
            Pattern.compile("^https?://[^/]+(/.*)$", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern IDENTIFIER = Pattern.compile("\\d{2,4}");
    private static final Set<String> FIRST = Set.of("00", "01", "10", "21");

    private DigitalLink() {}

    /** @return nothing if it is no link; no elements if it is one that names nothing */
    static Optional<List<LabelField>> elements(String text) {
        var link = LINK.matcher(text);
        return link.matches() ? Optional.of(elementsOf(link.group(1))) : Optional.empty();
    }

    private static List<LabelField> elementsOf(String behindHost) {
        var whole = behindHost.split("#", 2)[0].split("\\?", 2);
        var elements = new ArrayList<LabelField>();
        var parts = whole[0].split("/");
        for (var n = firstIdentifier(parts); n + 1 < parts.length; n += 2) {
            add(parts[n], parts[n + 1], elements);
        }
        if (whole.length > 1) {
            for (var pair : whole[1].split("[&;]", -1)) {
                var value = pair.split("=", 2);
                add(value[0], value.length > 1 ? value[1] : "", elements);
            }
        }
        return elements;
    }

    /**
     * Folders of the host may stand before; the pairs of identifier and value go to the end of the path. Of a path that ends otherwise
     * the first identifier that may begin one.
     */
    private static int firstIdentifier(String[] parts) {
        var first = parts.length;
        for (var n = parts.length - 2; n > 0 && IDENTIFIER.matcher(parts[n]).matches(); n -= 2) {
            first = n;
        }
        return first < parts.length
                ? first
                : IntStream.range(1, parts.length)
                        .filter(n -> FIRST.contains(parts[n]))
                        .findFirst()
                        .orElse(parts.length);
    }

    private static void add(String identifier, String encoded, List<LabelField> elements) {
        if (IDENTIFIER.matcher(identifier).matches() && !encoded.isBlank()) {
            var value = decoded(encoded);
            if (!value.isBlank()) {
                elements.add(new LabelField(identifier, value));
            }
        }
    }

    /** What can't be decoded stands as it is. */
    private static String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return encoded;
        }
    }
}
