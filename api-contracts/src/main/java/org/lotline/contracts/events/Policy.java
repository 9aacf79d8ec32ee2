package org.lotline.contracts.events;

import java.util.List;

/**
 * What records an item needs.
 *
 * @param tracking {@code LOT}, {@code SERIAL} or {@code NONE}
 * @param requiredCertificates the types of certificates that every lot needs, such as {@code CMTR}
 * @param heatRequired whether heat and mill must be on record
 * @param receivingInspection whether a lot must be inspected before it may be used
 * @param shelfLifeRequired whether an expiry date must be on record
 * @param heatMixing {@code allowed}, {@code ask} or {@code refused}
 * @param exportControlled whether documents of it are export-controlled
 */
public record Policy(
        String tracking,
        List<String> requiredCertificates,
        boolean heatRequired,
        boolean receivingInspection,
        boolean shelfLifeRequired,
        String heatMixing,
        boolean exportControlled) {

    public Policy {
        requiredCertificates = List.copyOf(requiredCertificates);
    }
}
