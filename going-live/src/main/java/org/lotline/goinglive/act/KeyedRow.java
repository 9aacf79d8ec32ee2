package org.lotline.goinglive.act;

import org.lotline.goinglive.row.ImportRow;

/**
 * A row with the name that it has whichever file it stands in.
 *
 * @param key the same for the same row again
 * @param content of all that it says, so that a row of the same key with more or other content is told from it
 */
public record KeyedRow(ImportRow row, String key, String content) {}
