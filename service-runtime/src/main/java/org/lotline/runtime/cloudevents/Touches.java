package org.lotline.runtime.cloudevents;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lotline.contracts.events.LotEvent;

/** The extension {@code touches}: keys in alphabetical order, joined by commas, which no key holds. */
public final class Touches {

    /** Beyond this the header would dwarf the event. */
    static final int MAX_BYTES = 4 * 1024;

    /** Stands for more keys than are told: the event may concern anything. */
    public static final String ANYTHING = "*";

    private Touches() {}

    /** The keys to be told of an event. */
    public static List<String> of(LotEvent event) {
        var keys = event.touches().stream().sorted().toList();
        return join(keys).getBytes(StandardCharsets.UTF_8).length > MAX_BYTES ? List.of(ANYTHING) : keys;
    }

    static String join(List<String> keys) {
        return String.join(",", keys);
    }

    static List<String> split(String header) {
        return header.isEmpty() ? List.of() : List.of(header.split(",", -1));
    }
}
