package org.lotline.quality.gate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Keys;
import org.lotline.quality.DayNumbers;
import org.lotline.quality.QualityProblem;
import org.lotline.quality.clearance.BasisKey;
import org.lotline.quality.clearance.ClearanceRequest;
import org.lotline.quality.hold.OpenHolds;
import org.lotline.quality.inspection.Inspections;
import org.lotline.quality.job.Jobs;
import org.lotline.quality.ncr.Ncrs;
import org.lotline.quality.plan.InspectionPlans;
import org.lotline.runtime.problem.Objections;

/**
 * What speaks against issuing or shipping a lot, told all at once. What is required and not here is missing: nothing is allowed
 * because a flag has not arrived yet. Deviations, NCRs, missing records and inspections of what was made stop a shipment only
 * (conditional release); a missing receiving inspection stops an issue too.
 */
@ApplicationScoped
public class GateRules {

    private static final String FIELD = "lotId";

    private final OpenHolds holds;
    private final Ncrs ncrs;
    private final InspectionPlans plans;
    private final Inspections inspections;
    private final Jobs jobs;
    private final DayNumbers days;

    GateRules(OpenHolds holds, Ncrs ncrs, InspectionPlans plans, Inspections inspections, Jobs jobs, DayNumbers days) {
        this.holds = holds;
        this.ncrs = ncrs;
        this.plans = plans;
        this.inspections = inspections;
        this.jobs = jobs;
        this.days = days;
    }

    /**
     * What speaks against it by all that it came from, up to date.
     *
     * @param when it is taken, or was (UTC): only then it must not have expired
     * @param told the numbers of holds that are left out of account
     * @throws org.lotline.runtime.problem.ProblemException 409 with every reason, under the kind of the first
     */
    public void refuseUnlessClear(ClearanceRequest request, Ancestry ancestry, Instant when, Set<String> told) {
        var objections = new Objections();
        holds.against(request.purpose(), ancestry.lotId(), ancestry.basis()).stream()
                .filter(match -> !told.contains(match.holdNumber()))
                .forEach(match -> add(match, ancestry, objections));
        checkExpiry(ancestry, when, objections);
        if (request.isForShipment()) {
            checkDeviations(ancestry, objections);
            checkNcrs(ancestry, lotsAndJobs(ancestry), objections);
            checkRecords(ancestry, objections);
            checkFinal(ancestry, objections);
            checkFirstArticle(ancestry, objections);
        }
        checkReceiving(ancestry, objections);
        objections.refuseIfAny();
    }

    /**
     * What speaks against it as far as it is known while trace can't say all of it: open holds, and NCRs where it shall ship. What is
     * behind but contains a held ancestor is a no. What policy requires can't be asked for then.
     *
     * @param names what trace knows of it, for its names
     * @param known all that the lot is known to have come from, itself included
     * @throws org.lotline.runtime.problem.ProblemException 409 with every reason, under the kind of the first
     */
    void refuseIfKnown(ClearanceRequest request, Ancestry names, Collection<BasisKey> known) {
        var objections = new Objections();
        holds.againstKnown(request.purpose(), request.lotId(), known).forEach(match -> add(match, names, objections));
        if (request.isForShipment()) {
            checkNcrs(names, known.stream().map(BasisKey::key).toList(), objections);
        }
        objections.refuseIfAny();
    }

    private static void add(OpenHolds.Match match, Ancestry ancestry, Objections objections) {
        objections.add(
                QualityProblem.HELD,
                FIELD,
                sentence(match, ancestry),
                "Take other material, or have quality release the hold, as a whole or for this lot with evidence: POST /holds/%s/release."
                        .formatted(match.holdNumber()));
    }

    private static String sentence(OpenHolds.Match match, Ancestry ancestry) {
        var source = ancestry.called(match.key(), match.name());
        var isItself = match.key().equals(Keys.lot(ancestry.lotId()));
        if (match.isReached()) {
            return "%s is reached by the hold %s, as trace said of it: %s It stays refused until trace can say otherwise."
                    .formatted(
                            isItself ? source : source + ", from which it came,",
                            match.holdNumber(),
                            match.reason().endsWith(".") ? match.reason() : match.reason() + ".");
        }
        return isItself
                ? "%s is on hold by %s: %s".formatted(source, match.holdNumber(), match.reason())
                : "%s came of %s, which is on hold by %s: %s"
                        .formatted(ancestry.lotName(), source, match.holdNumber(), match.reason());
    }

    private void checkExpiry(Ancestry ancestry, Instant when, Objections objections) {
        ancestry.expiresOn()
                .filter(last -> days.dayOf(when).isAfter(last))
                .ifPresent(
                        last -> objections.add(
                                QualityProblem.EXPIRED,
                                FIELD,
                                "%s could be used until %s.".formatted(ancestry.lotName(), last),
                                "Take other material, or have receiving record a later expiry with its reason, such as a test."));
    }

