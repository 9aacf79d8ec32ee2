package org.lotline.shipping.rest;

import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.shipping.api.CorrectionsApi;
import org.lotline.contracts.shipping.model.RestedOnLinesJson;
import org.lotline.contracts.shipping.model.ShipmentCorrectionJson;
import org.lotline.contracts.shipping.model.ShipmentCorrectionRequestJson;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.OnceOnly;
import org.lotline.shipping.correction.CorrectingShipments;
import org.lotline.shipping.correction.PreparingCorrection;
import org.lotline.shipping.correction.ShipmentCorrection;

/** Corrections of shipments over REST. */
public class CorrectionsResource implements CorrectionsApi {

    private final OnceOnly once;
    private final ActContexts acting;
    private final PreparingCorrection preparing;
    private final CorrectingShipments correcting;
    private final ShipmentAnswers answers;

    CorrectionsResource(
            OnceOnly once,
            ActContexts acting,
            PreparingCorrection preparing,
            CorrectingShipments correcting,
            ShipmentAnswers answers) {
        this.once = once;
        this.acting = acting;
        this.preparing = preparing;
        this.correcting = correcting;
        this.answers = answers;
    }

    @Override
    public RestResponse<ShipmentCorrectionJson> correctShipment(
            String shipmentNumber, String idempotencyKey, ShipmentCorrectionRequestJson request) {
        return once.perform(
                "correctShipment",
                idempotencyKey,
                List.of(shipmentNumber, request),
                ShipmentCorrectionJson.class,
                () -> preparing.prepare(
                        correctionOf(shipmentNumber, request), acting.begin(request.getAct()), idempotencyKey),
                prepared -> RestResponse.status(
                        RestResponse.Status.CREATED,
                        modelOf(correcting.correct(prepared, acting.begin(request.getAct())))));
    }

    private static ShipmentCorrection correctionOf(String shipmentNumber, ShipmentCorrectionRequestJson request) {
        return new ShipmentCorrection(
                request.getReason(),
                Set.copyOf(request.getVoids()),
                PickMapping.pickOf(shipmentNumber, request.getReplacements(), "replacements", request.getAct()));
    }

    private ShipmentCorrectionJson modelOf(ShipmentCorrection.Done done) {
        return new ShipmentCorrectionJson()
                .voidedFacts(done.voidedFacts())
                .newFacts(done.newFacts())
                .restedOnIt(
                        new RestedOnLinesJson().clearances(done.clearances()).returns(done.returns()))
                .shipment(answers.of(done.shipment()));
    }
}
