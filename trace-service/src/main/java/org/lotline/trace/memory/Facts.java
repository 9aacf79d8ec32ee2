package org.lotline.trace.memory;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.trace.lineage.Assertion;
import org.lotline.trace.lineage.Fact;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.SaidWords;

/** Facts as rows of columns: kind, ends, who said it and where its words lie. Written by one thread while nobody reads. */
final class Facts {

    private static final FactKind[] KINDS = FactKind.values();
    private static final int MOST_ORDINAL = 0xFFFFFF;
    private static final int ORDINAL_BITS = 24;

    private final Sayings sayings = new Sayings();
    private final Voids voids = new Voids();
    private final Records words = new Records();
    private final Map<String, Integer> numbers = new HashMap<>();
    private volatile Named[] named = new Named[0];
    private final Ints whats = new Ints();
    private final Ints froms = new Ints();
    private final Ints tos = new Ints();
    private final Ints said = new Ints();
    private final Ints says = new Ints();
    private final RowIndex index = new RowIndex(this::hash);
    private final Map<FactKind, KeyOrder> orders = new EnumMap<>(FactKind.class);
    private final Packer packer = new Packer();
    private int size;

    /** The values of one property. */
    private record Named(String name, Words values) {}

    int size() {
        return size;
    }

    /** −1 if it isn't there. */
    int find(FactKey key) {
        return index.find(
                hash(key.most(), key.least(), key.ordinal()),
                row -> ordinal(row) == key.ordinal()
                        && sayings.most(said.get(row)) == key.most()
                        && sayings.least(said.get(row)) == key.least());
    }

    int add(FactKey key, Fact fact, int from, int to) {
        var row = size++;
        whats.set(row, fact.kind().ordinal() << ORDINAL_BITS | key.ordinal());
        froms.set(row, from);
        tos.set(row, to);
        say(row, key.eventId(), fact.assertion());
        index.add(row);
        orders.computeIfAbsent(fact.kind(), kind -> new KeyOrder(this::compare)).add(row);
        return row;
    }

    void say(int row, UUID eventId, @Nullable Assertion assertion) {
        said.set(row, sayings.intern(eventId, assertion == null ? null : Sayings.Said.of(assertion)));
        says.set(row, assertion == null ? 0 : pack(assertion));
    }

    private int pack(Assertion assertion) {
        packer.clear().number(assertion.properties().size());
        assertion.properties().forEach((name, value) -> {
            var number = numberOf(name);
            packer.number(number);
            named[number].values().write(packer, value);
        });
        return words.add(packer);
    }

    private int numberOf(String name) {
        return numbers.computeIfAbsent(name, other -> {
            var more = Arrays.copyOf(named, named.length + 1);
            more[named.length] = new Named(other, new Words());
            named = more;
            return more.length - 1;
        });
    }

    FactKind kind(int row) {
        return KINDS[whats.get(row) >>> ORDINAL_BITS];
    }

    private int ordinal(int row) {
        return whats.get(row) & MOST_ORDINAL;
    }

    int from(int row) {
        return froms.get(row);
    }

    int to(int row) {
        return tos.get(row);
    }

    int saying(int row) {
        return said.get(row);
    }

    Sayings sayings() {
        return sayings;
    }

    Voids voids() {
        return voids;
    }

    boolean isSaid(int row) {
        return sayings.isSaid(said.get(row));
    }

    /** Whether it counts at the moment, and isn't voided then. */
    boolean stands(int row, AsOf moment) {
        if (!sayings.counts(said.get(row), moment)) {
            return false;
        }
        var voiding = voids.of(row);
        return voiding == null || !moment.counts(voiding);
    }

    String key(int row, UUID eventId) {
        return eventId + "#" + ordinal(row);
    }

    /** What it says; read when somebody looks, from where it lies now. */
    SaidWords words(int row) {
        var address = says.get(row);
        var page = words.page(address);
        var at = Records.within(address);
        return new SaidWords(() -> unpack(new Unpacker(page, at)));
    }

    private String[] unpack(Unpacker packed) {
        var pairs = new String[2 * packed.small()];
        var all = named;
        for (var at = 0; at < pairs.length; at += 2) {
            var property = all[packed.small()];
            pairs[at] = property.name();
            pairs[at + 1] = property.values().read(packed);
        }
        return pairs;
    }

    /** By key; {@code null} if there are none of that kind. */
    @Nullable
    KeyOrder order(FactKind kind) {
        return orders.get(kind);
    }

    /** By key, as text is compared. */
    int compare(int one, int other) {
        var mine = said.get(one);
        var its = said.get(other);
        var most = Long.compareUnsigned(sayings.most(mine), sayings.most(its));
        if (most != 0) {
            return most;
        }
        var least = Long.compareUnsigned(sayings.least(mine), sayings.least(its));
        return least != 0 ? least : Integer.toString(ordinal(one)).compareTo(Integer.toString(ordinal(other)));
    }

    private int hash(int row) {
        var saying = said.get(row);
        return hash(sayings.most(saying), sayings.least(saying), ordinal(row));
    }

    private static int hash(long most, long least, int ordinal) {
        return 31 * Sayings.eventHash(most, least) + ordinal;
    }

    long bytes() {
        var dictionaries =
                Arrays.stream(named).mapToLong(one -> one.values().bytes()).sum();
        var ordered = orders.values().stream().mapToLong(KeyOrder::bytes).sum();
        return sayings.bytes()
                + voids.bytes()
                + words.bytes()
                + dictionaries
                + ordered
                + whats.bytes()
                + froms.bytes()
                + tos.bytes()
                + said.bytes()
                + says.bytes()
                + index.bytes();
    }
}
