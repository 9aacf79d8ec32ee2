package org.lotline.systemtests.faults;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.lotline.localplant.Plant;
import org.lotline.localplant.PlantAccess;

/** Calls the instances of each service in turn, whatever is called in between, as what stands before them in a plant would. */
final class SpreadCalls implements PlantAccess {

    private final Plant plant;
    private final Map<String, AtomicInteger> turns = new ConcurrentHashMap<>();

    SpreadCalls(Plant plant) {
        this.plant = plant;
    }

    @Override
    public String url(String service) {
        var instances = plant.ports().instancesOf(service);
        var turn = turns.computeIfAbsent(service, none -> new AtomicInteger()).getAndIncrement();
        return plant.ports().url(instances.get(Math.floorMod(turn, instances.size())));
    }

    @Override
    public String token(String subject, String... roles) {
        return plant.token(subject, roles);
    }
}
