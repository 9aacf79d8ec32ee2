package org.lotline.systemtests.probes;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.lotline.contracts.trace.model.TracedLotJson;
import org.lotline.systemtests.plant.Asker;

/**
 * One question, asked when its asker knew what had been acknowledged.
 *
 * @param upToDate what the answer said of itself
 * @param missed how many writes that had been acknowledged before were not in it
 * @param millis from the question to the answer
 */
record Probe(boolean upToDate, int missed, long millis) {

    static Probe ask(Asker asker, Melt melt, int wait) throws IOException {
        var acknowledged = melt.acknowledgedSoFar();
        var start = System.nanoTime();
        var trace = asker.forward(Map.of("heat", melt.heat(), "wait", wait));
        var millis = (System.nanoTime() - start) / 1_000_000;
        var found = trace.getIdentities().stream()
                .flatMap(identity -> identity.getLots().stream())
                .map(TracedLotJson::getSupplierLot)
                .collect(Collectors.toSet());
        var missed = acknowledged.stream().filter(lot -> !found.contains(lot)).count();
        return new Probe(trace.getUpToDate(), (int) missed, millis);
    }

    /** It said that it was up to date, and lacked a write that was acknowledged before the question. */
    boolean isLie() {
        return upToDate && missed > 0;
    }
}
