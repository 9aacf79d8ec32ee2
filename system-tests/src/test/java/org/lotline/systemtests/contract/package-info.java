/** The operations of all contracts, for the tests that walk them. */
@NullMarked
package org.lotline.systemtests.contract;

import org.jspecify.annotations.NullMarked;
