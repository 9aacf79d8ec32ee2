package org.lotline.shipping.rest;

import java.util.List;
import org.lotline.contracts.events.CustomerDefined;
import org.lotline.contracts.shipping.model.ConsigneeDefinitionJson;
import org.lotline.contracts.shipping.model.ConsigneeJson;
import org.lotline.contracts.shipping.model.CustomerDefinitionJson;
import org.lotline.contracts.shipping.model.CustomerJson;
import org.lotline.shipping.customer.Consignee;
import org.lotline.shipping.customer.Customer;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/** Customers between the contract and the noun. */
@Mapper
interface CustomerMapping {

    CustomerMapping INSTANCE = Mappers.getMapper(CustomerMapping.class);

    CustomerDefined definitionOf(String code, CustomerDefinitionJson definition);

    CustomerDefined.Consignee definitionOf(ConsigneeDefinitionJson definition);

    @Mapping(target = "consignees", expression = "java(modelsOf(customer.consignees()))")
    CustomerJson modelOf(Customer customer);

    List<ConsigneeJson> modelsOf(List<Consignee> consignees);

    ConsigneeJson modelOf(Consignee consignee);
}
