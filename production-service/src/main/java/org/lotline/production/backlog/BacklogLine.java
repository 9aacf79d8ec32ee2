package org.lotline.production.backlog;

import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.idempotency.LineKeys;

/**
 * One act of a backlog.
 *
 * @param key how its caller names it
 * @param keyed the same with what was sent, by which it is known again
 * @param told what was done
 * @param act who says so, and when it was; a report
 */
public record BacklogLine(String key, LineKeys.Line keyed, Told told, ActContext act) {}
