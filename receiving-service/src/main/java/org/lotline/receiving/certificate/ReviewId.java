package org.lotline.receiving.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/**
 * Which review of which certificate.
 *
 * @param certificateId the certificate
 * @param ordinal from 1, in the order in which its reviews were recorded
 */
@Embeddable
public record ReviewId(@Column(name = "certificate_id") UUID certificateId, int ordinal) implements Serializable {}
