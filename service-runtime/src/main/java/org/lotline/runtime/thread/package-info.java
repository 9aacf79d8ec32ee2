/** Threads that must live as long as the service: one way to keep them going, and to see when they don't. */
@NullMarked
package org.lotline.runtime.thread;

import org.jspecify.annotations.NullMarked;