    private void checkDeviations(Ancestry ancestry, Objections objections) {
        var cleared = ncrs.clearedDeviations(ancestry.deviations().stream()
                .map(Ancestry.Deviation::deviationId)
                .toList());
        ancestry.deviations().stream()
                .filter(deviation -> !cleared.contains(deviation.deviationId()))
                .forEach(
                        deviation -> objections.add(
                                QualityProblem.DEVIATION_OPEN,
                                FIELD,
                                "%s has an open deviation (%s): %s"
                                        .formatted(ancestry.lotName(), deviation.kind(), deviation.description()),
                                "Have quality decide on its NCR: GET /ncrs, then POST /ncrs/{ncrNumber}/dispositions. Scrap and returns clear nothing."));
    }

    private static List<String> lotsAndJobs(Ancestry ancestry) {
        return Stream.concat(ancestry.ofKind("lot").stream(), ancestry.ofKind("job").stream())
                .map(Ancestry.Ancestor::key)
                .toList();
    }

    private void checkNcrs(Ancestry ancestry, Collection<String> keys, Objections objections) {
        for (var stop : ncrs.stopping(keys)) {
            objections.add(
                    QualityProblem.NCR_OPEN,
                    FIELD,
                    "%s %s on %s: %s"
                            .formatted(
                                    stop.ncrNumber(),
                                    stop.decision() == null ? "is open" : "decided " + stop.decision(),
                                    ancestry.called(stop.key(), stop.key()),
                                    stop.description()),
                    "Have quality decide with POST /ncrs/%s/dispositions; scrap and returns clear nothing."
                            .formatted(stop.ncrNumber()));
        }
    }

    private static void checkRecords(Ancestry ancestry, Objections objections) {
        ancestry.gaps()
                .forEach(gap -> objections.add(
                        QualityProblem.RECORD_MISSING,
                        FIELD,
                        gap,
                        "File what is missing, or define the item; until then the lot may be used but does not ship."));
    }

    private void checkFinal(Ancestry ancestry, Objections objections) {
        if (needs("final", ancestry.item())
                && inspections.passedLots("final", List.of(ancestry.lotId())).isEmpty()) {
            objections.add(
                    QualityProblem.INSPECTION_MISSING,
                    FIELD,
                    "%s has not passed its final inspection.".formatted(ancestry.lotName()),
                    "Record it with POST /inspections.");
        }
    }

    /** Of each job on the way that makes this very item; of the lot where no such job is known. */
    private void checkFirstArticle(Ancestry ancestry, Objections objections) {
        if (!needs("first-article", ancestry.item())
                || !inspections
                        .passedLots("first-article", List.of(ancestry.lotId()))
                        .isEmpty()) {
            return;
        }
        var own = ownJobs(ancestry);
        var passed = inspections.passedJobs(
                "first-article", own.stream().map(Ancestry.Ancestor::id).toList());
        var missing = own.stream().filter(job -> !passed.contains(job.id())).toList();
        if (own.isEmpty() || !missing.isEmpty()) {
            objections.add(
                    QualityProblem.INSPECTION_MISSING,
                    FIELD,
                    "%s has not passed a first-article inspection%s."
                            .formatted(
                                    ancestry.lotName(),
                                    missing.isEmpty()
                                            ? ""
                                            : " of "
                                                    + missing.stream()
                                                            .map(Ancestry.Ancestor::called)
                                                            .collect(Collectors.joining(", "))),
                    "Record it with POST /inspections, of the job or of the lot.");
        }
    }

    private List<Ancestry.Ancestor> ownJobs(Ancestry ancestry) {
        var all = ancestry.ofKind("job");
        var items = jobs.itemsOf(all.stream().map(Ancestry.Ancestor::id).toList());
        return all.stream()
                .filter(job -> Objects.equals(items.get(job.id()), ancestry.item()))
                .toList();
    }

    private void checkReceiving(Ancestry ancestry, Objections objections) {
        var lots = ancestry.ofKind("lot");
        var planned = plans.requiring(
                "receiving",
                lots.stream()
                        .flatMap(lot -> Stream.ofNullable(lot.item()))
                        .distinct()
                        .toList());
        var needing = lots.stream()
                .filter(lot -> lot.receivingInspection() || (lot.item() != null && planned.contains(lot.item())))
                .toList();
        var passed = inspections.passedLots(
                "receiving", needing.stream().map(Ancestry.Ancestor::id).toList());
        needing.stream()
                .filter(lot -> !passed.contains(lot.id()))
                .forEach(lot -> objections.add(
                        QualityProblem.INSPECTION_MISSING,
                        FIELD,
                        "%s has not passed its receiving inspection.".formatted(lot.name()),
                        "Record it with POST /inspections, kind receiving, for that lot."));
    }

    private boolean needs(String kind, @Nullable Item item) {
        return item != null && !plans.requiring(kind, List.of(item)).isEmpty();
    }
}
