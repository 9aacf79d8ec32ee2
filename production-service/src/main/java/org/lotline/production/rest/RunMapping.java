package org.lotline.production.rest;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.production.model.RunJson;
import org.lotline.contracts.production.model.RunParameterJson;
import org.lotline.contracts.shared.model.QuantityJson;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.production.job.Job;
import org.lotline.production.run.Run;
import org.lotline.production.run.RunParameter;
import org.lotline.runtime.rest.Quantities;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/** Runs as the contract has them. */
@Mapper
interface RunMapping {

    RunMapping INSTANCE = Mappers.getMapper(RunMapping.class);

    @Mapping(target = "factId", source = "run.fact")
    @Mapping(target = "jobId", source = "job.jobId")
    @Mapping(target = "good", expression = "java(quantityOf(run.good, run.unit))")
    @Mapping(target = "scrap", expression = "java(quantityOf(run.scrap, run.unit))")
    @Mapping(target = "rework", expression = "java(quantityOf(run.rework, run.unit))")
    RunJson modelOf(Job job, Run run, boolean voided);

    RunParameterJson modelOf(RunParameter parameter);

    RunParameter parameterOf(RunParameterJson parameter);

    default @Nullable QuantityJson quantityOf(@Nullable BigDecimal amount, String unit) {
        return amount == null ? null : Quantities.modelOf(Quantity.stored(amount, Unit.of(unit)));
    }
}
