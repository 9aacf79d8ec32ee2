package org.lotline.shipping.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.CustomerDefined;
import org.lotline.contracts.events.Keys;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.Definition;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.rule.Findings;

/** Defining a customer with its ship-tos, or defining it anew; the same definition again is no change and no event. */
@ApplicationScoped
public class DefiningCustomers {

    private final EntityManager entities;
    private final EventLog events;
    private final AuditLog audit;

    DefiningCustomers(EntityManager entities, EventLog events, AuditLog audit) {
        this.entities = entities;
        this.events = events;
        this.audit = audit;
    }

    /** @throws org.lotline.runtime.problem.ProblemException if a consignee is another customer's, named twice, or missing but in use */
    public Definition<Customer> define(CustomerDefined wanted, ActContext act) {
        Findings.refuse(CustomerRules.namedTwice(wanted.consignees()));
        var isNew = insert(wanted);
        Customer customer = Customer.findById(wanted.code(), LockModeType.PESSIMISTIC_WRITE);
        var before = isNew ? null : definitionOf(customer);
        if (!wanted.equals(before)) {
            customer.name = wanted.name();
            replaceConsignees(wanted, before);
            events.append(wanted, act);
            audit.record(act, Keys.customer(wanted.code()), "customer-defined", before, wanted, null);
        }
        return new Definition<>(customer, isNew);
    }

    /** Two at once: the second waits for the first and finds its row. */
    private boolean insert(CustomerDefined wanted) {
        return entities.createNativeQuery("insert into customer (code, name) values (?1, ?2) on conflict do nothing")
                        .setParameter(1, wanted.code())
                        .setParameter(2, wanted.name())
                        .executeUpdate()
                == 1;
    }

    private void replaceConsignees(CustomerDefined wanted, @Nullable CustomerDefined before) {
        if (before != null) {
            before.consignees().stream()
                    .map(CustomerDefined.Consignee::code)
                    .filter(code -> wanted.consignees().stream()
                            .noneMatch(kept -> kept.code().equals(code)))
                    .forEach(this::remove);
        }
        for (var at = 0; at < wanted.consignees().size(); at++) {
            var consignee = wanted.consignees().get(at);
            if (!put(wanted.code(), at, consignee)) {
                Findings.refuse(List.of(CustomerRules.taken(consignee.code(), at)));
            }
        }
        entities.flush();
        entities.clear();
    }

    /** Locked first: whoever opens a shipment to it refers to its row and is seen then. */
    private void remove(String code) {
        Consignee consignee = Consignee.findById(code, LockModeType.PESSIMISTIC_WRITE);
        var shipments = entities.createNativeQuery("select 1 from shipment where consignee = ?1 limit 1")
                .setParameter(1, code)
                .getResultList();
        Findings.refuse(CustomerRules.inUse(code, !shipments.isEmpty()));
        consignee.delete();
        entities.flush();
    }

    /** @return false if it is another customer's */
    private boolean put(String customer, int at, CustomerDefined.Consignee consignee) {
        return entities.createNativeQuery("""
                                insert into consignee (code, customer, ordinal, name, address) values (?1, ?2, ?3, ?4, ?5)
                                on conflict (code) do update set ordinal = excluded.ordinal, name = excluded.name,
                                    address = excluded.address
                                where consignee.customer = excluded.customer""")
                        .setParameter(1, consignee.code())
                        .setParameter(2, customer)
                        .setParameter(3, at)
                        .setParameter(4, consignee.name())
                        .setParameter(5, consignee.address())
                        .executeUpdate()
                == 1;
    }

    /** How a customer stands. */
    public static CustomerDefined definitionOf(Customer customer) {
        return new CustomerDefined(customer.code, customer.name, consigneesOf(customer.consignees()));
    }

    private static List<CustomerDefined.Consignee> consigneesOf(List<Consignee> consignees) {
        return consignees.stream()
                .map(known -> new CustomerDefined.Consignee(known.code, known.name, known.address))
                .toList();
    }
}
