/** Calling the services as people and systems do. */
@NullMarked
package org.lotline.systemtests.call;

import org.jspecify.annotations.NullMarked;
