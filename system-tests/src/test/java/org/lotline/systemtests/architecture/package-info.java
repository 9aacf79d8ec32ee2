/** The walls between modules and packages, and the rules of the house, over the code of all modules. */
@NullMarked
package org.lotline.systemtests.architecture;

import org.jspecify.annotations.NullMarked;
