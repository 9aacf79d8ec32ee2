package org.lotline.trace.rest;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.trace.model.DrillBalanceJson;
import org.lotline.contracts.trace.model.DrillJson;
import org.lotline.contracts.trace.model.DrillOrderJson;
import org.lotline.trace.answer.drill.DrillTrace;
import org.lotline.trace.answer.seed.SeedKind;
import org.lotline.trace.drill.Drill;
import org.lotline.trace.drill.DrillOrder;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import org.mapstruct.factory.Mappers;

/** Mock recalls between the contract and the drill. */
@Mapper(uses = {Shared.class, BasisMapping.class, ThingMapping.class, TraceMapping.class})
interface DrillMapping {

    DrillMapping INSTANCE = Mappers.getMapper(DrillMapping.class);

    DrillOrder orderOf(DrillOrderJson model);

    @Mapping(target = "share", source = "balances", qualifiedByName = "least")
    @Mapping(target = "leadBack.checked", source = "checked")
    @Mapping(target = "leadBack.failed", source = "astray")
    @Mapping(target = "upToDate", expression = "java(drill.behind().isEmpty())")
    DrillJson modelOf(Drill drill);

    default DrillJson.KindEnum kindOf(SeedKind kind) {
        return DrillJson.KindEnum.valueOf(kind.name());
    }

    @Mapping(target = "share", expression = "java(balance.share())")
    DrillBalanceJson modelOf(DrillTrace.Balance balance);

    @Named("least")
    default @Nullable BigDecimal least(List<DrillTrace.Balance> balances) {
        return balances.stream()
                .map(DrillTrace.Balance::share)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
