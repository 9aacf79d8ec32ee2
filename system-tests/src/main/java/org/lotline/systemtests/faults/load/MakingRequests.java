package org.lotline.systemtests.faults.load;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.lotline.systemtests.faults.ledger.Act;
import org.lotline.systemtests.faults.ledger.Write;

/** The requests of one maker behind the dock: on the floor, at the gate and out of the door. */
final class MakingRequests {

    private static final Duration RUN = Duration.ofMinutes(1);

    private final Marks marks;
    private final Clock clock;

    MakingRequests(Marks marks, Clock clock) {
        this.marks = marks;
        this.clock = clock;
    }

    /** 24 shafts or 3 pumps: either wants 3 bars. */
    Request job(HeldLot bars, boolean isSerialised) {
        var mark = marks.next(Act.JOB);
        var item = isSerialised ? MasterData.PUMP : MasterData.SHAFT;
        return Request.json(write(mark, Act.JOB, bars, "", BigDecimal.ZERO), "/jobs", """
                {"jobNumber":"%s","item":%s,"quantity":%s,"operations":[{"number":10,"name":"Turn"}],"act":%s}""".formatted(
                        mark, item(item), pieces(BigDecimal.valueOf(isSerialised ? 3 : 24)), act(mark)));
    }

    Request issue(Job job, HeldLot bars, BigDecimal quantity) {
        var mark = marks.next(Act.ISSUE);
        return ofJob(write(mark, Act.ISSUE, bars, job.number(), quantity), job, "issues", """
                {"lot":"%s","quantity":%s,"act":%s}""".formatted(
                        bars.number(), bars(quantity), act(mark)));
    }

    /** It was the wrong tag: {@code bars} went into the job. */
    Request reissue(Job job, Write mistake, String issueId, HeldLot bars) {
        var mark = marks.next(Act.REISSUE);
        return Request.json(
                write(mark, Act.REISSUE, bars, mistake.mark(), mistake.quantity()), "/corrections", """
                {"reason":"The wrong tag was scanned by the load","voids":["%s"],"replacements":[{"jobNumber":"%s","lot":"%s",\
                "quantity":%s}],"act":%s}""".formatted(
                                issueId, job.number(), bars.number(), bars(mistake.quantity()), act(mark)));
    }

    Request takeBack(Job job, BigDecimal quantity) {
        var mark = marks.next(Act.MATERIAL_RETURN);
        return ofJob(
                write(mark, Act.MATERIAL_RETURN, job.bars(), job.number(), quantity), job, "returns", """
                {"lot":"%s","quantity":%s,"act":%s}""".formatted(
                                job.bars().number(), bars(quantity), act(mark)));
    }

    Request run(Job job, BigDecimal good) {
        var mark = marks.next(Act.RUN);
        var ended = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return ofJob(write(mark, Act.RUN, job.bars(), job.number(), good), job, "runs", """
                {"operation":10,"machine":"LOAD-M1","startedAt":"%s","endedAt":"%s","good":%s,"act":%s}""".formatted(
                        ended.minus(RUN), ended, pieces(good), act(mark)));
    }

    Request completion(Job job, BigDecimal quantity) {
        var act = job.isSerialised() ? Act.SERIALS : Act.COMPLETION;
        var mark = marks.next(act);
        return ofJob(write(mark, act, job.bars(), job.number(), quantity), job, "completions", """
                {"quantity":%s,"act":%s}""".formatted(
                        pieces(quantity), act(mark)));
    }

    Request close(Job job) {
        var mark = marks.next(Act.CLOSE);
        return ofJob(write(mark, Act.CLOSE, job.bars(), job.number(), BigDecimal.ZERO), job, "close", """
                {"act":%s}""".formatted(
                        act(mark)));
    }

    Request inspection(Output output) {
        var mark = marks.next(Act.INSPECTION);
        return Request.json(of(mark, Act.INSPECTION, output, output.job().number()), "/inspections", """
                {"kind":"final","lotId":"%s","item":%s,"characteristics":[{"name":"diameter","value":25.01,"unit":"mm",\
                "lowerLimit":24.98,"upperLimit":25.02}],"act":%s}""".formatted(
                        output.lotId(), item(output.job().item()), act(mark)));
    }

    Request scrap(Output output) {
        var mark = marks.next(Act.SCRAP);
        return Request.json(
                write(mark, Act.SCRAP, output.job().bars(), output.job().number(), BigDecimal.ONE),
                "/lots/%s/scrap".formatted(output.lotId()),
                """
                {"quantity":%s,"reason":"Dropped by the load","act":%s}""".formatted(pieces(BigDecimal.ONE), act(mark)));
    }

