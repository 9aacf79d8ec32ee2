/** What rules give: findings, and the one place that makes a refusal or a deviation of them. */
@NullMarked
package org.lotline.runtime.rule;

import org.jspecify.annotations.NullMarked;
