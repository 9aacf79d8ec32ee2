package org.lotline.systemtests.plant;

import org.lotline.localplant.PlantAccess;

/** The operator's switch of receiving's relay. */
public final class RelaySwitch {

    private final PlantAccess plant;

    public RelaySwitch(PlantAccess plant) {
        this.plant = plant;
    }

    public void pause() {
        turn(true);
    }

    public void resume() {
        turn(false);
    }

    private void turn(boolean paused) {
        Contracted.request(plant, "receiving")
                .auth()
                .oauth2(plant.token("operator-1", "admin"))
                .contentType("application/json")
                .body("{\"paused\":%s,\"reason\":\"System test\"}".formatted(paused))
                .put("/relay")
                .then()
                .statusCode(200);
    }
}
