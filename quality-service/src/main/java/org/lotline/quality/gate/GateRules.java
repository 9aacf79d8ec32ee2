package org.lotline.quality.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotline.contracts.events.Key;
import org.lotline.contracts.events.Key.Kind;
import org.lotline.quality.QualityProblem;
import org.lotline.quality.clearance.ClearanceRequest;
import org.lotline.quality.hold.OpenHolds;
import org.lotline.quality.inspection.InspectionKind;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;

/**
 * What speaks against issuing or shipping a lot, told all at once. What is required and not here is missing: nothing is allowed
 * because a flag has not arrived yet. Deviations, NCRs, missing records and inspections of what was made stop a shipment only
 * (conditional release); a missing receiving inspection stops an issue too.
 */
final class GateRules {

    private static final String FIELD = "lotId";

    private GateRules() {}

    /**
     * What speaks against it by all that it came from, up to date.
     *
     * @param told the numbers of holds that are left out of account
     */
    static List<Finding> check(ClearanceRequest request, Ancestry ancestry, GateFacts facts, Set<String> told) {
        var findings = new ArrayList<Finding>();
        facts.holds().stream()
                .filter(match -> !told.contains(match.holdNumber()))
                .map(match -> held(match, ancestry))
                .forEach(findings::add);
        findings.addAll(found(ancestry, facts));
        expired(ancestry, facts).ifPresent(findings::add);
        if (request.isForShipment()) {
            findings.addAll(openDeviations(ancestry, facts));
            findings.addAll(openNcrs(ancestry, facts));
            findings.addAll(missingRecords(ancestry));
            finalMissing(ancestry, facts).ifPresent(findings::add);
            firstArticleMissing(ancestry, facts).ifPresent(findings::add);
        }
        findings.addAll(receivingMissing(ancestry, facts));
        return findings;
    }

    /**
     * What speaks against it as far as it is known while trace can't say all of it: what is behind but contains a held ancestor is a no.
     * What policy requires can't be asked for then.
     *
     * @param names what trace knows of it, for its names
     */
    static List<Finding> checkKnown(Ancestry names, GateFacts facts) {
        return Stream.of(
                        facts.holds().stream().map(match -> held(match, names)),
                        found(names, facts).stream(),
                        openNcrs(names, facts).stream())
                .flatMap(findings -> findings)
                .toList();
    }

    private static Finding held(OpenHolds.Match match, Ancestry ancestry) {
        return finding(
                QualityProblem.HELD,
                sentence(match, ancestry),
                "Take other material, or have quality release the hold, as a whole or for this lot with evidence: POST /holds/%s/release."
                        .formatted(match.holdNumber()));
    }

