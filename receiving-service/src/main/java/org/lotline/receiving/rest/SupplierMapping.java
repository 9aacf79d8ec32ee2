package org.lotline.receiving.rest;

import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.SupplierDefined;
import org.lotline.contracts.receiving.model.SourceTypeJson;
import org.lotline.contracts.receiving.model.SupplierDefinitionJson;
import org.lotline.contracts.receiving.model.SupplierJson;
import org.lotline.receiving.supplier.Supplier;
import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

/** Suppliers between the contract and the noun. */
@Mapper
interface SupplierMapping {

    SupplierMapping INSTANCE = Mappers.getMapper(SupplierMapping.class);

    SupplierDefined definitionOf(String code, SupplierDefinitionJson definition);

    SupplierJson modelOf(Supplier supplier);

    default @Nullable String wordOf(@Nullable SourceTypeJson type) {
        return type == null ? null : type.toString();
    }

    default @Nullable SourceTypeJson typeOf(@Nullable String word) {
        return word == null ? null : SourceTypeJson.fromValue(word);
    }
}
