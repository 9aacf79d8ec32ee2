package org.lotline.trace.projection;

import static org.lotline.trace.lineage.FactKind.BOM_DEFINED;
import static org.lotline.trace.lineage.FactKind.DEVIATION_OF;
import static org.lotline.trace.lineage.FactKind.ISSUED_FOR;
import static org.lotline.trace.lineage.FactKind.ISSUE_CHECKED;
import static org.lotline.trace.lineage.FactKind.JOB_CLOSED;
import static org.lotline.trace.lineage.FactKind.LOT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.RAN_BY;
import static org.lotline.trace.lineage.FactKind.RAN_FOR;
import static org.lotline.trace.lineage.FactKind.RAN_ON;
import static org.lotline.trace.lineage.FactKind.RETURNED_FROM_JOB;
import static org.lotline.trace.lineage.FactKind.SERIAL_OF;
import static org.lotline.trace.lineage.FactKind.TAKEN_BY;
import static org.lotline.trace.lineage.FactKind.UNTRACKED_ISSUED;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.BomDefined;
import org.lotline.contracts.events.BomDefined.BomLine;
import org.lotline.contracts.events.DeviationFound;
import org.lotline.contracts.events.IssueChecked;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.JobClosed;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.MaterialReturned;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.RunRecorded;
import org.lotline.contracts.events.SerialsCompleted;
import org.lotline.contracts.events.UntrackedIssued;
import org.lotline.trace.lineage.Cells;
import org.lotline.trace.lineage.NodeKeys;
import org.lotline.trace.lineage.Property;

/** What the work on a job says. */
final class Work {

    private Work() {}

    static List<Statement> bom(BomDefined bom) {
        var item = Keys.item(bom.item());
        var words = new FactProperties()
                .with(Property.BOM_REVISION, bom.bomRevision())
                .with(Property.BOM_LINES, bom.lines().stream().map(Work::row).collect(Collectors.joining()));
        var said = new ArrayList<Statement>();
        said.add(new Statement(1, BOM_DEFINED, item, item, words));
        bom.lines().stream()
                .flatMap(line -> Stream.concat(Stream.of(line.item()), line.substitutes().stream()))
                .map(Keys::item)
                .distinct()
                .forEach(
                        taken -> said.add(new Statement(said.size() + 1, TAKEN_BY, taken, item, new FactProperties())));
        return said;
    }

    private static String row(BomLine line) {
        var substitutes = line.substitutes().stream().map(Work::name).collect(Collectors.joining("; "));
        return Cells.row(
                line.item().partNumber(),
                line.item().revision(),
                FactProperties.plain(line.quantity().value()),
                line.quantity().unit(),
                substitutes,
                plain(line.per()),
                plain(line.lossPercent()),
                plain(line.tolerancePercent()),
                line.substitutes().stream().map(one -> Keys.item(one) + "\n").collect(Collectors.joining()));
    }

    private static @Nullable String plain(@Nullable BigDecimal exact) {
        return exact == null ? null : FactProperties.plain(exact);
    }

    /** For one output it says that, too: what goes in without a lot stands beside what goes in with one. */
    static List<Statement> untracked(UntrackedIssued issue) {
        var item = Keys.item(issue.item());
        var words = new FactProperties()
                .with(issue.item())
                .with(issue.quantity())
                .with(Property.JOB, issue.jobId())
                .with(Property.OUTPUT, issue.outputLotId())
                .with(Property.REASON, issue.reason());
        if (issue.outputLotId() == null) {
            return List.of(new Statement(1, UNTRACKED_ISSUED, item, Keys.job(issue.jobId()), words));
        }
        var output = NodeKeys.outputOf(issue.jobId(), issue.outputLotId());
        var job = new FactProperties().with(Property.JOB, issue.jobId());
        return List.of(
                new Statement(1, UNTRACKED_ISSUED, item, output, words),
                new Statement(2, ISSUED_FOR, output, Keys.lot(issue.outputLotId()), job));
    }

