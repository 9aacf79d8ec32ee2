package org.lotline.goinglive.sample;

/**
 * How many rows of each kind; the shares are those of a job shop that goes live with its stock and its open jobs.
 *
 * @param shipments lines, some three of each shipment
 */
record SamplePlan(
        int suppliers,
        int mills,
        int customers,
        int bought,
        int made,
        int stock,
        int jobs,
        int consumption,
        int completions,
        int shipments) {

    static SamplePlan of(int rows) {
        var suppliers = Math.max(4, rows / 420);
        var mills = Math.max(3, rows / 1_250);
        var customers = Math.max(3, rows / 830);
        var bought = Math.max(5, rows * 56 / 1_000);
        var made = Math.max(4, rows * 24 / 1_000);
        var jobs = Math.max(6, rows * 52 / 1_000);
        var consumption = rows * 13 / 100;
        var completions = jobs * 65 / 100;
        var shipments = rows * 6 / 100;
        var stock = rows - suppliers - mills - customers - bought - made - jobs - consumption - completions - shipments;
        return new SamplePlan(
                suppliers, mills, customers, bought, made, stock, jobs, consumption, completions, shipments);
    }
}
