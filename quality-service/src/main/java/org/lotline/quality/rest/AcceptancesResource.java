package org.lotline.quality.rest;

import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.quality.api.AcceptancesApi;
import org.lotline.contracts.quality.model.AcceptanceJson;
import org.lotline.contracts.quality.model.AcceptanceJson.ReceivingInspectionEnum;
import org.lotline.contracts.quality.model.AcceptancesJson;
import org.lotline.quality.inspection.Acceptances;

/** How received lots stand, over REST. */
public class AcceptancesResource implements AcceptancesApi {

    private final Acceptances acceptances;

    AcceptancesResource(Acceptances acceptances) {
        this.acceptances = acceptances;
    }

    @Override
    public RestResponse<AcceptancesJson> findAcceptances(List<UUID> lotId) {
        return RestResponse.ok(new AcceptancesJson()
                .lots(acceptances.of(lotId).stream()
                        .map(AcceptancesResource::modelOf)
                        .toList()));
    }

    private static AcceptanceJson modelOf(Acceptances.Acceptance lot) {
        return new AcceptanceJson()
                .lotId(lot.lotId())
                .planned(lot.isPlanned())
                .receivingInspection(last(lot.hasPassed()))
                .rejectedBy(lot.rejectedBy());
    }

    private static ReceivingInspectionEnum last(@Nullable Boolean hasPassed) {
        if (hasPassed == null) {
            return ReceivingInspectionEnum.NONE;
        }
        return hasPassed ? ReceivingInspectionEnum.PASSED : ReceivingInspectionEnum.FAILED;
    }
}
