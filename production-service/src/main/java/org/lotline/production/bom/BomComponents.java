package org.lotline.production.bom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotline.material.Unit;
import org.lotline.production.ProductionProblem;
import org.lotline.production.item.ItemId;
import org.lotline.production.item.Policies;
import org.lotline.runtime.problem.Objections;

/** A bill against the items that it names and the other bills. */
@ApplicationScoped
class BomComponents {

    /** Two bills that are defined at once could make a loop that neither sees. */
    private static final long ALL_BILLS = 7_100_023;

    private final EntityManager entities;
    private final Policies policies;

    BomComponents(EntityManager entities, Policies policies) {
        this.entities = entities;
        this.policies = policies;
    }

    /** @throws org.lotline.runtime.problem.ProblemException 422 naming each line that makes no sense */
    void check(BomDefinition definition) {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(?1)) l", Integer.class)
                .setParameter(1, ALL_BILLS)
                .getSingleResult();
        var objections = new Objections();
        for (var index = 0; index < definition.lines().size(); index++) {
            var line = definition.lines().get(index);
            var path = "lines[%d]".formatted(index);
            Stream.concat(Stream.of(line.item()), line.substituteItems().stream())
                    .forEach(item -> check(definition, line, item, path, objections));
        }
        objections.refuseIfAny();
    }

    private void check(BomDefinition definition, BomLine line, ItemId item, String path, Objections objections) {
        unitOf(item)
                .filter(unit -> !unit.isSameKindAs(line.quantity().unit()))
                .ifPresent(unit -> objections.add(
                        ProductionProblem.INVALID_BOM,
                        path + ".quantity.unit",
                        "%s is counted in %s, and %s does not convert into that exactly."
                                .formatted(item, unit, line.unit()),
                        "State the quantity in %s.".formatted(unit)));
        BomLoops.way(definition.product(), item, this::takenBy)
                .ifPresent(way -> objections.add(
                        ProductionProblem.INVALID_BOM,
                        path + ".item",
                        "%s would be made of itself: %s takes %s."
                                .formatted(
                                        definition.product(),
                                        definition.product(),
                                        way.stream()
                                                .map(ItemId::toString)
                                                .collect(Collectors.joining(", which takes "))),
                        "Take the product out of one of these bills."));
    }

    /** An item that nobody has defined yet may be counted in anything. */
    private Optional<Unit> unitOf(ItemId item) {
        return policies.of(item).map(policy -> Unit.of(policy.baseUnit()));
    }

    private List<ItemId> takenBy(ItemId item) {
        return Bom.<Bom>findByIdOptional(item).stream()
                .flatMap(bom -> bom.lines.stream())
                .flatMap(line -> Stream.concat(Stream.of(line.item()), line.substituteItems().stream()))
                .toList();
    }
}
