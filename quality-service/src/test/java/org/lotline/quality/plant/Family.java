package org.lotline.quality.plant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.shared.model.ItemReferenceJson;
import org.lotline.contracts.trace.model.AncestorDeviationJson;
import org.lotline.contracts.trace.model.AncestorJson;
import org.lotline.contracts.trace.model.AncestorRunJson;
import org.lotline.contracts.trace.model.AncestryJson;
import org.lotline.contracts.trace.model.GapJson;
import org.lotline.runtime.event.NewIds;

/**
 * A lot to be shipped, made of a bar by three jobs: bar → J1 → blank → J2 → turned → J3 → the lot. Every number in it is its
 * own, so that tests don't meet.
 */
public final class Family {

    public static final Instant RUN_BEGAN = Instant.parse("2026-03-17T10:00:00Z");
    public static final Instant RUN_ENDED = Instant.parse("2026-03-17T13:30:00Z");

    private final String mark = NewIds.next().toString().substring(24);
    private final List<AncestorJson> ancestors = new ArrayList<>();
    private final List<AncestorRunJson> runs = new ArrayList<>();
    private final List<AncestorDeviationJson> deviations = new ArrayList<>();
    private final List<GapJson> gaps = new ArrayList<>();

    private final UUID lotId = NewIds.next();
    private final UUID barId = NewIds.next();
    private final UUID firstJobId = NewIds.next();
    private final UUID lastJobId = NewIds.next();
    private final UUID certificateId = NewIds.next();

    public Family() {
        add(Keys.lot(lotId), "lot", lotName()).item(reference(product()));
        add(Keys.job(lastJobId), "job", "J3" + mark);
        add(Keys.lot(NewIds.next()), "lot", "turned-" + mark);
        add(Keys.job(NewIds.next()), "job", "J2" + mark);
        add(Keys.lot(NewIds.next()), "lot", "blank-" + mark);
        add(Keys.job(firstJobId), "job", "J1" + mark);
        add(Keys.lot(barId), "lot", barName()).item(reference(bar())).receivingInspection(false);
        add("heat:GLS:" + heat(), "heat", heat());
        add("supplier-lot:STEEL:BAR%s:A:SL%s".formatted(upper(), upper()), "supplier-lot", "SL" + mark);
        add(Keys.certificate(certificateId), "certificate", "MTR" + mark);
        runs.add(new AncestorRunJson()
                .runId(NewIds.next())
                .jobId(firstJobId)
                .machine(machine())
                .operator("OP" + mark)
                .startedAt(RUN_BEGAN)
                .endedAt(RUN_ENDED));
    }

    private AncestorJson add(String key, String kind, String name) {
        var ancestor = new AncestorJson().key(key).kind(kind).name(name);
        ancestors.add(ancestor);
        return ancestor;
    }

    /** What trace may know of it while it is behind: the lot, and of what it came only the bar. */
    public List<AncestorJson> lotAndBar() {
        return ancestors.stream()
                .filter(ancestor -> ancestor.getKey().equals(Keys.lot(lotId))
                        || ancestor.getKey().equals(Keys.lot(barId)))
                .toList();
    }

    /** The last day on which the lot may be used. */
    public Family expiringOn(LocalDate last) {
        ancestors.getFirst().expiresOn(last);
        return this;
    }

    /** Another lot came into it. */
    public UUID joinedBy(String name) {
        var joined = NewIds.next();
        add(Keys.lot(joined), "lot", name);
        return joined;
    }

    public Family barNeedsReceivingInspection() {
        ancestors.stream()
                .filter(ancestor -> ancestor.getKey().equals(Keys.lot(barId)))
                .forEach(ancestor -> ancestor.receivingInspection(true));
        return this;
    }

    public Family withGap(GapJson.KindEnum kind, String message) {
        gaps.add(new GapJson().kind(kind).message(message));
        return this;
    }

    public UUID deviated(String description) {
        var deviationId = NewIds.next();
        deviations.add(new AncestorDeviationJson()
                .deviationId(deviationId)
                .jobId(firstJobId)
                .lotId(barId)
                .kind("wrong-item")
                .description(description));
        return deviationId;
    }

    /** As trace answers it. */
    AncestryJson ancestry() {
        return new AncestryJson()
                .lotId(lotId)
                .found(true)
                .ancestors(List.copyOf(ancestors))
                .runs(List.copyOf(runs))
                .deviations(List.copyOf(deviations))
                .gaps(List.copyOf(gaps))
                .asOf(List.of());
    }

    public UUID lotId() {
        return lotId;
    }

    /** The lot three levels up. */
    public UUID barId() {
        return barId;
    }

    public UUID firstJobId() {
        return firstJobId;
    }

    public UUID lastJobId() {
        return lastJobId;
    }

    public UUID certificateId() {
        return certificateId;
    }

    public String lotName() {
        return "J3" + mark + "-A";
    }

    public String barName() {
        return "bar-" + mark;
    }

    public String heat() {
        return "H" + upper();
    }

    public String supplierLot() {
        return "SL" + mark;
    }

    public String machine() {
        return "M-" + mark;
    }

    public String operator() {
        return "OP" + mark;
    }

    public Item product() {
        return new Item("P-" + mark, "C");
    }

    public Item bar() {
        return new Item("BAR" + upper(), "A");
    }

    private String upper() {
        return mark.toUpperCase(Locale.ROOT);
    }

    private static ItemReferenceJson reference(Item item) {
        return new ItemReferenceJson().partNumber(item.partNumber()).revision(item.revision());
    }
}
