package org.lotline.systemtests.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lotline.contracts.trace.model.ForwardTrace;
import org.lotline.contracts.trace.model.SourceBehind;
import org.lotline.contracts.trace.model.TraceIdentity;
import org.lotline.contracts.trace.model.TracedLot;
import org.lotline.systemtests.call.Address;
import org.lotline.systemtests.call.Caller;

/** Finds the writes of a ledger again by traces: lots by their heats, certificates by their numbers. */
final class AskingTheGraph {

    private static final int CHANCES = 5;

    private final Caller caller;
    private final Map<String, List<FoundLot>> lots = new HashMap<>();
    private final Map<String, List<List<UUID>>> certified = new HashMap<>();
    private final List<String> notUpToDate = new ArrayList<>();

    private AskingTheGraph(Caller caller) {
        this.caller = caller;
    }

    static GraphEvidence about(List<Entry> entries, Caller caller) throws IOException {
        var asking = new AskingTheGraph(caller);
        for (var heat : entries.stream().map(entry -> entry.write().heat()).distinct().toList()) {
            asking.lots(heat);
        }
        for (var entry : entries) {
            if (entry.write().act() == Act.CERTIFICATE) {
                asking.certificate(entry.write().mark());
            }
        }
        return new GraphEvidence(asking.lots, asking.certified, asking.notUpToDate);
    }

    private void lots(String heat) throws IOException {
        lots.put(
                heat,
                trace("heat", heat)
                        .flatMap(identity -> identity.getLots().stream())
                        .map(AskingTheGraph::found)
                        .toList());
    }

    private void certificate(String number) throws IOException {
        certified.put(
                number,
                trace("certificate", number)
                        .map(identity -> identity.getLots().stream()
                                .map(TracedLot::getLotId)
                                .toList())
                        .toList());
    }

    /** A service that has just come back may be slow to say where it stands, so it gets some more chances. */
    private Stream<TraceIdentity> trace(String seed, String number) throws IOException {
        var trace = ask(seed, number);
        for (var again = 0; again < CHANCES && !trace.getUpToDate(); again++) {
            trace = ask(seed, number);
        }
        if (!trace.getUpToDate()) {
            notUpToDate.add("%s %s: %s".formatted(seed, number, reasons(trace)));
        }
        return trace.getIdentities().stream();
    }

    private ForwardTrace ask(String seed, String number) throws IOException {
        return caller.get("trace", Address.of("/traces/forward").with(seed, number))
                .as(ForwardTrace.class);
    }

    private static List<String> reasons(ForwardTrace trace) {
        return trace.getBehind().stream().map(SourceBehind::getReason).toList();
    }

    private static FoundLot found(TracedLot lot) {
        var numbers = Stream.concat(
                        Optional.ofNullable(lot.getLotNumber()).stream(), lot.getFormerNumbers().stream())
                .toList();
        return new FoundLot(
                lot.getLotId(), Optional.ofNullable(lot.getSupplierLot()).orElse(""), numbers);
    }
}
