package org.lotline.production.rest;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.production.model.JobJson;
import org.lotline.contracts.production.model.JobOperationJson;
import org.lotline.contracts.production.model.JobOutputJson;
import org.lotline.contracts.production.model.UsageJson;
import org.lotline.contracts.production.model.UsedLineJson;
import org.lotline.contracts.production.model.UsedLotJson;
import org.lotline.contracts.shared.model.QuantityJson;
import org.lotline.material.Quantity;
import org.lotline.production.bom.Need;
import org.lotline.production.issue.Usage;
import org.lotline.production.job.Job;
import org.lotline.production.job.JobOperation;
import org.lotline.production.output.JobOutput;
import org.lotline.production.output.Outputs;
import org.lotline.runtime.rest.Quantities;

/** Jobs between the contract and the noun. */
@ApplicationScoped
class JobMapping {

    private final Outputs outputs;
    private final Usage usage;

    JobMapping(Outputs outputs, Usage usage) {
        this.outputs = outputs;
        this.usage = usage;
    }

    JobJson modelOf(Job job) {
        return new JobJson()
                .jobId(job.jobId)
                .jobNumber(job.jobNumber)
                .item(Quantities.modelOf(job.item.item()))
                .quantity(Quantities.modelOf(job.quantity()))
                .customer(job.customer)
                .completed(Quantities.modelOf(outputs.completed(job)))
                .operations(job.operations.stream().map(JobMapping::modelOf).toList())
                .outputs(outputs.of(job.jobId).stream()
                        .map(output -> modelOf(output, job.unit))
                        .toList())
                .status(job.isClosed() ? JobJson.StatusEnum.CLOSED : JobJson.StatusEnum.OPEN)
                .releasedAt(job.releasedAt)
                .closedAt(job.closedAt);
    }

    UsageJson usageOf(Job job) {
        return new UsageJson()
                .jobId(job.jobId)
                .jobNumber(job.jobNumber)
                .lots(usage.lotsOf(job.jobId).stream().map(JobMapping::modelOf).toList())
                .lines(usage.needsOf(job).stream().map(JobMapping::modelOf).toList());
    }

    private static JobOperationJson modelOf(JobOperation operation) {
        return new JobOperationJson()
                .number(operation.number())
                .name(operation.name())
                .machine(operation.machine());
    }

    private static JobOutputJson modelOf(JobOutput output, String unit) {
        return new JobOutputJson()
                .output(output.letters)
                .lotId(output.lotId)
                .lotNumber(output.lotNumber)
                .completed(modelOrNull(output.completed(unit)))
                .completionId(output.fact);
    }

    private static UsedLotJson modelOf(Usage.UsedLot lot) {
        return new UsedLotJson()
                .lotId(lot.lotId())
                .lotNumber(lot.lotNumber())
                .item(Quantities.modelOf(lot.item().item()))
                .issued(Quantities.modelOf(lot.issued()))
                .returned(Quantities.modelOf(lot.returned()))
                .net(Quantities.modelOf(lot.net()));
    }

    private static UsedLineJson modelOf(Need need) {
        return new UsedLineJson()
                .item(Quantities.modelOf(need.line().item().item()))
                .required(Quantities.modelOf(need.required()))
                .net(Quantities.modelOf(need.net()))
                .open(Quantities.modelOf(need.open()));
    }

    private static @Nullable QuantityJson modelOrNull(@Nullable Quantity quantity) {
        return quantity == null ? null : Quantities.modelOf(quantity);
    }
}
