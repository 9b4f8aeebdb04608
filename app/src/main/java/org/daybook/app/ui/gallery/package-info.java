/// A developer's window that shows every own control in both themes and both directions.
@NullMarked
package org.daybook.app.ui.gallery;

import org.jspecify.annotations.NullMarked;
