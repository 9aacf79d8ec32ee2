package org.lotline.production.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.production.api.LabelsApi;
import org.lotline.contracts.shared.model.LabelFormatJson;
import org.lotline.contracts.shared.model.LabelSymbolJson;
import org.lotline.label.LabelFormat;
import org.lotline.label.SymbolKind;
import org.lotline.production.label.LabellingOutput;
import org.lotline.runtime.act.ActContexts;

/** Labels over REST. */
public class LabelsResource implements LabelsApi {

    private final ActContexts acting;
    private final LabellingOutput labelling;

    LabelsResource(ActContexts acting, LabellingOutput labelling) {
        this.acting = acting;
        this.labelling = labelling;
    }

    @Override
    public RestResponse<InputStream> getLabel(
            UUID lotId, LabelFormatJson wanted, LabelSymbolJson scanned, String reason) {
        var format = formatOf(wanted);
        var symbol = symbolOf(scanned);
        var label = labelling.label(lotId, format, symbol, reason, acting.begin(null));
        return RestResponse.ResponseBuilder.<InputStream>ok(new ByteArrayInputStream(format.draw(label, symbol)))
                .type(format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"%s\"".formatted(format.fileName(label)))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static LabelFormat formatOf(LabelFormatJson wanted) {
        return switch (wanted) {
            case ZPL -> LabelFormat.ZPL;
            case SVG -> LabelFormat.SVG;
            case PNG -> LabelFormat.PNG;
            case PDF -> LabelFormat.PDF;
        };
    }

    private static SymbolKind symbolOf(LabelSymbolJson scanned) {
        return switch (scanned) {
            case DATAMATRIX -> SymbolKind.DATAMATRIX;
            case QR -> SymbolKind.QR;
            case CODE128 -> SymbolKind.CODE128;
        };
    }
}
