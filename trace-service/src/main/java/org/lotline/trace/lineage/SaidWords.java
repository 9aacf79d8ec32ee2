package org.lotline.trace.lineage;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a fact says, by name in natural order: a few pairs in one array instead of a tree, and read from where they are packed only
 * when somebody looks. Unmodifiable; thread-safe.
 */
public final class SaidWords extends AbstractMap<String, String> implements SortedMap<String, String> {

    /** Volatile as well: who finds it gone finds the pairs. */
    private volatile @Nullable Supplier<String[]> packed;

    private volatile String @Nullable [] pairs;

    /** @param packed names and values in turn, by ascending name; asked once, or more often by several threads */
    public SaidWords(Supplier<String[]> packed) {
        this.packed = packed;
    }

    private SaidWords(String[] pairs) {
        this.pairs = pairs;
    }

    /** The same words; the map itself if it is of this kind. */
    static SaidWords of(SortedMap<String, String> words) {
        if (words instanceof SaidWords already) {
            return already;
        }
        var sorted = words.comparator() == null ? words : new TreeMap<>((Map<String, String>) words);
        var pairs = new String[2 * sorted.size()];
        var at = 0;
        for (var word : sorted.entrySet()) {
            pairs[at++] = Objects.requireNonNull(word.getKey());
            pairs[at++] = Objects.requireNonNull(word.getValue());
        }
        return new SaidWords(pairs);
    }

    private String[] pairs() {
        var read = pairs;
        if (read == null) {
            var from = packed;
            read = from == null ? Objects.requireNonNull(pairs) : from.get();
            pairs = read;
            packed = null;
        }
        return read;
    }

    @Override
    public int size() {
        return pairs().length / 2;
    }

    @Override
    public @Nullable String get(@Nullable Object name) {
        var all = pairs();
        for (var at = 0; at < all.length; at += 2) {
            if (all[at].equals(name)) {
                return all[at + 1];
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super String> action) {
        var all = pairs();
        for (var at = 0; at < all.length; at += 2) {
            action.accept(all[at], all[at + 1]);
        }
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        var all = pairs();
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, String>> iterator() {
                return IntStream.range(0, all.length / 2)
                        .<Entry<String, String>>mapToObj(at -> Map.entry(all[2 * at], all[2 * at + 1]))
                        .iterator();
            }

            @Override
            public int size() {
                return all.length / 2;
            }
        };
    }

    @Override
    public @Nullable Comparator<? super String> comparator() {
        return null;
    }

    @Override
    public SortedMap<String, String> subMap(String first, String behind) {
        return tree().subMap(first, behind);
    }

    @Override
    public SortedMap<String, String> headMap(String behind) {
        return tree().headMap(behind);
    }

    @Override
    public SortedMap<String, String> tailMap(String first) {
        return tree().tailMap(first);
    }

    private SortedMap<String, String> tree() {
        return Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, String>) this));
    }

    @Override
    public String firstKey() {
        return name(0);
    }

    @Override
    public String lastKey() {
        return name(pairs().length - 2);
    }

    private String name(int at) {
        var all = pairs();
        if (all.length == 0) {
            throw new NoSuchElementException("nothing is said");
        }
        return all[at];
    }
}
