/** Labels, read as people and scanners read them. */
package org.lotline.label;
