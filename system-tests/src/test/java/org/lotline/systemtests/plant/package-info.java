/** The one plant of all tests, and calls to it with every answer checked against its contract. */
@NullMarked
package org.lotline.systemtests.plant;

import org.jspecify.annotations.NullMarked;
