package org.lotline.systemtests.plant;

import org.lotline.localplant.PlantAccess;

/** The operator's switch of a service's relay. */
public final class RelaySwitch {

    private final PlantAccess plant;
    private final String service;

    public RelaySwitch(PlantAccess plant, String service) {
        this.plant = plant;
        this.service = service;
    }

    public void pause() {
        turn(true);
    }

    public void resume() {
        turn(false);
    }

    private void turn(boolean paused) {
        Contracted.request(plant, service)
                .auth()
                .oauth2(plant.token("operator-1", "admin"))
                .contentType("application/json")
                .body("{\"paused\":%s,\"reason\":\"System test\"}".formatted(paused))
                .put("/relay")
                .then()
                .statusCode(200);
    }
}