    Request hold(HeldLot bars) {
        var mark = marks.next(Act.HOLD);
        return Request.json(write(mark, Act.HOLD, bars, "", BigDecimal.ZERO), "/holds", """
                {"seeds":[{"kind":"lot","id":"%s","number":"%s"}],"reach":"this-lot-and-what-came-of-it","blocks":"both",\
                "reason":"Held by the load","act":%s}""".formatted(
                        bars.lotId(), bars.number(), act(mark)));
    }

    Request release(HeldLot bars, Write hold, String holdNumber) {
        var mark = marks.next(Act.RELEASE);
        return Request.json(
                write(mark, Act.RELEASE, bars, hold.mark(), BigDecimal.ZERO),
                "/holds/%s/release".formatted(holdNumber),
                """
                {"reason":"Released by the load","act":%s}""".formatted(act(mark)));
    }

    Request shipment(Output output) {
        var mark = marks.next(Act.SHIPMENT);
        return Request.json(of(mark, Act.SHIPMENT, output, output.job().number()), "/shipments", """
                {"shipmentNumber":"%s","consignee":"%s","act":%s}""".formatted(
                        mark, MasterData.CONSIGNEE, act(mark)));
    }

    Request pick(Output output, String shipment, BigDecimal quantity) {
        var mark = marks.next(Act.PICK);
        return ofShipment(
                write(mark, Act.PICK, output.job().bars(), shipment, quantity), shipment, "picks", """
                {"lines":[{"lot":"%s","quantity":%s,"customerOrder":"PO-%s"}],"act":%s}""".formatted(
                                output.shippedNumber(), pieces(quantity), mark, act(mark)));
    }

    Request putBack(Output output, String shipment, Write pick, String lineId) {
        var mark = marks.next(Act.PUT_BACK);
        return ofShipment(
                of(mark, Act.PUT_BACK, output, pick.mark()),
                shipment,
                "lines/%s/return".formatted(lineId),
                """
                {"reason":"Put back by the load","act":%s}""".formatted(act(mark)));
    }

    Request confirmation(Output output, String shipment) {
        var mark = marks.next(Act.CONFIRMATION);
        return ofShipment(
                of(mark, Act.CONFIRMATION, output, shipment), shipment, "confirmation", """
                {"act":%s}""".formatted(act(mark)));
    }

    /** The gate is asked for a picked line before its shipment is confirmed. */
    Request clearance(Picked picked) {
        var output = picked.output();
        var mark = marks.next(Act.CLEARANCE);
        return Request.json(of(mark, Act.CLEARANCE, output, picked.shipment()), "/clearances", """
                {"purpose":"ship","lotId":"%s","quantity":%s,"shipmentId":"%s","lineId":"%s","act":%s}""".formatted(
                        picked.lotId(), pieces(picked.quantity()), picked.shipmentId(), picked.lineId(), act(mark)));
    }

    Request clearanceReturn(Picked picked, String clearanceId) {
        var mark = marks.next(Act.CLEARANCE_RETURN);
        return Request.json(
                of(mark, Act.CLEARANCE_RETURN, picked.output(), picked.shipment()),
                "/clearances/%s/return".formatted(clearanceId),
                """
                {"reason":"Taken back by the load"}""");
    }

    Request goodsReturn(Output output, String shipment, BigDecimal quantity) {
        var mark = marks.next(Act.GOODS_RETURN);
        return Request.json(
                write(mark, Act.GOODS_RETURN, output.job().bars(), shipment, quantity), "/returns", """
                {"shipmentNumber":"%s","lot":"%s","quantity":%s,"reason":"Sent back to the load","act":%s}""".formatted(
                                shipment, output.shippedNumber(), pieces(quantity), act(mark)));
    }

    private static Request ofJob(Write write, Job job, String what, String body) {
        return Request.json(write, "/jobs/%s/%s".formatted(job.number(), what), body);
    }

    private static Request ofShipment(Write write, String shipment, String what, String body) {
        return Request.json(write, "/shipments/%s/%s".formatted(shipment, what), body);
    }

    private static Write of(String mark, Act act, Output output, String on) {
        return write(mark, act, output.job().bars(), on, BigDecimal.ZERO);
    }

    private static Write write(String mark, Act act, HeldLot bars, String on, BigDecimal quantity) {
        return new Write(mark, act, bars.receipt(), bars.heat(), on, quantity);
    }

    private static String act(String mark) {
        return "{\"performedBy\":\"%s\"}".formatted(mark);
    }

    private static String item(String partNumber) {
        return "{\"partNumber\":\"%s\",\"revision\":\"%s\"}".formatted(partNumber, MasterData.REVISION);
    }

    private static String bars(BigDecimal quantity) {
        return quantity(quantity, "{bar}");
    }

    private static String pieces(BigDecimal quantity) {
        return quantity(quantity, "{pc}");
    }

    private static String quantity(BigDecimal value, String unit) {
        return "{\"value\":%s,\"unit\":\"%s\"}".formatted(value.toPlainString(), unit);
    }
}
