/** What was made of a plan, and the two ways of making it: the public APIs, and events of the sources. */
@NullMarked
package org.lotline.systemtests.bench.made;

import org.jspecify.annotations.NullMarked;
