package org.lotline.production.rest;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.production.model.Job;
import org.lotline.contracts.production.model.JobOperation;
import org.lotline.contracts.production.model.JobOutput;
import org.lotline.contracts.production.model.UsedLine;
import org.lotline.contracts.production.model.UsedLot;
import org.lotline.contracts.shared.model.Quantity;
import org.lotline.production.bom.Need;
import org.lotline.production.issue.Usage;
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

    Job modelOf(org.lotline.production.job.Job job) {
        return new Job()
                .jobId(job.jobId)
                .jobNumber(job.jobNumber)
                .item(Quantities.modelOf(job.item.item()))
                .quantity(Quantities.modelOf(job.quantity()))
                .completed(Quantities.modelOf(outputs.completed(job)))
                .operations(job.operations.stream().map(JobMapping::modelOf).toList())
                .outputs(outputs.of(job.jobId).stream()
                        .map(output -> modelOf(output, job.unit))
                        .toList())
                .status(job.isClosed() ? Job.StatusEnum.CLOSED : Job.StatusEnum.OPEN)
                .releasedAt(job.releasedAt)
                .closedAt(job.closedAt);
    }

    org.lotline.contracts.production.model.Usage usageOf(org.lotline.production.job.Job job) {
        return new org.lotline.contracts.production.model.Usage()
                .jobId(job.jobId)
                .jobNumber(job.jobNumber)
                .lots(usage.lotsOf(job.jobId).stream().map(JobMapping::modelOf).toList())
                .lines(usage.needsOf(job).stream().map(JobMapping::modelOf).toList());
    }

    private static JobOperation modelOf(org.lotline.production.job.JobOperation operation) {
        return new JobOperation()
                .number(operation.number())
                .name(operation.name())
                .machine(operation.machine());
    }

    private static JobOutput modelOf(org.lotline.production.output.JobOutput output, String unit) {
        return new JobOutput()
                .output(output.letters)
                .lotId(output.lotId)
                .lotNumber(output.lotNumber)
                .completed(modelOrNull(output.completed(unit)))
                .completionId(output.fact);
    }

    private static UsedLot modelOf(Usage.UsedLot lot) {
        return new UsedLot()
                .lotId(lot.lotId())
                .lotNumber(lot.lotNumber())
                .item(Quantities.modelOf(lot.item().item()))
                .issued(Quantities.modelOf(lot.issued()))
                .returned(Quantities.modelOf(lot.returned()))
                .net(Quantities.modelOf(lot.net()));
    }

    private static UsedLine modelOf(Need need) {
        return new UsedLine()
                .item(Quantities.modelOf(need.line().item().item()))
                .required(Quantities.modelOf(need.required()))
                .net(Quantities.modelOf(need.net()))
                .open(Quantities.modelOf(need.open()));
    }

    private static @Nullable Quantity modelOrNull(org.lotline.material.@Nullable Quantity quantity) {
        return quantity == null ? null : Quantities.modelOf(quantity);
    }
}
