/// The frame around every screen: left rail, top bar, and the place where screens appear.
@NullMarked
package org.daybook.app.ui.shell;

import org.jspecify.annotations.NullMarked;
