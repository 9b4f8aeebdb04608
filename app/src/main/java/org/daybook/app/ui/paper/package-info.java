/// What is printed: put into words, shown page by page as it will come out, and then given to a
/// printer or kept as a PDF.
@NullMarked
package org.daybook.app.ui.paper;

import org.jspecify.annotations.NullMarked;
