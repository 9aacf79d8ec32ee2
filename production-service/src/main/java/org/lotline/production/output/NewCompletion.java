package org.lotline.production.output;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotline.material.Quantity;

/**
 * What somebody says a job has yielded.
 *
 * @param quantity how much
 * @param output which output; the next one if empty
 * @param lotNumber the maker's own number of the lot; made of job and letters if absent
 * @param serials the numbers of its units; given here if empty
 * @param serialCount how many numbers are to be given, where it was said
 * @param location where it was put
 */
public record NewCompletion(
        Quantity quantity,
        Optional<OutputLetters> output,
        @Nullable String lotNumber,
        List<String> serials,
        @Nullable Integer serialCount,
        @Nullable String location) {

    public NewCompletion {
        serials = List.copyOf(serials);
    }
}
