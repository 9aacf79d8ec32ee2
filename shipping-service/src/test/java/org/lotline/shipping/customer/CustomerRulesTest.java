package org.lotline.shipping.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.CustomerDefined;
import org.lotline.runtime.rule.Finding;
import org.lotline.shipping.ShippingProblem;

/** A consignee is one customer's, named once, and stays where something was shipped. */
class CustomerRulesTest {

    @Test
    void givenACustomer_whenAConsigneeIsNamedTwice_thenTheSecondIsNamed() {
        // Given
        var consignees = List.of(consignee("A"), consignee("B"), consignee("A"));

        // When
        var found = CustomerRules.namedTwice(consignees);

        // Then
        assertThat(found).singleElement().satisfies(twice -> {
            assertThat(twice.kind()).isEqualTo(ShippingProblem.CONSIGNEE_TWICE);
            assertThat(twice.field()).isEqualTo("consignees[2].code");
        });
    }

    @Test
    void givenAConsignee_whenItIsLeftOut_thenItStaysIfSomethingWasShippedThere() {
        assertThat(CustomerRules.inUse("A", false)).isEmpty();
        assertThat(CustomerRules.inUse("A", true).map(Finding::kind)).contains(ShippingProblem.CONSIGNEE_IN_USE);
    }

    @Test
    void givenAConsigneeOfAnother_whenItIsClaimed_thenThePlaceInTheBodyIsNamed() {
        assertThat(CustomerRules.taken("A", 3).field()).isEqualTo("consignees[3].code");
    }

    @Test
    void givenNoConsignee_whenAShipmentIsOpenedToIt_thenItMustBeDefinedFirst() {
        // Given
        var known = new Consignee();

        // When
        var ruling = CustomerRules.known(Optional.empty(), "NOBODY");

        // Then
        assertThat(ruling.against()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(ShippingProblem.UNKNOWN_CONSIGNEE);
            assertThat(found.field()).isEqualTo("consignee");
        });
        assertThat(CustomerRules.known(Optional.of(known), "A").orRefuse()).isSameAs(known);
    }

    private static CustomerDefined.Consignee consignee(String code) {
        return new CustomerDefined.Consignee(code, "Plant", null);
    }
}