    static Statement checked(IssueChecked issue) {
        var words = new FactProperties()
                .with(Property.ISSUE, issue.issueId())
                .with(Property.RESULT, issue.result())
                .with(Property.REASON, issue.reason());
        return new Statement(1, ISSUE_CHECKED, Keys.job(issue.jobId()), Keys.lot(issue.lotId()), words);
    }

    private static String name(Item item) {
        return item.partNumber() + " " + item.revision();
    }

    /** Back along the arrow to the lot, so that whoever reaches the lot learns of it. */
    static Statement returned(MaterialReturned material) {
        var from = material.outputLotId() == null
                ? Keys.job(material.jobId())
                : NodeKeys.outputOf(material.jobId(), material.outputLotId());
        var words = new FactProperties()
                .with(material.quantity())
                .with(Property.JOB, material.jobId())
                .with(Property.OUTPUT, material.outputLotId());
        return new Statement(1, RETURNED_FROM_JOB, from, Keys.lot(material.lotId()), words);
    }

    static List<Statement> run(RunRecorded run) {
        var key = Keys.run(run.runId());
        var said = new ArrayList<Statement>();
        said.add(new Statement(1, RAN_FOR, key, Keys.job(run.jobId()), ran(run)));
        if (run.machine() != null) {
            said.add(new Statement(2, RAN_ON, Keys.machine(run.machine()), key, times(run)));
        }
        if (run.operator() != null) {
            said.add(new Statement(3, RAN_BY, Keys.operator(run.operator()), key, times(run)));
        }
        return said;
    }

    private static FactProperties times(RunRecorded run) {
        return new FactProperties().with(Property.STARTED_AT, run.startedAt()).with(Property.ENDED_AT, run.endedAt());
    }

    private static FactProperties ran(RunRecorded run) {
        return times(run)
                .with(Property.OPERATION, run.operation())
                .with(Property.MACHINE, run.machine())
                .with(Property.OPERATOR, run.operator())
                .with(Property.SHIFT, run.shift())
                .with(Property.PROGRAM, run.program())
                .with(Property.GOOD, measure(run.good()))
                .with(Property.SCRAP, measure(run.scrap()))
                .with(Property.REWORK, measure(run.rework()))
                .with(
                        Property.PARAMETERS,
                        run.parameters().stream()
                                .map(one -> Cells.row(one.name(), one.value(), one.unit()))
                                .collect(Collectors.joining()));
    }

    private static @Nullable String measure(@Nullable Measure measure) {
        return measure == null ? null : FactProperties.plain(measure.value()) + " " + measure.unit();
    }

    static List<Statement> serials(SerialsCompleted completed) {
        var said = new ArrayList<Statement>();
        for (var serial : completed.serials()) {
            var unit = Keys.lot(serial.lotId());
            var words = new FactProperties()
                    .with(completed.item())
                    .with(Property.NUMBER, serial.number())
                    .with(Property.JOB, completed.jobId());
            var number = new FactProperties().with(Property.NUMBER, serial.number());
            said.add(new Statement(said.size() + 1, SERIAL_OF, Keys.lot(completed.lotId()), unit, words));
            said.add(new Statement(said.size() + 1, LOT_NUMBERED, Keys.lotNumber(serial.number()), unit, number));
        }
        return said;
    }

    static Statement deviation(DeviationFound deviation) {
        var words = new FactProperties()
                .with(Property.LOT, deviation.lotId())
                .with(Property.KIND, deviation.kind())
                .with(Property.DESCRIPTION, deviation.description())
                .with(Property.FACT, deviation.fact());
        var from = Keys.deviation(deviation.deviationId());
        return new Statement(1, DEVIATION_OF, from, Keys.job(deviation.jobId()), words);
    }

    static Statement closed(JobClosed job) {
        var key = Keys.job(job.jobId());
        return new Statement(1, JOB_CLOSED, key, key, new FactProperties().with(Property.NUMBER, job.jobNumber()));
    }
}
