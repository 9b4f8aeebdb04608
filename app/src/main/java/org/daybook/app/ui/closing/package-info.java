/// The close of day: what still is to be counted, the blind count, its difference, the review by
/// another person.
@NullMarked
package org.daybook.app.ui.closing;

import org.jspecify.annotations.NullMarked;
