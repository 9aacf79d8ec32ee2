package org.lotline.production.issue;

import java.util.Optional;
import org.lotline.material.Quantity;
import org.lotline.production.output.OutputLetters;

/**
 * What somebody wants issued, or says was.
 *
 * @param lot the number as it was scanned
 * @param quantity how much; what the bill still wants if empty
 * @param output the one output that it feeds; every one if empty
 * @param mixHeats whether another heat than the one in the job is meant
 * @param path of these members in the body, such as {@code replacements[0].}
 */
public record NewIssue(
        String lot, Optional<Quantity> quantity, Optional<OutputLetters> output, boolean mixHeats, String path) {}
