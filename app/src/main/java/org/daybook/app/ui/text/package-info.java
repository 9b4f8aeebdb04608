/// Words, plurals, numbers, dates and times in the language of the reader and the time zone of the
/// branch.
@NullMarked
package org.daybook.app.ui.text;

import org.jspecify.annotations.NullMarked;
