package org.lotline.custody;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lotline.contracts.events.Source;

/** Where a quantity can lie. */
public enum Holder {
    /** Receiving's. Nothing goes back there. */
    DOCK("dock", Source.RECEIVING),
    /** Production's. */
    FLOOR("floor", Source.PRODUCTION),
    /** Shipping's. */
    FINISHED_GOODS("finished-goods", Source.SHIPPING);

    private final String word;
    private final Source source;

    Holder(String word, Source source) {
        this.word = word;
        this.source = source;
    }

    /** The holder that a service is; quality and trace are none. */
    public static Optional<Holder> of(String source) {
        return Stream.of(values())
                .filter(holder -> holder.source.id().equals(source))
                .findFirst();
    }

    /** As contract and events have it. */
    public String word() {
        return word;
    }

    /** The service that holds there. */
    public String service() {
        return source.id();
    }

    /** Whether that service may give something up to it. */
    public boolean takesFrom(String giver) {
        return givers().stream().map(Source::id).anyMatch(giver::equals);
    }

    /** The services that may give something up to it. */
    Set<Source> givers() {
        return switch (this) {
            case DOCK -> Set.of();
            case FLOOR -> Set.of(Source.RECEIVING, Source.SHIPPING);
            case FINISHED_GOODS -> Set.of(Source.RECEIVING, Source.PRODUCTION);
        };
    }
}
