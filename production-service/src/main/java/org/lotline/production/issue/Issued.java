package org.lotline.production.issue;

import java.util.List;
import org.lotline.production.deviation.Deviation;
import org.lotline.production.job.Job;

/**
 * Material that went into a job, or came back.
 *
 * @param job the job
 * @param material the fact
 * @param deviations what deviates about it
 * @param voided whether it never was
 */
public record Issued(Job job, JobMaterial material, List<Deviation> deviations, boolean voided) {}
