package org.lotline.production.output;

/**
 * Which output of a job: A, B … Z, AA.
 *
 * @param letters capital letters
 */
public record OutputLetters(String letters) {

    private static final int LETTERS = 26;

    /** Bijective base 26, as the lot-number scheme counts: A is 1, Z is 26, AA is 27. */
    public long sequence() {
        return letters.chars().asLongStream().reduce(0, (sum, letter) -> sum * LETTERS + letter - 'A' + 1);
    }

    @Override
    public String toString() {
        return letters;
    }
}
