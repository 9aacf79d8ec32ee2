/** By which calls a row goes in, one class for each kind of sheet. */
@NullMarked
package org.lotline.goinglive.act;

import org.jspecify.annotations.NullMarked;
