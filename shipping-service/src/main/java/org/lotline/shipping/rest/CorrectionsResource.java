package org.lotline.shipping.rest;

import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.shipping.api.CorrectionsApi;
import org.lotline.contracts.shipping.model.RestedOnLines;
import org.lotline.contracts.shipping.model.ShipmentCorrection;
import org.lotline.contracts.shipping.model.ShipmentCorrectionRequest;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.OnceOnly;
import org.lotline.shipping.correction.CorrectingShipments;
import org.lotline.shipping.correction.PreparingCorrection;

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
    public RestResponse<ShipmentCorrection> correctShipment(
            String shipmentNumber, String idempotencyKey, ShipmentCorrectionRequest request) {
        return once.perform(
                "correctShipment",
                idempotencyKey,
                List.of(shipmentNumber, request),
                ShipmentCorrection.class,
                () -> preparing.prepare(
                        correctionOf(shipmentNumber, request), acting.begin(request.getAct()), idempotencyKey),
                prepared -> RestResponse.status(
                        RestResponse.Status.CREATED,
                        modelOf(correcting.correct(prepared, acting.begin(request.getAct())))));
    }

    private static org.lotline.shipping.correction.ShipmentCorrection correctionOf(
            String shipmentNumber, ShipmentCorrectionRequest request) {
        return new org.lotline.shipping.correction.ShipmentCorrection(
                request.getReason(),
                Set.copyOf(request.getVoids()),
                PickMapping.pickOf(shipmentNumber, request.getReplacements(), "replacements", request.getAct()));
    }

    private ShipmentCorrection modelOf(org.lotline.shipping.correction.ShipmentCorrection.Done done) {
        return new ShipmentCorrection()
                .voidedFacts(done.voidedFacts())
                .newFacts(done.newFacts())
                .restedOnIt(new RestedOnLines().clearances(done.clearances()).returns(done.returns()))
                .shipment(answers.of(done.shipment()));
    }
}
