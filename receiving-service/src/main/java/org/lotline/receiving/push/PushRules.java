package org.lotline.receiving.push;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lotline.receiving.ReceivingProblem;
import org.lotline.receiving.lot.Lot;
import org.lotline.receiving.receipt.ArrivalRules;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.correction.CorrectionRules;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;

/** What must hold of a push, and of a line in it that is told otherwise than before. */
final class PushRules {

    /** Lines in one push. */
    static final int MOST_LINES = 1_000;

    private PushRules() {}

    /** A push has lines, and not more than are taken in one transaction while others wait. */
    static Optional<Finding> size(Push push) {
        var lines = push.all().size();
        if (lines == 0 || lines > MOST_LINES) {
            return Optional.of(Finding.of(
                    ProblemType.INVALID_REQUEST,
                    "receiptLines",
                    "The push has %d lines in all; it has 1 to %d.".formatted(lines, MOST_LINES),
                    "Send the lines in several pushes."));
        }
        var lots = push.receiptLines().stream()
                .mapToInt(line -> Math.max(1, line.told().line().serials().size()))
                .sum();
        return lots <= ArrivalRules.MOST_LOTS
                ? Optional.empty()
                : Optional.of(Finding.of(
                        ProblemType.INVALID_REQUEST,
                        "receiptLines",
                        "The lines make %d lots; one push makes at most %d.".formatted(lots, ArrivalRules.MOST_LOTS),
                        "Send the lines in several pushes."));
    }

    /** Nothing has come that is still to come; a clock may be a little ahead. */
    static Optional<Finding> inTheFuture(PushedLine<ToldReceipt> line, ActContext act) {
        Instant came = line.told().occurredAt();
        return came == null || !came.isAfter(act.recordedAt().plus(ActContexts.CLOCK_SKEW))
                ? Optional.empty()
                : Optional.of(Finding.of(
                                ActContexts.OCCURRED_IN_THE_FUTURE,
                                line.path("occurredAt"),
                                "It is %s; our clock says %s.".formatted(came, act.recordedAt()),
                                "Correct the time or the clock; at most %d minutes ahead are taken."
                                        .formatted(ActContexts.CLOCK_SKEW.toMinutes()))
                        .saidAtField("lies in the future"));
    }

    /** What a version said once it can't say otherwise: it is another lot, or another version. */
    static Finding toldOtherwise(PushedLine<ToldReceipt> line, Lot lot) {
        return Finding.of(
                ReceivingProblem.DELIVERY_DIFFERS,
                line.path("sourceVersion"),
                "Version %s of the line said otherwise of %s.".formatted(line.version(), lot.lotNumber),
                "If the line has changed, send it with a sourceVersion that is higher; if it is another lot of the order line, send all lots of that line in one push.");
    }

    /** Which lot it was can't be guessed where several could be meant. */
    static Finding ambiguous(PushedLine<ToldReceipt> line, long lots) {
        return Finding.of(
                ReceivingProblem.DELIVERY_DIFFERS,
                line.path("delivered"),
                "%d lots were received for this order line, and which of them is told otherwise can't be said."
                        .formatted(lots),
                "Send all lots of the order line in one push, told apart by serial, or by heat and supplier lot; or have quality correct the lot with POST /corrections.");
    }

    /** Whoever took it back knew why; it comes in again only if somebody says so. */
    static Finding voided(PushedLine<ToldReceipt> line, Lot lot) {
        return Finding.of(
                ReceivingProblem.LOT_VOIDED,
                line.path(""),
                "It was received as %s, and that was voided: %s".formatted(lot.lotNumber, lot.voidReason),
                "If it has come all the same, send it with a sourceVersion that is higher, or receive it again with POST /purchase-receipts.");
    }

    /** A source puts right what it has told itself; what people have recorded or corrected since is theirs. */
    static Optional<Finding> anothers(PushedLine<ToldReceipt> line, Lot lot, ActContext act) {
        return lot.act.recordedBy().equals(act.recordedBy())
                ? Optional.empty()
                : Optional.of(Finding.of(
                        CorrectionRules.CORRECTION_NEEDS_QUALITY,
                        line.path("delivered"),
                        "%s was recorded by %s at %s."
                                .formatted(lot.lotNumber, lot.act.recordedBy(), lot.act.recordedAt()),
                        "Leave it as it stands, or have quality correct it with POST /corrections."));
    }

    /** What its parts are and where they went somebody has to look at. */
    static Optional<Finding> splitSince(PushedLine<ToldReceipt> line, Lot lot, List<Lot> parts) {
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.of(
                        ReceivingProblem.SPLIT_SINCE,
                        line.path("delivered"),
                        "%s has been split off %s since it came.".formatted(parts.getFirst().lotNumber, lot.lotNumber),
                        "Leave it as it stands, or have quality correct it with POST /corrections; its parts follow."));
    }

    /** All that speaks against one change, at its line. */
    static Stream<Finding> at(PushedLine<ToldReceipt> line, Optional<Finding> finding) {
        return finding.map(found -> found.at(line.path("delivered"))).stream();
    }
}
