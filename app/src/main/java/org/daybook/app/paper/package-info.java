/// What goes to paper: shaped words, lines and squares on pages, in points from the upper left
/// corner. A page is laid out once; the preview, the printer and the PDF draw the same page, so
/// that none of them can differ. Words are shaped by the JDK with the fonts that the desk carries.
@NullMarked
package org.daybook.app.paper;

import org.jspecify.annotations.NullMarked;
