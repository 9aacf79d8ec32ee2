package org.lotline.receiving.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.lotline.receiving.item.DefiningItems;
import org.lotline.receiving.mill.DefiningMills;
import org.lotline.receiving.supplier.DefiningSuppliers;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.Definition;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Findings;

/** Takes suppliers, mills and items as they are defined one by one; a definition that is refused has written nothing. */
@ApplicationScoped
class PushedDefinitions {

    /** What names the noun stands beside its definition. */
    private static final Set<String> NAMES = Set.of("code", "partNumber", "revision");

    /** Entities are forgotten after so many: each statement looks all of those through that are there. */
    private static final int TOGETHER = 50;

    private final DefiningSuppliers suppliers;
    private final DefiningMills mills;
    private final DefiningItems items;
    private final EntityManager entities;

    PushedDefinitions(DefiningSuppliers suppliers, DefiningMills mills, DefiningItems items, EntityManager entities) {
        this.suppliers = suppliers;
        this.mills = mills;
        this.items = items;
        this.entities = entities;
    }

    /** In the order of the answer. */
    List<LineResult> take(Push push, Versions versions, ActContext act) {
        var results = new HashMap<PushedLine<?>, LineResult>();
        take(push.suppliers(), supplier -> suppliers.define(supplier, act), versions, results);
        take(push.mills(), mill -> mills.define(mill, act), versions, results);
        take(push.items(), item -> items.define(item, act), versions, results);
        return push.all().stream()
                .filter(line -> line.kind() != PushKind.RECEIPT_LINE)
                .map(results::get)
                .toList();
    }

    /** In the order of what they define, for its row is locked: two pushes never wait for each other. */
    private <T> void take(
            List<PushedLine<T>> lines,
            Function<T, Definition<?>> define,
            Versions versions,
            HashMap<PushedLine<?>, LineResult> results) {
        var ordered = lines.stream()
                .sorted(Comparator.comparing(line -> line.record().orElse("")))
                .toList();
        for (var index = 0; index < ordered.size(); index++) {
            var line = ordered.get(index);
            results.put(line, take(line, define, versions));
            if (index % TOGETHER == TOGETHER - 1) {
                forget();
            }
        }
        forget();
    }

    private void forget() {
        entities.flush();
        entities.clear();
    }

    private static <T> LineResult take(PushedLine<T> line, Function<T, Definition<?>> define, Versions versions) {
        if (versions.isOutdated(line)) {
            return LineResult.of(line, PushOutcome.OUTDATED);
        }
        try {
            var defined = define.apply(line.told());
            versions.take(line);
            return LineResult.of(line, outcome(defined));
        } catch (ProblemException refusal) {
            return LineResult.refused(
                    line,
                    Findings.of(refusal).stream()
                            .map(finding -> finding.at(at(line, finding)))
                            .toList());
        }
    }

    private static String at(PushedLine<?> line, Finding finding) {
        var field = finding.field();
        return line.path(field.isEmpty() || NAMES.contains(field) ? field : "definition." + field);
    }

    private static PushOutcome outcome(Definition<?> defined) {
        if (defined.isNew()) {
            return PushOutcome.NEW;
        }
        return defined.isChanged() ? PushOutcome.CHANGED : PushOutcome.UNCHANGED;
    }
}
