package org.lotline.receiving.scan;

/**
 * An act that can follow.
 *
 * @param path with the lot in it
 */
public record Possible(ScanAct act, String path) {}
