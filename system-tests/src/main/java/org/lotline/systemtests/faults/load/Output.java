package org.lotline.systemtests.faults.load;

/**
 * What a job has yielded, and can be shipped: a lot, or one serial of it.
 *
 * @param job the job
 * @param lotId of the lot that was completed
 * @param shippedLotId of what is shipped
 * @param shippedNumber its number
 */
record Output(Job job, String lotId, String shippedLotId, String shippedNumber) {

    static Output of(Job job, Said completed) {
        var unit = job.isSerialised() ? "/serials/0" : "";
        return new Output(
                job,
                completed.text("/lotId"),
                completed.text(unit + "/lotId"),
                completed.text(unit + (job.isSerialised() ? "/number" : "/lotNumber")));
    }
}
