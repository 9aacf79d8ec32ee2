package org.lotline.production.backlog;

import org.lotline.production.issue.PreparedIssue;

/** What was looked up and fetched for a line before its transaction. */
sealed interface Prepared {

    /** Nothing was needed. */
    record Nothing() implements Prepared {}

    /** A lot is meant, and what the dock had of it has been brought. */
    record Issue(PreparedIssue issue) implements Prepared {}
}
