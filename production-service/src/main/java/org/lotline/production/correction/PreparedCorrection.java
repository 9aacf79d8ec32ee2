package org.lotline.production.correction;

import java.util.List;
import org.lotline.production.issue.PreparedIssue;

/**
 * A correction for whose replacements the others were asked.
 *
 * @param correction what is wanted
 * @param issues its replacements, in their order
 * @param restedOn what rests on what it voids
 */
public record PreparedCorrection(Correction correction, List<PreparedIssue> issues, RestedOn restedOn) {

    public PreparedCorrection {
        issues = List.copyOf(issues);
    }
}
