package org.lotline.trace.answer.seed;

import static org.lotline.trace.lineage.FactKind.CERTIFICATE_NUMBERED;

import org.lotline.contracts.events.Keys;
import org.lotline.trace.lineage.FactKind;

/**
 * A certificate.
 *
 * @param number as it is written
 */
public record CertificateSeed(String number) implements NumberSeed {

    @Override
    public String told() {
        return "certificate " + number;
    }

    @Override
    public SeedKind kind() {
        return SeedKind.CERTIFICATE;
    }

    @Override
    public FactKind naming() {
        return CERTIFICATE_NUMBERED;
    }

    @Override
    public String keyOf(String written) {
        return Keys.certificateNumber(written);
    }
}
