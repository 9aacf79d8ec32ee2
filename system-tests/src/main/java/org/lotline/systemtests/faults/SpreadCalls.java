package org.lotline.systemtests.faults;

import java.util.concurrent.atomic.AtomicInteger;
import org.lotline.localplant.Plant;
import org.lotline.localplant.PlantAccess;

/** Calls each instance of a service in turn, as what stands before them in a plant would. */
final class SpreadCalls implements PlantAccess {

    private final Plant plant;
    private final AtomicInteger turn = new AtomicInteger();

    SpreadCalls(Plant plant) {
        this.plant = plant;
    }

    @Override
    public String url(String service) {
        var instances = plant.ports().instancesOf(service);
        return plant.ports().url(instances.get(Math.floorMod(turn.getAndIncrement(), instances.size())));
    }

    @Override
    public String token(String subject, String... roles) {
        return plant.token(subject, roles);
    }
}
