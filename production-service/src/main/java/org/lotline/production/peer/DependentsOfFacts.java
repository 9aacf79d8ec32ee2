package org.lotline.production.peer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Key;
import org.lotline.contracts.quality.api.ClearancesApi;
import org.lotline.contracts.quality.model.ClearanceJson;
import org.lotline.contracts.receiving.api.CertificatesApi;
import org.lotline.contracts.receiving.model.CertificateJson;
import org.lotline.production.correction.Dependents;
import org.lotline.production.correction.RestedOn;
import org.lotline.runtime.peer.Peers;
import org.lotline.runtime.problem.ProblemException;

/** What quality and receiving have built on lots and jobs, over their contracts. */
@ApplicationScoped
class DependentsOfFacts implements Dependents {

    private static final String QUALITY = "quality";
    private static final String RECEIVING = "receiving";
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final int MOST_PER_PAGE = 100;
    private static final int MOST_PAGES = 10;

    private final Peers peers;
    private final ClearancesApi clearances;
    private final CertificatesApi certificates;

    DependentsOfFacts(Peers peers) {
        this.peers = peers;
        this.clearances = peers.client(ClearancesApi.class, QUALITY, ANSWER);
        this.certificates = peers.client(CertificatesApi.class, RECEIVING, ANSWER);
    }

    @Override
    public RestedOn on(Collection<UUID> lotIds, Collection<UUID> jobIds) {
        var unknown = new ArrayList<String>();
        var keys = Stream.concat(lotIds.stream().map(Key::lot), jobIds.stream().map(Key::job))
                .toList();
        return new RestedOn(cleared(keys, unknown), certified(lotIds, unknown), unknown);
    }

    /** Who did not answer once is not asked for the rest: nobody waits that long for a correction. */
    private List<RestedOn.Clearance> cleared(List<Key> keys, List<String> unknown) {
        var found = new LinkedHashMap<UUID, RestedOn.Clearance>();
        for (var key : keys) {
            try {
                collect(key, found, unknown);
            } catch (ProblemException e) {
                unknown.add(
                        "Clearances: quality could not be asked (%s). Have quality look them up: GET /clearances?basis=%s of quality."
                                .formatted(e.detail(), key));
                break;
            }
        }
        return List.copyOf(found.values());
    }

    private void collect(Key key, Map<UUID, RestedOn.Clearance> found, List<String> unknown) {
        @Nullable String after = null;
        for (var page = 0; page < MOST_PAGES; page++) {
            var from = after;
            var answer = peers.call(
                            QUALITY, () -> clearances.listClearances(key.toString(), null, null, MOST_PER_PAGE, from))
                    .getEntity();
            answer.getClearances().forEach(clearance -> found.put(clearance.getClearanceId(), restedOf(clearance)));
            after = answer.getNext();
            if (after == null) {
                return;
            }
        }
        unknown.add("There are more clearances; have quality look them up: GET /clearances?basis=%s of quality."
                .formatted(key));
    }

    private List<RestedOn.Certificate> certified(Collection<UUID> lotIds, List<String> unknown) {
        var found = new ArrayList<RestedOn.Certificate>();
        for (var lotId : lotIds) {
            try {
                var page = peers.call(RECEIVING, () -> certificates.findCertificates(null, lotId, MOST_PER_PAGE, null))
                        .getEntity();
                page.getCertificates().forEach(certificate -> found.add(restedOf(certificate, lotId)));
            } catch (ProblemException e) {
                unknown.add(
                        "Certificates: receiving could not be asked (%s). Ask GET /certificates?lotId=%s of receiving."
                                .formatted(e.detail(), lotId));
                break;
            }
        }
        return found;
    }

    private static RestedOn.Clearance restedOf(ClearanceJson clearance) {
        return new RestedOn.Clearance(
                clearance.getClearanceId(),
                clearance.getPurpose().toString(),
                clearance.getStatus().toString(),
                clearance.getLotId(),
                clearance.getJobId(),
                clearance.getShipmentId());
    }

    private static RestedOn.Certificate restedOf(CertificateJson certificate, UUID lotId) {
        return new RestedOn.Certificate(certificate.getCertificateId(), lotId, certificate.getNumber());
    }
}
