package org.lotline.receiving.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import org.lotline.contracts.events.Keys;
import org.lotline.receiving.ControlledCertificates;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;

/** Reading a certificate's document; who reads an export-controlled one is in the audit trail before the first byte leaves. */
@ApplicationScoped
public class ReadingDocument {

    private final Documents documents;
    private final ControlledCertificates controlled;
    private final AuditLog audit;

    ReadingDocument(Documents documents, ControlledCertificates controlled, AuditLog audit) {
        this.documents = documents;
        this.controlled = controlled;
        this.audit = audit;
    }

    /** @param certificate that the request's token may see */
    @Transactional
    public InputStream read(Certificate certificate, ActContext act) {
        if (controlled.contain(certificate.certificateId)) {
            audit.record(
                    act,
                    Keys.certificate(certificate.certificateId),
                    "controlled-certificate-downloaded",
                    null,
                    null,
                    null);
        }
        return documents.read(certificate);
    }
}
