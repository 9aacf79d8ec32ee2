package org.lotline.production.job;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A step of a job.
 *
 * @param number its number in the router
 * @param name for people
 * @param machine the code of the machine on which it is planned
 */
@Embeddable
public record JobOperation(
        int number, String name, @Nullable String machine) {}
