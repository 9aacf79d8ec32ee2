package org.lotline.localplant.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a JVM has loaded and linked, kept in a file so that the next one of its kind needn't do it again and starts faster
 * (class-data sharing, JEP 350 and JDK-8261455). A JVM that finds the file unfit, for another JDK or other jars, does without,
 * and where it may, makes it anew.
 *
 * @param file beside the program, so that it goes with it
 */
record SharedArchive(Path file) {

    /** For a program that runs until it is stopped: it makes the archive as it ends, if that is wanted. */
    List<String> flags() {
        return isMade() ? List.of("-XX:+AutoCreateSharedArchive", archive()) : flagsOfTools();
    }

    /** For a short program with the same class path: it takes what is there and makes nothing. */
    List<String> flagsOfTools() {
        return Files.exists(file) ? List.of("-Xshare:auto", archive()) : List.of();
    }

    /** Whether its program, as it ends, takes its time to make one; of one that is there but unfit nothing is known before. */
    boolean isYetToBeMade() {
        return isMade() && !Files.exists(file);
    }

    private String archive() {
        return "-XX:SharedArchiveFile=" + file;
    }

    /** By the launcher, and by the tests of the servers for all that come after them; others end before it would pay. */
    private static boolean isMade() {
        return Boolean.getBoolean("lotline.archives");
    }
}
