package org.lotline.shipping.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.CustomerDefined;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.Definition;
import org.lotline.runtime.definition.DefiningNouns;
import org.lotline.runtime.definition.MasterData;
import org.lotline.runtime.rule.Findings;

/** Defining a customer with its ship-tos. */
@ApplicationScoped
public class DefiningCustomers implements MasterData<Customer, CustomerDefined> {

    private final DefiningNouns nouns;
    private final EntityManager entities;

    DefiningCustomers(DefiningNouns nouns, EntityManager entities) {
        this.nouns = nouns;
        this.entities = entities;
    }

    /** @throws org.lotline.runtime.problem.ProblemException if a consignee is another customer's, named twice, or missing but in use */
    public Definition<Customer> define(CustomerDefined wanted, ActContext act) {
        Findings.refuse(CustomerRules.namedTwice(wanted.consignees()));
        return nouns.define(this, wanted, act);
    }

    @Override
    public boolean claim(CustomerDefined wanted) {
        return entities.createNativeQuery("insert into customer (code, name) values (?1, ?2) on conflict do nothing")
                        .setParameter(1, wanted.code())
                        .setParameter(2, wanted.name())
                        .executeUpdate()
                == 1;
    }

    @Override
    public Customer locked(CustomerDefined wanted) {
        return Customer.findById(wanted.code(), LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public CustomerDefined definitionOf(Customer customer) {
        return customer.definition();
    }

    @Override
    public void become(Customer customer, CustomerDefined wanted, @Nullable CustomerDefined before, ActContext act) {
        customer.name = wanted.name();
        replaceConsignees(wanted, before);
    }

    @Override
    public CustomerDefined eventOf(CustomerDefined definition) {
        return definition;
    }

    @Override
    public String action() {
        return "customer-defined";
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
}
