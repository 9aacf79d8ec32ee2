package org.lotline.production.bom;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.production.ProductionProblem;
import org.lotline.production.deviation.DeviationKind;
import org.lotline.production.item.Item;
import org.lotline.production.item.ItemId;
import org.lotline.runtime.rule.Finding;

/** As-built against the bill of material, at the scan (domain rule 4). */
public final class BomRules {

    private BomRules() {}

    /** What makes no sense of a bill by itself. */
    static List<Finding> sensible(BomDefinition definition, @Nullable Item product) {
        var unknown = Stream.ofNullable(product == null ? definition.product() : null)
                .map(item -> Finding.of(
                        ProductionProblem.UNKNOWN_ITEM,
                        "revision",
                        "There is no item %s made here.".formatted(item),
                        "Define it with PUT /items/{partNumber}/revisions/{revision} first, or correct it."));
        var items = definition.lines().stream().map(BomLine::item).toList();
        var repeated = eachLine(definition)
                .filter(line -> items.indexOf(line.its().item()) != line.index()
                        || line.its().takes(definition.product()))
                .map(line -> Finding.of(
                        ProductionProblem.INVALID_BOM,
                        line.path() + ".item",
                        "%s is named twice, or is the product itself."
                                .formatted(line.its().item()),
                        "Name each component once, and never the product."));
        return Stream.concat(unknown, repeated).toList();
    }

    /**
     * What makes no sense of a bill against the items that it names and the other bills.
     *
     * @param units in which items are counted; an item that nobody has defined yet may be counted in anything
     * @param bills what the bills of the components take, and theirs, and so on, substitutes included
     */
    static List<Finding> components(
            BomDefinition definition, Map<ItemId, Unit> units, Map<ItemId, List<ItemId>> bills) {
        return eachLine(definition)
                .flatMap(line -> line.its().items().stream()
                        .flatMap(item -> Stream.concat(
                                otherUnit(line, item, units).stream(),
                                loop(definition.product(), line, item, bills).stream())))
                .toList();
    }

    private static Optional<Finding> otherUnit(Line line, ItemId item, Map<ItemId, Unit> units) {
        return Optional.ofNullable(units.get(item))
                .filter(unit -> !unit.isSameKindAs(line.its().quantity().unit()))
                .map(unit -> Finding.of(
                        ProductionProblem.INVALID_BOM,
                        line.path() + ".quantity.unit",
                        "%s is counted in %s, and %s does not convert into that exactly."
                                .formatted(item, unit, line.its().unit()),
                        "State the quantity in %s.".formatted(unit)));
    }

    private static Optional<Finding> loop(ItemId product, Line line, ItemId item, Map<ItemId, List<ItemId>> bills) {
        return BomLoops.way(product, item, bills)
                .map(way -> Finding.of(
                        ProductionProblem.INVALID_BOM,
                        line.path() + ".item",
                        "%s would be made of itself: %s takes %s."
                                .formatted(
                                        product,
                                        product,
                                        way.stream()
                                                .map(ItemId::toString)
                                                .collect(Collectors.joining(", which takes "))),
                        "Take the product out of one of these bills."));
    }

    private record Line(int index, BomLine its) {

        String path() {
            return "lines[%d]".formatted(index);
        }
    }

    private static Stream<Line> eachLine(BomDefinition definition) {
        return IntStream.range(0, definition.lines().size())
                .mapToObj(index -> new Line(index, definition.lines().get(index)));
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
        return Optional.of(DeviationKind.TOO_MUCH.found(
                "quantity",
                "%s of %s is more than job %s still wants: %s required, %s issued."
                        .formatted(quantity, need.line().item(), job, need.required(), need.net()),
                need.open().signum() > 0 ? "Take at most %s.".formatted(need.open()) : "Take none of it."));
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
                ? DeviationKind.NOT_ON_BOM.found(
                        "lot",
                        "The lot is %s, which is not on the bill of material of job %s.".formatted(item, job),
                        "The job has all that its bill wants; leave the lot where it is.")
                : wants(DeviationKind.WRONG_ITEM, job, open, item);
    }

    private static Finding wants(DeviationKind kind, String job, List<Need> wanted, ItemId item) {
        var items = wanted.stream().map(need -> need.line().item().toString()).collect(Collectors.joining(", "));
        return kind.found(
                "lot",
                "The lot is %s, but job %s wants %s.".formatted(item, job, items),
                "Scan a lot of %s.".formatted(items));
    }
}
