/** Breaks a plant that is being written to, and compares what it says afterwards with what was acknowledged. */
@NullMarked
package org.lotline.systemtests.faults;

import org.jspecify.annotations.NullMarked;
