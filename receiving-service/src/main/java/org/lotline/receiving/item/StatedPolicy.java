package org.lotline.receiving.item;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.CountryList;
import org.lotline.contracts.events.Policy;

/**
 * A policy as somebody states it: what is {@code null} is as the preset says, and without a preset not required.
 *
 * @param preset a set of flags by a standard
 * @param tracking {@code LOT}, {@code SERIAL} or {@code NONE}
 * @param requiredCertificates types, sorted, each once
 * @param heatRequired whether heat and mill must be on record
 * @param receivingInspection whether a lot must be inspected before it may be used
 * @param shelfLifeRequired whether an expiry date must be on record
 * @param heatMixing {@code allowed}, {@code ask} or {@code refused}
 * @param exportControlled whether documents of it are export-controlled
 * @param requiredOrigins the countries that must be on record, sorted, each once
 * @param countryList the code of the list of those that are admitted
 * @param shelfLifeDays for how many days it may be used
 * @param shelfLifeFrom {@code receipt} or {@code made}, the day from which they are counted
 * @param independentRefused whether what comes from an independent source is refused
 */
public record StatedPolicy(
        @Nullable PolicyPreset preset,
        @Nullable String tracking,
        @Nullable List<String> requiredCertificates,
        @Nullable Boolean heatRequired,
        @Nullable Boolean receivingInspection,
        @Nullable Boolean shelfLifeRequired,
        @Nullable String heatMixing,
        @Nullable Boolean exportControlled,
        @Nullable List<String> requiredOrigins,
        @Nullable String countryList,
        @Nullable Integer shelfLifeDays,
        @Nullable String shelfLifeFrom,
        @Nullable Boolean independentRefused) {

    /** Nothing is stated. */
    public static final StatedPolicy NONE =
            new StatedPolicy(null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** What it comes to, with the countries of the list that it names. */
    Policy with(@Nullable CountryList countries) {
        var flags = preset == null ? PolicyPreset.NONE : preset.flags();
        return new Policy(
                or(tracking, flags.tracking()),
                or(requiredCertificates, flags.requiredCertificates()),
                or(heatRequired, flags.heatRequired()),
                or(receivingInspection, flags.receivingInspection()),
                or(shelfLifeRequired, shelfLifeDays != null || flags.shelfLifeRequired()),
                or(heatMixing, flags.heatMixing()),
                or(exportControlled, flags.exportControlled()),
                preset == null ? null : preset.word(),
                origins(flags),
                countries,
                shelfLifeDays,
                shelfLifeDays == null ? null : or(shelfLifeFrom, ShelfLife.From.RECEIPT.word()),
                independentRefused);
    }

    /** Who names a list and no origin means the one that contracts ask for first. */
    private List<String> origins(Policy flags) {
        if (requiredOrigins != null) {
            return requiredOrigins;
        }
        var isListAlone = countryList != null && flags.originsAskedFor().isEmpty();
        return isListAlone ? List.of(RequiredOrigin.MELTED.name()) : flags.originsAskedFor();
    }

    private static <T> T or(@Nullable T stated, T flag) {
        return Objects.requireNonNullElse(stated, flag);
    }
}
