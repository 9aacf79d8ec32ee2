package org.lotline.receiving.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.receiving.api.LabelsApi;
import org.lotline.contracts.receiving.model.LabelFormatJson;
import org.lotline.receiving.label.Label;
import org.lotline.receiving.label.LabellingLot;
import org.lotline.receiving.label.SvgLabel;
import org.lotline.receiving.label.ZplLabel;

/** Labels over REST. */
public class LabelsResource implements LabelsApi {

    private final LabellingLot labelling;

    LabelsResource(LabellingLot labelling) {
        this.labelling = labelling;
    }

    @Override
    public RestResponse<String> getLabel(UUID lotId, LabelFormatJson format) {
        var label = labelling.label(lotId);
        return switch (format) {
            case ZPL -> answer(label, ZplLabel.of(label), "text/plain;charset=UTF-8", "zpl");
            case SVG -> answer(label, SvgLabel.of(label), "image/svg+xml;charset=UTF-8", "svg");
        };
    }

    private static RestResponse<String> answer(Label label, String drawn, String type, String ending) {
        var name = label.lotNumber().value().replaceAll("[^A-Za-z0-9._-]", "_");
        return RestResponse.ResponseBuilder.ok(drawn)
                .type(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"%s.%s\"".formatted(name, ending))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
