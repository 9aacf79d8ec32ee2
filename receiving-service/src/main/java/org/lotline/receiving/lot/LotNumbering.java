package org.lotline.receiving.lot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lotline.material.LotNumberScheme;

/** The plant's lot-number scheme. Its day begins and ends in {@code lotline.plant.zone}, the machine's zone by default. */
@ApplicationScoped
public class LotNumbering {

    @Produces
    LotNumberScheme scheme(@ConfigProperty(name = "lotline.plant.zone") Optional<ZoneId> zone) {
        return new LotNumberScheme(zone.orElseGet(ZoneId::systemDefault));
    }
}
