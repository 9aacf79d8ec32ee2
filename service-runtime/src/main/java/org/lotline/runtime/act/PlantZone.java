package org.lotline.runtime.act;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the plant's day begins and ends: {@code lotline.plant.zone}, the machine's zone by default. */
@ApplicationScoped
public class PlantZone {

    private final ZoneId zone;

    public PlantZone(@ConfigProperty(name = "lotline.plant.zone") Optional<ZoneId> zone) {
        this.zone = zone.orElseGet(ZoneId::systemDefault);
    }

    public ZoneId id() {
        return zone;
    }

    /** The plant's local date at that moment. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
