package org.lotline.trace.neo4j;

/**
 * One graph among several in the community edition's only database: every key of it begins with its name, so that a rebuild
 * can grow beside the graph that answers.
 *
 * @param name such as {@code g1}
 */
record Generation(String name) {

    String key(String bare) {
        return prefix() + bare;
    }

    String bare(String key) {
        return key.substring(prefix().length());
    }

    /** What every key of it begins with. */
    String prefix() {
        return name + "|";
    }
}
