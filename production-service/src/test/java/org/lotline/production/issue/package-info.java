/** Rules by themselves, without any server. */
@NullMarked
package org.lotline.production.issue;

import org.jspecify.annotations.NullMarked;
