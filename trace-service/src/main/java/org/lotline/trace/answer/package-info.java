/**
 * Questions to the genealogy and their answers, as pure functions of what a store gives: a room for each question, over those
 * that they share ({@code known}, {@code seed}, {@code thing}, {@code consumption}, {@code walk}, {@code gap}).
 */
@NullMarked
package org.lotline.trace.answer;

import org.jspecify.annotations.NullMarked;
