package org.lotline.systemtests.faults.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lotline.systemtests.call.Address;
import org.lotline.systemtests.call.Answer;
import org.lotline.systemtests.call.Caller;
import org.lotline.systemtests.call.ContractJson;
import org.lotline.systemtests.faults.ledger.Act;
import org.lotline.systemtests.faults.ledger.Entry;

/** Finds the writes of a ledger again by traces of one instance: lots and what came of them by their heats, certificates by their numbers. */
final class AskingTheGraph {

    private static final int CHANCES = 5;

    private final Caller caller;
    private final String instance;
    private final Map<String, List<FoundLot>> lots = new HashMap<>();
    private final Map<String, Reached> reached = new HashMap<>();
    private final Map<String, List<List<UUID>>> certified = new HashMap<>();
    private final List<String> notUpToDate = new ArrayList<>();

    private AskingTheGraph(Caller caller, String instance) {
        this.caller = caller;
        this.instance = instance;
    }

    static GraphEvidence about(List<Entry> entries, Caller caller, String instance) throws IOException {
        var asking = new AskingTheGraph(caller, instance);
        var heats = new LinkedHashSet<String>();
        entries.forEach(entry -> heats.add(entry.write().heat()));
        for (var heat : heats) {
            asking.heat(heat);
        }
        for (var entry : entries) {
            if (entry.write().act() == Act.CERTIFICATE) {
                asking.certificate(entry.write().mark());
            }
        }
        return new GraphEvidence(asking.lots, asking.reached, asking.certified, asking.notUpToDate);
    }

    private void heat(String heat) throws IOException {
        var trace = trace("heat", heat);
        lots.put(heat, trace.lots());
        reached.put(heat, trace.reached());
    }

    private void certificate(String number) throws IOException {
        certified.put(number, trace("certificate", number).receivedByIdentity());
    }

    /** A service that has just come back may be slow to say where it stands, so it gets some more chances. */
    private ReadingTheTrace trace(String seed, String number) throws IOException {
        var trace = ask(seed, number);
        for (var again = 0; again < CHANCES && !isUpToDate(trace); again++) {
            trace = ask(seed, number);
        }
        if (!isUpToDate(trace)) {
            notUpToDate.add("%s %s: %s".formatted(seed, number, trace.path("behind")));
        }
        return ReadingTheTrace.of(trace);
    }

    private JsonNode ask(String seed, String number) throws IOException {
        return body(caller.get(instance, Address.of("/traces/forward").with(seed, number)));
    }

    private static boolean isUpToDate(JsonNode trace) {
        return trace.path("upToDate").asBoolean();
    }

    private static JsonNode body(Answer answer) {
        if (!answer.isOk()) {
            throw new IllegalStateException("trace answered %d: %s".formatted(answer.status(), answer.body()));
        }
        return ContractJson.tree(answer.body());
    }
}
