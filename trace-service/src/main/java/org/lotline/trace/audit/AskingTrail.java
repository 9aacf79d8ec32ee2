package org.lotline.trace.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.lotline.runtime.rule.Findings;

/**
 * The trail of all services. All are asked by the name, and which lots are meant by it; then those who did not mean all of these are asked
 * for them: quality knows lots by their ids only, and a heat is known where it was received. Nothing rests on the graph, so nothing can be
 * behind.
 */
@ApplicationScoped
public class AskingTrail {

    private final AskedServices services;

    AskingTrail(AskedServices services) {
        this.services = services;
    }

    /**
     * One page.
     *
     * @throws org.lotline.runtime.problem.ProblemException 400 if nothing is asked for, 422 if more lots share the name than can be asked for
     */
    public Trail of(TrailQuestion question, TrailPlace place, int limit) {
        var first = services.ask(question, place, limit);
        var lots = first.lots();
        Findings.refuse(TrailRules.tooBroad(lots.size()));
        return page(services.ask(first, question, lots, place, limit), place, limit);
    }

    private static Trail page(AskedServices.Answers answers, TrailPlace place, int limit) {
        var all = answers.told().stream().flatMap(AskingTrail::entries).sorted().toList();
        var entries = all.subList(0, Math.min(limit, all.size()));
        return new Trail(
                answers.told().stream().anyMatch(ServiceTrail::found),
                entries,
                answers.silent(),
                all.size() > limit || answers.told().stream().anyMatch(ServiceTrail::truncated),
                place.behind(entries));
    }

    private static Stream<TrailEntry> entries(ServiceTrail told) {
        return told.entries().stream().map(change -> new TrailEntry(told.service(), change));
    }
}
