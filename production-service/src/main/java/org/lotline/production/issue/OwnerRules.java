package org.lotline.production.issue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotline.production.deviation.DeviationKind;
import org.lotline.production.job.Job;
import org.lotline.runtime.rule.Finding;

/** What belongs to a customer goes into that customer's jobs; what is ours goes into any. */
final class OwnerRules {

    private OwnerRules() {}

    /** @param owner of the lot; {@code null} is us */
    static Optional<Finding> notTheirs(Job job, String lot, @Nullable String owner) {
        if (owner == null || job.customer != null && isSame(owner, job.customer)) {
            return Optional.empty();
        }
        return Optional.of(DeviationKind.OWNER_DIFFERS.found(
                "lot",
                "%s belongs to %s, and job %s is %s."
                        .formatted(
                                lot,
                                owner,
                                job.jobNumber,
                                job.customer == null ? "for no customer" : "for " + job.customer),
                "Take a lot of ours, or issue it to a job that was released with customer %s.".formatted(owner)));
    }

    /** Owners are written by people at the dock, customers by ERP. */
    private static boolean isSame(String owner, String customer) {
        return owner.strip().equalsIgnoreCase(customer.strip());
    }
}
