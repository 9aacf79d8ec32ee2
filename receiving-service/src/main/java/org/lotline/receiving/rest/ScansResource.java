package org.lotline.receiving.rest;

import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.receiving.api.ScansApi;
import org.lotline.contracts.receiving.model.ScanAnswerJson;
import org.lotline.contracts.receiving.model.ScanJson;
import org.lotline.receiving.scan.ReadingScans;

/** Scans over REST. */
public class ScansResource implements ScansApi {

    private final ReadingScans reading;

    ScansResource(ReadingScans reading) {
        this.reading = reading;
    }

    @Override
    public RestResponse<ScanAnswerJson> readScan(ScanJson scan) {
        return RestResponse.ok(ScanMapping.modelOf(reading.read(scan.getScanned())));
    }
}
