package org.lotline.localplant.demo;

import java.io.PrintStream;
import java.net.http.HttpClient;
import java.time.Duration;
import org.lotline.localplant.PlantAccess;

/**
 * Bars of 4140 come in, become shafts in two jobs, and go to two customers; three weeks later the supplier calls about the heat.
 * All of it through the public APIs, with one token per role and without a pause.
 */
public final class JobShopStory implements DemoStory {

    @Override
    public void tell(PlantAccess plant, PrintStream out) {
        try (var http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            var cast = Cast.on(plant, http, out);
            new MasterData(cast).tell();
            var steel = new AtTheDock(cast).tell();
            new OnTheFloor(cast).tell();
            new OutOfTheDoor(cast).tell();
            new TheSupplierCalls(cast, steel).tell();
        }
    }
}
