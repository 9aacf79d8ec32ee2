package org.lotline.production.rest;

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
import org.lotline.runtime.rest.Answers;

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
        var format = LabelFormat.valueOf(wanted.name());
        var symbol = SymbolKind.valueOf(scanned.name());
        var label = labelling.label(lotId, format, symbol, reason, acting.begin(null));
        return Answers.inline(format.draw(label, symbol), format.mediaType(), format.fileName(label));
    }
}
