package org.lotline.production.bom;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotline.material.Quantity;
import org.lotline.production.ProductionProblem;
import org.lotline.production.deviation.DeviationKind;
import org.lotline.production.deviation.Finding;
import org.lotline.production.item.Item;
import org.lotline.production.item.ItemId;
import org.lotline.runtime.problem.Objections;

/** As-built against the bill of material, at the scan (domain rule 4). */
public final class BomRules {

    private BomRules() {}

    /** @throws org.lotline.runtime.problem.ProblemException 422 */
    static void sensible(BomDefinition definition, @Nullable Item product) {
        var objections = new Objections();
        if (product == null) {
            objections.add(
                    ProductionProblem.UNKNOWN_ITEM,
                    "revision",
                    "There is no item %s made here.".formatted(definition.product()),
                    "Define it with PUT /items/{partNumber}/revisions/{revision} first, or correct it.");
        }
        var seen = new HashSet<ItemId>();
        for (var index = 0; index < definition.lines().size(); index++) {
            var line = definition.lines().get(index);
            if (!seen.add(line.item()) || line.takes(definition.product())) {
                objections.add(
                        ProductionProblem.INVALID_BOM,
                        "lines[%d].item".formatted(index),
                        "%s is named twice, or is the product itself.".formatted(line.item()),
                        "Name each component once, and never the product.");
            }
        }
        objections.refuseIfAny();
    }

    /** What is wrong with taking so much of an item; nothing if the bill wants it. */
    public static List<Finding> check(String job, List<Need> needs, ItemId item, Quantity quantity) {
        if (needs.isEmpty()) {
            return List.of();
        }
        return needOf(needs, item)
                .map(need -> tooMuch(job, need, quantity).stream().toList())
                .orElseGet(() -> List.of(notWanted(job, needs, item)));
    }

    /** What the bill still wants of an item, if it wants any. */
    public static Optional<Quantity> proposal(List<Need> needs, ItemId item) {
        return needOf(needs, item).map(Need::open).filter(open -> open.signum() > 0);
    }

    private static Optional<Need> needOf(List<Need> needs, ItemId item) {
        return needs.stream()
                .filter(need -> need.line().item().equals(item))
                .findFirst()
                .or(() -> needs.stream().filter(need -> need.line().takes(item)).findFirst());
    }

    /** What is counted otherwise than the bill counts can't be compared, and isn't held against it. */
    private static Optional<Finding> tooMuch(String job, Need need, Quantity quantity) {
        if (!quantity.unit().isSameKindAs(need.open().unit()) || quantity.compareTo(need.open()) <= 0) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                DeviationKind.TOO_MUCH,
                "%s of %s is more than job %s still wants: %s required, %s issued."
                        .formatted(quantity, need.line().item(), job, need.required(), need.net()),
                need.open().signum() > 0 ? "Take at most %s.".formatted(need.open()) : "Take none of it.",
                "quantity"));
    }

    private static Finding notWanted(String job, List<Need> needs, ItemId item) {
        var otherRevisions = needs.stream()
                .filter(need -> need.line().component().equals(item.partNumber()))
                .toList();
        if (!otherRevisions.isEmpty()) {
            return wants(DeviationKind.WRONG_REVISION, job, otherRevisions, item);
        }
        var open = needs.stream().filter(need -> need.open().signum() > 0).toList();
        return open.isEmpty()
                ? new Finding(
                        DeviationKind.NOT_ON_BOM,
                        "The lot is %s, which is not on the bill of material of job %s.".formatted(item, job),
                        "The job has all that its bill wants; leave the lot where it is.",
                        "lot")
                : wants(DeviationKind.WRONG_ITEM, job, open, item);
    }

    private static Finding wants(DeviationKind kind, String job, List<Need> wanted, ItemId item) {
        var items = wanted.stream().map(need -> need.line().item().toString()).collect(Collectors.joining(", "));
        return new Finding(
                kind,
                "The lot is %s, but job %s wants %s.".formatted(item, job, items),
                "Scan a lot of %s.".formatted(items),
                "lot");
    }
}
