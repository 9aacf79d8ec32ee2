package org.lotline.trace.rest;

import java.time.Instant;
import java.util.List;
import org.lotline.contracts.trace.model.BackwardIdentityJson;
import org.lotline.contracts.trace.model.BackwardTraceJson;
import org.lotline.contracts.trace.model.TracedHeatJson;
import org.lotline.contracts.trace.model.TracedSupplierJson;
import org.lotline.contracts.trace.model.TracedSupplierLotJson;
import org.lotline.trace.answer.backward.BackwardIdentity;
import org.lotline.trace.answer.backward.BackwardTrace;
import org.lotline.trace.answer.backward.TracedSource;
import org.lotline.trace.answer.seed.SeedKind;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/** Backward traces as the contract has them. */
@Mapper(
        uses = {
            Shared.class,
            BasisMapping.class,
            ThingMapping.class,
            WorkMapping.class,
            CardMapping.class,
            TraceMapping.class
        })
interface BackwardMapping {

    BackwardMapping INSTANCE = Mappers.getMapper(BackwardMapping.class);

    @RestsOn
    @Mapping(target = "knownAt", source = "answer.basis.moment.knownAt")
    @Mapping(target = "found", expression = "java(answer.found())")
    BackwardTraceJson modelOf(BackwardTrace answer, Instant askedAt, Instant answeredAt);

    @Mapping(target = ".", source = "origins")
    BackwardIdentityJson modelOf(BackwardIdentity identity);

    default BackwardIdentityJson.KindEnum kindOf(SeedKind kind) {
        return BackwardIdentityJson.KindEnum.valueOf(kind.name());
    }

    TracedHeatJson modelOf(TracedSource.Heat heat);

    TracedSupplierLotJson modelOf(TracedSource.SupplierLot lot);

    TracedSupplierJson modelOf(TracedSource.Supplier supplier);

    default List<BackwardIdentityJson> identities(List<BackwardIdentity> identities) {
        return EachMapped.of(identities, this::modelOf);
    }

    default List<TracedHeatJson> heats(List<TracedSource.Heat> heats) {
        return EachMapped.of(heats, this::modelOf);
    }

    default List<TracedSupplierLotJson> supplierLots(List<TracedSource.SupplierLot> supplierLots) {
        return EachMapped.of(supplierLots, this::modelOf);
    }

    default List<TracedSupplierJson> suppliers(List<TracedSource.Supplier> suppliers) {
        return EachMapped.of(suppliers, this::modelOf);
    }
}
