package org.lotline.runtime.event;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lotline.contracts.events.Source;

/** Which source this service is ({@code lotline.source}); one without event types yet has an empty log. */
@Singleton
public class OwnSource {

    private final String id;

    OwnSource(@ConfigProperty(name = "lotline.source") String id) {
        this.id = id;
    }

    /** The CloudEvents {@code source}, such as {@code receiving}. */
    public String id() {
        return id;
    }

    /** Where its events go. */
    public String topic() {
        return "lotline." + id + ".v1";
    }

    Source publisher() {
        return Source.byId(id).orElseThrow(() -> new IllegalStateException(id + " has no events in the contract"));
    }
}
