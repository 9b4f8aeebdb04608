/// What the centre could not simply accept and a person has to settle.
@NullMarked
package org.daybook.model.attention;

import org.jspecify.annotations.NullMarked;
