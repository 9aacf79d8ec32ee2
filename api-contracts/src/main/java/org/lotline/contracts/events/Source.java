package org.lotline.contracts.events;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who publishes: each source has its own topic and its own gapless sequence. */
public enum Source {
    RECEIVING(ReceivingEvent.class),
    PRODUCTION(ProductionEvent.class),
    QUALITY(QualityEvent.class),
    SHIPPING(ShippingEvent.class);

    private final Class<? extends LotEvent> family;

    Source(Class<? extends LotEvent> family) {
        this.family = family;
    }

    /** The sealed family of what it publishes. */
    public Class<? extends LotEvent> family() {
        return family;
    }

    /** The CloudEvents {@code source}: the name in lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A breaking change opens a {@code v2} beside it. */
    public String topic() {
        return "lotline." + id() + ".v1";
    }

    public static Optional<Source> byId(String id) {
        return Arrays.stream(values()).filter(source -> source.id().equals(id)).findFirst();
    }
}
