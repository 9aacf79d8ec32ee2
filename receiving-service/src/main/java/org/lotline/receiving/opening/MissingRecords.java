package org.lotline.receiving.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lotline.contracts.events.Tracking;
import org.lotline.receiving.item.Item;
import org.lotline.receiving.item.RequiredOrigin;
import org.lotline.receiving.item.ShelfLife;

/**
 * What nobody has of a lot and should: whose it was, and what the item's policy asks for that is receiving's to record. Each stays a gap
 * of the lot until it comes.
 */
final class MissingRecords {

    private static final String CERTIFICATE = "certificate";

    private MissingRecords() {}

    /**
     * In words of the contract.
     *
     * @param there what is on record of it, and what is said now
     * @param certificates the types of those that are linked
     */
    static List<String> of(Item item, Set<Member> there, Set<String> certificates) {
        var missing = new ArrayList<String>();
        if (item.heatRequired && !there.contains(Member.HEAT)) {
            missing.add("heat");
        }
        if (item.heatRequired && there.contains(Member.HEAT) && !there.contains(Member.MILL)) {
            missing.add("mill");
        }
        if (!there.contains(Member.SUPPLIER)) {
            missing.add("supplier");
        }
        if (item.shelfLifeRequired && !there.contains(Member.EXPIRES_ON) && !isComputed(item, there)) {
            missing.add("expiresOn");
        }
        if (Tracking.of(item.tracking) == Tracking.SERIAL) {
            missing.add("serial");
        }
        item.requiredOrigins.stream()
                .map(RequiredOrigin::valueOf)
                .filter(origin -> !there.contains(Member.valueOf(origin.name())))
                .map(origin -> "origin." + origin.word())
                .forEach(missing::add);
        item.requiredCertificates.stream()
                .filter(type -> !certificates.contains(type))
                .map(type -> String.join(":", CERTIFICATE, type))
                .forEach(missing::add);
        return missing;
    }

    private static boolean isComputed(Item item, Set<Member> there) {
        var life = item.shelfLife();
        return life != null && there.contains(life.from() == ShelfLife.From.MADE ? Member.MADE_ON : Member.RECEIVED_ON);
    }
}
