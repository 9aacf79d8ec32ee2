package org.lotline.goinglive.row;

/**
 * What speaks against a row.
 *
 * @param field ours, or as the service names it; empty if it is the row as a whole
 * @param wayOut what can be done about it
 */
public record RowProblem(String field, String detail, String wayOut) {}
