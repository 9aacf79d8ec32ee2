package org.lotline.contracts.events;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The CloudEvents {@code type} of every event: {@code org.lotline.<source>.<event>.v1}. The sealed families say what there
 * is, so an event that is added there has its type here.
 */
public final class EventTypes {

    private static final SortedMap<String, Class<? extends LotEvent>> RECORDS = recordsByType();

    private EventTypes() {}

    /** Every type that this version knows, in alphabetical order. */
    public static SortedMap<String, Class<? extends LotEvent>> all() {
        return RECORDS;
    }

    public static Optional<Class<? extends LotEvent>> recordOf(String type) {
        return Optional.ofNullable(RECORDS.get(type));
    }

    public static String typeOf(Source source, LotEvent event) {
        return event instanceof Unknown unknown ? unknown.type() : typeOf(source, event.getClass());
    }

    /** The type under which that source publishes events of a kind. */
    public static String typeOf(Source source, Class<?> event) {
        var words = event.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return "org.lotline." + source.id() + "." + words + ".v1";
    }

    private static SortedMap<String, Class<? extends LotEvent>> recordsByType() {
        var records = new TreeMap<String, Class<? extends LotEvent>>();
        for (var source : Source.values()) {
            Arrays.stream(source.family().getPermittedSubclasses())
                    .filter(event -> event != Unknown.class)
                    .forEach(event -> records.put(typeOf(source, event), event.asSubclass(LotEvent.class)));
        }
        return Collections.unmodifiableSortedMap(records);
    }
}
