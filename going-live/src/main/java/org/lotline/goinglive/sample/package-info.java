/** A workbook as a plant has it the day before it goes live, made from a seed. */
@NullMarked
package org.lotline.goinglive.sample;

import org.jspecify.annotations.NullMarked;
