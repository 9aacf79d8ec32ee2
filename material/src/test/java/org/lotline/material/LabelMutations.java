package org.lotline.material;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/** Texts as broken scanners and printers give them: real labels with bytes changed, lost, doubled and moved, and bytes of no label at all. */
final class LabelMutations {

    private static final List<String> REAL = List.of(
            "1020260315-STEEL-001",
            "]d21020260315-STEEL-001",
            "(01)04012345678901(17)270228(10)A-1(21)S-7",
            "]d201040123456789011727022810A-1\u001d21S-7\u001d3103001250",
            "https://id.gs1.org/01/09506000134352/10/A%2F1/21/S-7?17=270228#x",
            "[)>\u001e06\u001dP4140-1.25\u001d1TA-48213\u001dQ20\u001dKPO-1001\u001dVSTEEL\u001e\u0004",
            "[)>\u001e05\u001d10A-1\u001d21S-7\u001e06\u001dP4140\u001e\u0004",
            "[)><RS>06<GS>P4140<GS>1TA-48213<RS><EOT>",
            "P4140\u001d1TA-48213\u001dQ20",
            "1TA-48213",
            "A-48213");

    private static final byte[] TELLING =
            "\u001d\u001e\u0004()[]<>{}/%?#&=]0123456789TSPQ10 ".getBytes(StandardCharsets.US_ASCII);

    private LabelMutations() {}

    static String any(RandomGenerator random, int size) {
        var bytes = random.nextInt(4) == 0 ? random(random, size) : mutated(random);
        return new String(bytes, random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    private static byte[] random(RandomGenerator random, int size) {
        var bytes = new byte[random.nextInt(size + 1)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] mutated(RandomGenerator random) {
        var bytes = REAL.get(random.nextInt(REAL.size())).getBytes(StandardCharsets.UTF_8);
        for (var change = random.nextInt(6); change > 0; change--) {
            bytes = changed(bytes, random);
        }
        return bytes;
    }

    private static byte[] changed(byte[] bytes, RandomGenerator random) {
        var at = random.nextInt(bytes.length + 1);
        var to = Math.min(bytes.length, at + random.nextInt(4));
        return switch (random.nextInt(4)) {
            case 0 -> joined(bytes, 0, at, bytes, to, bytes.length);
            case 1 -> joined(bytes, 0, to, bytes, at, bytes.length);
            case 2 -> joined(bytes, at, bytes.length, bytes, 0, at);
            default -> {
                var other = bytes.clone();
                if (other.length > 0) {
                    other[random.nextInt(other.length)] =
                            random.nextBoolean() ? TELLING[random.nextInt(TELLING.length)] : (byte) random.nextInt(256);
                }
                yield other;
            }
        };
    }

    private static byte[] joined(byte[] one, int from, int to, byte[] other, int otherFrom, int otherTo) {
        var joined = new byte[to - from + otherTo - otherFrom];
        System.arraycopy(one, from, joined, 0, to - from);
        System.arraycopy(other, otherFrom, joined, to - from, otherTo - otherFrom);
        return joined;
    }
}
