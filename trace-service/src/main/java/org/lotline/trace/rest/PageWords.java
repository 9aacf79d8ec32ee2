package org.lotline.trace.rest;

import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.shared.model.ItemReferenceJson;
import org.lotline.contracts.shared.model.QuantityJson;
import org.lotline.contracts.trace.model.LotCardJson;
import org.lotline.contracts.trace.model.OnHandJson;
import org.lotline.contracts.trace.model.OriginJson;
import org.lotline.contracts.trace.model.ReviewOnCardJson;
import org.lotline.contracts.trace.model.SourcePositionJson;
import org.lotline.contracts.trace.model.TracedCharacteristicJson;
import org.lotline.contracts.trace.model.TracedHoldJson;
import org.lotline.contracts.trace.model.TracedJobJson;
import org.lotline.contracts.trace.model.TracedLotJson;
import org.lotline.contracts.trace.model.TracedParameterJson;

/** How a page writes what an answer holds; what is absent is a dash, see {@link AbsentValues}. */
@TemplateExtension
final class PageWords {

    static final String ABSENT = "–";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private PageWords() {}

    /** {@code 46 pc} of {@code 46 {pc}}. */
    static String told(QuantityJson quantity) {
        return quantity.getValue().toPlainString() + " "
                + quantity.getUnit().replace("{", "").replace("}", "");
    }

    static String told(ItemReferenceJson item) {
        return item.getPartNumber() + " rev. " + item.getRevision();
    }

    static String told(Instant time) {
        return TIME.format(time);
    }

    static String told(String text) {
        return text.isBlank() ? ABSENT : text;
    }

    static String told(ReviewOnCardJson review) {
        var note = review.getNote() == null ? "" : ": " + review.getNote();
        return "%s, %s, %s%s"
                .formatted(review.getResult(), told(review.getOccurredAt()), review.getPerformedBy(), note);
    }

    static String told(TracedCharacteristicJson one) {
        var limits = one.getLowerLimit() == null && one.getUpperLimit() == null
                ? ""
                : " (%s to %s)".formatted(written(one.getLowerLimit()), written(one.getUpperLimit()));
        var reading = one.getValue() == null
                ? ""
                : " " + one.getValue().toPlainString() + (one.getUnit() == null ? "" : " " + one.getUnit());
        return one.getName() + reading + limits + (one.getPassed() ? " passed" : " FAILED");
    }

    private static String written(@Nullable BigDecimal limit) {
        return limit == null ? ABSENT : limit.toPlainString();
    }

    static String told(TracedParameterJson one) {
        return one.getName() + " " + one.getValue() + (one.getUnit() == null ? "" : " " + one.getUnit());
    }

    /** {@code 2026-04-07 10:05:00 UTC}. */
    static String moment(Instant time) {
        return MOMENT.format(time);
    }

    static String joined(List<String> texts) {
        return texts.isEmpty() ? ABSENT : String.join(", ", texts);
    }

    static String positions(List<SourcePositionJson> asOf) {
        return asOf.stream()
                .map(source -> source.getSource() + " " + source.getSequence())
                .collect(Collectors.joining(", "));
    }

    static String name(TracedLotJson lot) {
        return lot.getLotNumber() == null ? lot.getLotId().toString() : lot.getLotNumber();
    }

    static String name(TracedJobJson job) {
        return job.getJobNumber() == null ? job.getJobId().toString() : job.getJobNumber();
    }

    /** Where a lot came from, in a few words. */
    static String cameFrom(TracedLotJson lot) {
        var heat = lot.getHeat();
        var words = new ArrayList<String>();
        if (lot.getSupplier() != null) {
            words.add(lot.getSupplier() + (lot.getSupplierLot() == null ? "" : " lot " + lot.getSupplierLot()));
        } else if (lot.getSupplierLot() != null) {
            words.add("supplier lot " + lot.getSupplierLot() + ", supplier not recorded");
        }
        if (heat != null) {
            words.add("heat " + heat.getNumber()
                    + (heat.getMill() == null ? ", mill not recorded" : " of " + heat.getMill()));
        }
        Optional.ofNullable(lot.getOrigin()).map(PageWords::countries).ifPresent(words::add);
        if (lot.getRecordsSince() != null) {
            words.add("there when records began on " + lot.getRecordsSince());
        }
        return words.isEmpty() ? (lot.getItem() == null ? ABSENT : "made here") : String.join(", ", words);
    }

    private static String countries(OriginJson origin) {
        var words = new ArrayList<String>();
        Optional.ofNullable(origin.getMelted()).ifPresent(country -> words.add("melted in " + country));
        Optional.ofNullable(origin.getPoured()).ifPresent(country -> words.add("poured in " + country));
        Optional.ofNullable(origin.getManufactured()).ifPresent(country -> words.add("manufactured in " + country));
        Optional.ofNullable(origin.getMadeOn()).ifPresent(day -> words.add("made on " + day));
        Optional.ofNullable(origin.getSource()).ifPresent(source -> words.add("source " + source));
        return String.join(", ", words);
    }

    /** A list of one, as the table of lots wants it. */
    static List<TracedLotJson> lots(LotCardJson card) {
        return List.of(card.getLot());
    }

    static List<TracedHoldJson> openHolds(LotCardJson card) {
        return card.getHolds().stream().filter(TracedHoldJson::getOpen).toList();
    }

    /** {@code Received as} of {@code received-as}. */
    static String words(String kind) {
        return capitalised(kind.replace('-', ' '));
    }

    static boolean isUntraced(TracedLotJson lot) {
        return lot.getTracking() == TracedLotJson.TrackingEnum.NONE;
    }

    static boolean isBelowZero(OnHandJson row) {
        return row.getQuantity().getValue().signum() < 0;
    }

    /** {@code Supplier lot} of {@code supplierLot}. */
    static String capitalised(String kind) {
        var words = kind.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static String where(OnHandJson row) {
        if (row.getTo() != null) {
            return "in transit to %s%s"
                    .formatted(
                            row.getTo().value().replace('-', ' '),
                            row.getSince() == null ? "" : ", since " + told(row.getSince()));
        }
        return row.getPlace().value().replace('-', ' ')
                + (row.getShipmentNumber() == null ? "" : " for " + row.getShipmentNumber());
    }
}
