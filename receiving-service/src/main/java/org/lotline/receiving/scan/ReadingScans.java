package org.lotline.receiving.scan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lotline.material.LabelKind;
import org.lotline.material.Quantity;
import org.lotline.material.ScannedLabel;
import org.lotline.receiving.inspection.QualityWord;
import org.lotline.receiving.inspection.QualityWords;
import org.lotline.receiving.lot.DockStock;
import org.lotline.receiving.lot.FindingNearMisses;
import org.lotline.receiving.lot.Lot;
import org.lotline.receiving.lot.LotQuestion;
import org.lotline.receiving.lot.NearMiss;
import org.lotline.receiving.stock.StockStatus;
import org.lotline.runtime.act.PlantZone;

/** Says of a scanned text what it is, which lots it names and how they stand. Nothing is changed, and no text is refused here. */
@ApplicationScoped
public class ReadingScans {

    private static final int MOST = 20;

    /** Longer than any number on record and one character more. */
    private static final int LONGEST_NUMBER = 61;

    private final FindingCandidates finding;
    private final FindingNearMisses nearMisses;
    private final DockStock stock;
    private final HoldsOnLots holds;
    private final QualityWords words;
    private final PossibleActs acts;
    private final Clock clock;
    private final PlantZone zone;

    ReadingScans(
            FindingCandidates finding,
            FindingNearMisses nearMisses,
            DockStock stock,
            HoldsOnLots holds,
            QualityWords words,
            PossibleActs acts,
            Clock clock,
            PlantZone zone) {
        this.finding = finding;
        this.nearMisses = nearMisses;
        this.stock = stock;
        this.holds = holds;
        this.words = words;
        this.acts = acts;
        this.clock = clock;
        this.zone = zone;
    }

    /** As things stand now; holds as far as quality says. */
    public Scan read(String scanned) {
        var label = ScannedLabel.of(scanned);
        var numbers = ScannedNumbers.of(label);
        var found = ofItsItem(label, finding.of(numbers, MOST + 1));
        var shown = found.subList(0, Math.min(MOST, found.size()));
        var identified = Identified.of(label, numbers, shown);
        return new Scan(
                label,
                identified.kind(),
                identified.isSure(),
                List.copyOf(numbers.byNumber().keySet()),
                scanned(shown),
                found.size() > MOST,
                found.isEmpty() ? near(numbers) : List.of(),
                found.isEmpty() ? acts.without(label.serial().or(label::lot).orElse(label.text())) : List.of());
    }

    /** A supplier's label says whose lot it is: those of its item, if any of them is. */
    private static List<Candidate> ofItsItem(ScannedLabel label, List<Candidate> found) {
        if (label.kind() != LabelKind.MESSAGE || found.size() < 2) {
            return found;
        }
        var ofItem = label.first("P")
                .map(part -> found.stream()
                        .filter(candidate -> candidate.partNumber().equalsIgnoreCase(part))
                        .toList())
                .orElse(List.of());
        return ofItem.isEmpty() ? found : ofItem;
    }

    private List<NearMiss> near(ScannedNumbers numbers) {
        return numbers.byNumber().entrySet().stream()
                .filter(number -> number.getValue().length() <= LONGEST_NUMBER)
                .map(Map.Entry::getKey)
                .flatMap(number -> nearMisses.of(new LotQuestion(number, number, null, number, null, null)).stream())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private List<ScannedLot> scanned(List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        var ids = candidates.stream().map(Candidate::lotId).toList();
        var said = holds.of(ids);
        var lots = Lot.<Lot>list("lotId in ?1", ids).stream()
                .collect(Collectors.toMap(lot -> lot.lotId, Function.identity()));
        var onHand = stock.onHand(ids);
        var heard = words.of(ids);
        var today = zone.dayOf(clock.instant());
        var scanned = new ArrayList<ScannedLot>();
        for (var candidate : candidates) {
            var now = said.getOrDefault(candidate.lotId(), HoldsOnLots.Said.UNKNOWN);
            scanned.add(scanned(
                    Objects.requireNonNull(lots.get(candidate.lotId())),
                    candidate.by(),
                    quantityOf(candidate.lotId(), onHand),
                    now,
                    now.with(Objects.requireNonNull(heard.get(candidate.lotId()))),
                    today));
        }
        return scanned;
    }

    private ScannedLot scanned(
            Lot lot, NamedBy by, Quantity quantity, HoldsOnLots.Said said, QualityWord word, LocalDate today) {
        var status = StockStatus.of(quantity.amount(), lot.voided);
        var isExpired = lot.expiresOn != null && lot.expiresOn.isBefore(today);
        var inspection = QualityWords.inspection(word, words.heard());
        return new ScannedLot(lot, by, status, inspection, quantity, isExpired, said, acts.with(lot.lotId, status));
    }

    private static Quantity quantityOf(UUID lotId, Map<UUID, Quantity> onHand) {
        return Objects.requireNonNull(onHand.get(lotId));
    }
}
