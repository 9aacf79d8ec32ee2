/** The event log of a service: what happened, written in the transaction of the act. */
@NullMarked
package org.lotline.runtime.event;

import org.jspecify.annotations.NullMarked;
