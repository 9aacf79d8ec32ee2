package org.lotline.shipping.shipment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lotline.contracts.events.Keys;
import org.lotline.material.ComparableNumber;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.Definition;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.NewIds;
import org.lotline.runtime.rule.Findings;
import org.lotline.shipping.customer.Consignee;
import org.lotline.shipping.customer.CustomerRules;

/** Opening a shipment, once, however often ERP pushes it. An open shipment is no fact yet: the first is what is picked. */
@ApplicationScoped
public class OpeningShipments {

    private final EntityManager entities;
    private final Shipments shipments;
    private final AuditLog audit;

    OpeningShipments(EntityManager entities, Shipments shipments, AuditLog audit) {
        this.entities = entities;
        this.shipments = shipments;
        this.audit = audit;
    }

    /**
     * @param number the natural key; empty: the next of the counter
     * @throws org.lotline.runtime.problem.ProblemException if the consignee is unknown, or the number is a shipment's to somebody else
     */
    public Definition<Shipment> open(Optional<String> number, String consignee, ActContext act) {
        var to = CustomerRules.known(Consignee.findByIdOptional(consignee), consignee)
                .orRefuse();
        if (number.isPresent() && !insert(number.get(), to, act)) {
            return new Definition<>(sameAs(number.get(), to), false);
        }
        var shipment = shipments.byNumber(number.orElseGet(() -> next(to, act)));
        audit.record(
                act,
                Keys.shipment(shipment.shipmentId),
                "shipment-opened",
                null,
                List.of(shipment.shipmentNumber, consignee),
                null);
        return new Definition<>(shipment, true);
    }

    /** The next number that nobody has given by hand. */
    private String next(Consignee to, ActContext act) {
        while (true) {
            var number = "S-"
                    + entities.createNativeQuery("select nextval('shipment_counter')")
                            .getSingleResult();
            if (insert(number, to, act)) {
                return number;
            }
        }
    }

    private Shipment sameAs(String number, Consignee to) {
        var known = shipments.byNumber(number);
        Findings.refuse(ShipmentRules.goesElsewhere(known, to.code));
        return known;
    }

    private boolean insert(String number, Consignee to, ActContext act) {
        return entities.createNativeQuery("""
                                insert into shipment
                                    (shipment_id, shipment_number, comparable, customer, consignee, opened_at, opened_by)
                                values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict do nothing""")
                        .setParameter(1, newId())
                        .setParameter(2, number)
                        .setParameter(3, ComparableNumber.of(number).key())
                        .setParameter(4, to.customer)
                        .setParameter(5, to.code)
                        .setParameter(6, act.occurredAt())
                        .setParameter(7, act.performedBy())
                        .executeUpdate()
                == 1;
    }

    private static UUID newId() {
        return NewIds.next();
    }
}