    private static String sentence(OpenHolds.Match match, Ancestry ancestry) {
        var source = ancestry.called(match.key(), match.name());
        var isItself = match.key().equals(Key.lot(ancestry.lotId()));
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

    /** Before quality has heard of it, too; once it has, its hold says the rest. */
    private static List<Finding> found(Ancestry ancestry, GateFacts facts) {
        return ancestry.ofKind(Kind.LOT).stream()
                .filter(lot -> lot.isIdentityUnknown() || facts.unheldFinds().contains(lot.id()))
                .map(
                        lot -> lot.isIdentityUnknown()
                                ? finding(
                                        QualityProblem.IDENTITY_UNKNOWN,
                                        "%s was found, and nobody knows of which lot it is.".formatted(lot.name()),
                                        "Take other material, or have quality correct its identity at receiving by heat, supplier lot or serial, and release its hold.")
                                : finding(
                                        QualityProblem.HELD,
                                        "%s was found, and quality has not put its hold on it yet."
                                                .formatted(lot.name()),
                                        "Take other material; the hold is there in a moment, and quality releases it with evidence."))
                .toList();
    }

    private static Optional<Finding> expired(Ancestry ancestry, GateFacts facts) {
        return ancestry.expiresOn()
                .filter(last -> facts.day().isAfter(last))
                .map(
                        last -> finding(
                                QualityProblem.EXPIRED,
                                "%s could be used until %s.".formatted(ancestry.lotName(), last),
                                "Take other material, or have quality record a later expiry with its evidence, such as a test report."));
    }

    private static List<Finding> openDeviations(Ancestry ancestry, GateFacts facts) {
        return ancestry.deviations().stream()
                .filter(deviation -> !facts.clearedDeviations().contains(deviation.deviationId()))
                .map(
                        deviation -> finding(
                                QualityProblem.DEVIATION_OPEN,
                                "%s has an open deviation (%s): %s"
                                        .formatted(ancestry.lotName(), deviation.kind(), deviation.description()),
                                "Have quality decide on its NCR: GET /ncrs, then POST /ncrs/{ncrNumber}/dispositions. Scrap and returns clear nothing."))
                .toList();
    }

    private static List<Finding> openNcrs(Ancestry ancestry, GateFacts facts) {
        return facts.ncrs().stream()
                .map(stop -> finding(
                        QualityProblem.NCR_OPEN,
                        "%s %s on %s: %s"
                                .formatted(
                                        stop.ncrNumber(),
                                        stop.decision() == null
                                                ? "is open"
                                                : "decided " + stop.decision().word(),
                                        ancestry.called(stop.key(), stop.key().toString()),
                                        stop.description()),
                        "Have quality decide with POST /ncrs/%s/dispositions; scrap and returns clear nothing."
                                .formatted(stop.ncrNumber())))
                .toList();
    }

    private static List<Finding> missingRecords(Ancestry ancestry) {
        return ancestry.gaps().stream()
                .map(gap -> finding(
                        QualityProblem.RECORD_MISSING,
                        gap,
                        "File what is missing, or define the item; until then the lot may be used but does not ship."))
                .toList();
    }

    private static Optional<Finding> finalMissing(Ancestry ancestry, GateFacts facts) {
        return !facts.needs(InspectionKind.FINAL, ancestry.item())
                        || facts.hasPassed(InspectionKind.FINAL, ancestry.lotId())
                ? Optional.empty()
                : Optional.of(finding(
                        QualityProblem.INSPECTION_MISSING,
                        "%s has not passed its final inspection.".formatted(ancestry.lotName()),
                        "Have an operator or quality record it with POST /inspections."));
    }

    /** Of each job on the way that makes this very item; of the lot where no such job is known. */
    private static Optional<Finding> firstArticleMissing(Ancestry ancestry, GateFacts facts) {
        if (!facts.needs(InspectionKind.FIRST_ARTICLE, ancestry.item())
                || facts.hasPassed(InspectionKind.FIRST_ARTICLE, ancestry.lotId())) {
            return Optional.empty();
        }
        var own = ancestry.ofKind(Kind.JOB).stream()
                .filter(job -> Objects.equals(facts.madeBy().get(job.id()), ancestry.item()))
                .toList();
        var missing = own.stream()
                .filter(job -> !facts.passedFirstArticles().contains(job.id()))
                .toList();
        return own.isEmpty() || !missing.isEmpty()
                ? Optional.of(finding(
                        QualityProblem.INSPECTION_MISSING,
                        "%s has not passed a first-article inspection%s."
                                .formatted(ancestry.lotName(), missing.isEmpty() ? "" : " of " + named(missing)),
                        "Have an operator or quality record it with POST /inspections, of the job or of the lot."))
                : Optional.empty();
    }

    private static String named(List<Ancestry.Ancestor> jobs) {
        return jobs.stream().map(Ancestry.Ancestor::called).collect(Collectors.joining(", "));
    }

    private static List<Finding> receivingMissing(Ancestry ancestry, GateFacts facts) {
        return ancestry.ofKind(Kind.LOT).stream()
                .filter(lot -> lot.receivingInspection()
                        || !lot.isSplitOff() && facts.needs(InspectionKind.RECEIVING, lot.item()))
                .filter(lot -> !facts.hasPassed(InspectionKind.RECEIVING, lot.id()))
                .map(lot -> finding(
                        QualityProblem.INSPECTION_MISSING,
                        "%s has not passed its receiving inspection.".formatted(lot.name()),
                        "Have an operator or quality record it with POST /inspections, kind receiving, for that lot."))
                .toList();
    }

    private static Finding finding(ProblemType kind, String sentence, String wayOut) {
        return Finding.of(kind, FIELD, sentence, wayOut);
    }
}
