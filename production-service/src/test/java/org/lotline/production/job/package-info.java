/** Rules by themselves, without any server. */
@NullMarked
package org.lotline.production.job;

import org.jspecify.annotations.NullMarked;
