/** What the tests of the services have in common. */
@NullMarked
package org.lotline.testing;

import org.jspecify.annotations.NullMarked;
