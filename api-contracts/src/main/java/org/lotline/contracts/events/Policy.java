package org.lotline.contracts.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
 * @param preset the set of flags by a standard on which it was stated; {@code null} if none
 * @param requiredOrigins of {@code MELTED}, {@code POURED}, {@code MANUFACTURED} those whose countries must be on record of a lot that was
 *     received; {@code null} if none
 * @param countryList the countries that are admitted; {@code null} if any is
 * @param shelfLifeDays for how many days it may be used; {@code null} if that is not said
 * @param shelfLifeFrom {@code receipt} or {@code made}, the day from which they are counted; {@code null} without them
 * @param independentRefused whether what comes from an independent source is refused; {@code null} is no
 */
public record Policy(
        String tracking,
        List<String> requiredCertificates,
        boolean heatRequired,
        boolean receivingInspection,
        boolean shelfLifeRequired,
        String heatMixing,
        boolean exportControlled,
        @Nullable String preset,
        @Nullable List<String> requiredOrigins,
        @Nullable CountryList countryList,
        @Nullable Integer shelfLifeDays,
        @Nullable String shelfLifeFrom,
        @Nullable Boolean independentRefused) {

    public Policy {
        requiredCertificates = List.copyOf(requiredCertificates);
        requiredOrigins = requiredOrigins == null || requiredOrigins.isEmpty() ? null : List.copyOf(requiredOrigins);
        independentRefused = Boolean.TRUE.equals(independentRefused) ? Boolean.TRUE : null;
    }

    /** Without preset and countries of origin. */
    public Policy(
            String tracking,
            List<String> requiredCertificates,
            boolean heatRequired,
            boolean receivingInspection,
            boolean shelfLifeRequired,
            String heatMixing,
            boolean exportControlled) {
        this(
                tracking,
                requiredCertificates,
                heatRequired,
                receivingInspection,
                shelfLifeRequired,
                heatMixing,
                exportControlled,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public boolean refusesIndependent() {
        return independentRefused != null;
    }

    /** None if none are required. */
    public List<String> originsAskedFor() {
        return requiredOrigins == null ? List.of() : requiredOrigins;
    }
}
