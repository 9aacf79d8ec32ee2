/** Timed work, which Quarkus Scheduler runs: how its rounds go is seen in metrics and health. */
@NullMarked
package org.lotline.runtime.schedule;

import org.jspecify.annotations.NullMarked;
