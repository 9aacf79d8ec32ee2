package org.lotline.trace.answer.consumption;

import static org.lotline.trace.lineage.FactKind.BOM_DEFINED;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotline.contracts.events.Item;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.lineage.Need;
import org.lotline.trace.lineage.NodeKeys;

/**
 * What the outputs of a product need at least, by whichever of its bills they were made. Rather too much than too little: of what
 * has that much nothing is read, and of the rest it is found out what its own bill wants.
 */
public final class LeastNeed {

    private final String product;
    private final List<List<BillLine>> bills;

    /** @param records with its bills as they stand */
    public LeastNeed(String product, KnownFacts records) {
        this.product = product;
        this.bills = records.to(product, BOM_DEFINED).stream().map(BillLine::of).toList();
    }

    /** @param taken the keys of the items that matter: lines that take none of them are left out */
    public Need of(Set<String> taken) {
        var lines = lines().filter(line -> line.takes().stream().anyMatch(taken::contains))
                .map(JobInputs.Pool::of)
                .distinct()
                .map(this::line)
                .toList();
        return new Need(NodeKeys.itemOf(product), product, lines);
    }

    private Stream<BillLine> lines() {
        return bills.stream().flatMap(List::stream);
    }

    private Need.Line line(JobInputs.Pool pool) {
        var most = bills.stream()
                .map(bill ->
                        of(bill, pool).map(line -> line.least(BigDecimal.ONE)).reduce(Ratio.ZERO, Ratio::plus))
                .max(Comparator.naturalOrder())
                .orElse(Ratio.ZERO);
        return new Need.Line(items(pool), pool.unit(), most.over(), most.under());
    }

    private static Stream<BillLine> of(List<BillLine> bill, JobInputs.Pool pool) {
        return bill.stream().filter(line -> JobInputs.Pool.of(line).equals(pool));
    }

    private Set<Item> items(JobInputs.Pool pool) {
        return lines().filter(line -> JobInputs.Pool.of(line).equals(pool))
                .flatMap(line -> line.takes().stream())
                .filter(item -> counts(item, pool))
                .map(NodeKeys::itemOf)
                .collect(Collectors.toSet());
    }

    /** By all bills, and together, an item goes there and nowhere else. */
    private boolean counts(String item, JobInputs.Pool pool) {
        var wanting = lines().filter(line -> line.wants().equals(item)).toList();
        var taking = wanting.isEmpty()
                ? lines().filter(line -> line.takes().contains(item)).toList()
                : wanting;
        return taking.stream().allMatch(line -> JobInputs.Pool.of(line).equals(pool))
                && bills.stream()
                        .map(bill -> of(bill, pool).toList())
                        .filter(lines -> !lines.isEmpty())
                        .allMatch(lines ->
                                lines.stream().anyMatch(line -> line.takes().contains(item)));
    }
}
