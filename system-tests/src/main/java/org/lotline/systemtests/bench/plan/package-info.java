/** What is to be made: lots of a heat, jobs, and what leaves, in shapes that are hard in different ways. */
@NullMarked
package org.lotline.systemtests.bench.plan;

import org.jspecify.annotations.NullMarked;
