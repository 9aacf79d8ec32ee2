package org.lotline.systemtests.bench.figure;

/**
 * What was asked for, and whether it was reached.
 *
 * @param what is measured, with the bar
 * @param figure what came out
 * @param isMet whether it is reached
 */
public record Bar(String what, String figure, boolean isMet) {

    /** Met if it is not more than that; a figure that is no number is none. */
    public static Bar atMost(String what, double bar, double figure, String unit) {
        return new Bar(what, told(figure, unit), figure <= bar);
    }

    /** Met if it is not less than that. */
    public static Bar atLeast(String what, double bar, double figure, String unit) {
        return new Bar(what, told(figure, unit), figure >= bar);
    }

    /** Of what is so or isn't. */
    public static Bar met(String what, boolean isMet) {
        return new Bar(what, isMet ? "yes" : "no", isMet);
    }

    private static String told(double figure, String unit) {
        return Double.isNaN(figure) ? "not measured" : Text.of(figure) + unit;
    }

    /** In words. */
    public String verdict() {
        return isMet ? "met" : "NOT met";
    }
}
