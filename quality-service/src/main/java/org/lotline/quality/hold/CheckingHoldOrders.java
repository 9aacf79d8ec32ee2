package org.lotline.quality.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.rule.Findings;

/** Before a hold is placed trace is asked what it reaches, outside of any transaction; and what makes no sense is refused. */
@ApplicationScoped
public class CheckingHoldOrders {

    private final AskingReach trace;

    CheckingHoldOrders(AskingReach trace) {
        this.trace = trace;
    }

    /**
     * What it reaches, as far as trace says so in time.
     *
     * @throws org.lotline.runtime.problem.ProblemException 422 if it is to be looked at again in the past, or on what nobody knows
     */
    public Reach check(HoldOrder order, ActContext act) {
        Findings.refuse(HoldRules.isAhead(order, act.recordedAt()));
        var reach = trace.reachOf(order.seeds());
        var unknown = new LinkedHashMap<Seed, List<String>>();
        HoldRules.unknown(order, reach, act).forEach(seed -> unknown.put(seed, trace.nearMisses(seed)));
        Findings.refuse(HoldRules.isOfSomething(order, unknown));
        return reach;
    }
}
