package org.lotline.material;

import java.util.Arrays;

/**
 * Whether two numbers are at a Damerau distance of exactly one. No edit-distance table: for a distance of one it is
 * enough to cut the common beginning and end off and look at what is left, in linear time.
 */
final class OneCharacter {

    private OneCharacter() {}

    static boolean separates(String one, String other) {
        var a = one.codePoints().toArray();
        var b = other.codePoints().toArray();
        if (Math.abs(a.length - b.length) > 1) {
            return false;
        }
        var begin = commonBeginning(a, b);
        var end = commonEnd(a, b, begin);
        return isOneEdit(Arrays.copyOfRange(a, begin, a.length - end), Arrays.copyOfRange(b, begin, b.length - end));
    }

    private static boolean isOneEdit(int[] a, int[] b) {
        var turned = a.length == 2 && b.length == 2 && a[0] == b[1] && a[1] == b[0];
        return turned || Math.max(a.length, b.length) == 1;
    }

    private static int commonBeginning(int[] a, int[] b) {
        var mismatch = Arrays.mismatch(a, b);
        return mismatch < 0 ? a.length : mismatch;
    }

    private static int commonEnd(int[] a, int[] b, int begin) {
        var limit = Math.min(a.length, b.length) - begin;
        var end = 0;
        while (end < limit && a[a.length - 1 - end] == b[b.length - 1 - end]) {
            end++;
        }
        return end;
    }
}
