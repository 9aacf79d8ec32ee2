package org.lotline.systemtests.plant;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.lotline.contracts.trace.model.ForwardTraceJson;
import org.lotline.contracts.trace.model.LotCardsJson;
import org.lotline.contracts.trace.model.SourceBehindJson;
import org.lotline.localplant.PlantAccess;

/** Somebody of quality who asks where things are. */
public final class Asker {

    private final PlantAccess plant;
    private final String token;

    public Asker(PlantAccess plant) {
        this.plant = plant;
        this.token = plant.token("inspector-1", "quality");
    }

    public ForwardTraceJson byHeat(String heat) {
        return forward(Map.of("heat", heat));
    }

    /** The forward trace of a question with these parameters. */
    public ForwardTraceJson forward(Map<String, ?> question) {
        return asking().queryParams(question)
                .get("/traces/forward")
                .then()
                .statusCode(200)
                .extract()
                .as(ForwardTraceJson.class);
    }

    public LotCardsJson card(String lot) {
        return asking().get("/lots/{lot}", lot).then().statusCode(200).extract().as(LotCardsJson.class);
    }

    /** The sources that are not known to be in an answer. */
    public static List<String> behind(ForwardTraceJson trace) {
        return trace.getBehind().stream()
                .map(SourceBehindJson::getSource)
                .distinct()
                .toList();
    }

    private RequestSpecification asking() {
        return Contracted.request(plant, "trace").auth().oauth2(token);
    }
}
