package org.lotline.trace.memory;

import java.util.Arrays;

/**
 * The keys of nodes by number. What is before the first colon is a word; ids behind it, one or two, take their 16 bytes each.
 */
final class Nodes {

    private static final int ABSENT = -1;
    private static final int ID_LENGTH = 36;
    private static final int FORM = 3;
    private static final int TEXT = 0;
    private static final int ONE_ID = 1;
    private static final int TWO_IDS = 2;
    private static final int NO_COLON = 3;

    private final Records records = new Records();
    private final Ints addresses = new Ints();
    private final Octets sizes = new Octets();
    private final Words kinds = new Words();
    private final Packer packer = new Packer();
    private final RowIndex index = new RowIndex(this::hash);
    private int size;

    int size() {
        return size;
    }

    /** Its number; −1 if there is none. */
    int find(String key) {
        var packed = new Packer();
        kinds.writeKnown(packIdentity(packed, key), kind(key));
        return find(packed);
    }

    /** Its number, a new one if it has none yet. */
    int intern(String key) {
        kinds.write(packIdentity(packer.clear(), key), kind(key));
        var known = find(packer);
        if (known >= 0) {
            return known;
        }
        var node = size++;
        addresses.set(node, records.add(packer));
        sizes.set(node, Math.min(packer.size(), 0xFF));
        index.add(node);
        return node;
    }

    private int find(Packer key) {
        return index.find(hash(key.bytes(), 0, key.size()), node -> is(node, key));
    }

    private boolean is(int node, Packer key) {
        var size = sizes.get(node);
        var address = addresses.get(node);
        var from = Records.within(address);
        var page = records.page(address);
        return size == Math.min(key.size(), 0xFF)
                && from + key.size() <= page.length
                && Arrays.equals(page, from, from + key.size(), key.bytes(), 0, key.size());
    }

    private int hash(int node) {
        var address = addresses.get(node);
        var from = Records.within(address);
        return hash(records.page(address), from, sizes.get(node));
    }

    /** Of its first bytes only: there are hardly any longer ones. */
    private static int hash(byte[] bytes, int from, int size) {
        var hash = 1;
        for (var at = from; at < from + Math.min(size, 0xFF); at++) {
            hash = 31 * hash + bytes[at];
        }
        return hash;
    }

    private static String kind(String key) {
        var colon = key.indexOf(':');
        return colon < 0 ? "" : key.substring(0, colon);
    }

    private static Packer packIdentity(Packer into, String key) {
        var colon = key.indexOf(':');
        if (colon < 0) {
            return into.utf8(key, NO_COLON);
        }
        var identity = key.substring(colon + 1);
        var first = identity.length() < ID_LENGTH ? null : Words.id(identity.substring(0, ID_LENGTH));
        if (first != null && identity.length() == ID_LENGTH) {
            return into.number(ONE_ID).id(first);
        }
        var second =
                first != null && identity.charAt(ID_LENGTH) == ':' ? Words.id(identity.substring(ID_LENGTH + 1)) : null;
        return first != null && second != null ? into.number(TWO_IDS).id(first).id(second) : into.utf8(identity, TEXT);
    }

    String key(int node) {
        var packed = records.at(addresses.get(node));
        var head = packed.number();
        var rest = switch ((int) head & FORM) {
            case NO_COLON -> packed.utf8((int) (head >>> 2));
            case ONE_ID -> packed.id().toString();
            case TWO_IDS -> packed.id() + ":" + packed.id();
            default -> packed.utf8((int) (head >>> 2));
        };
        return (head & FORM) == NO_COLON ? rest : kinds.read(packed) + ":" + rest;
    }

    long bytes() {
        return records.bytes() + addresses.bytes() + sizes.bytes() + kinds.bytes() + index.bytes();
    }
}
