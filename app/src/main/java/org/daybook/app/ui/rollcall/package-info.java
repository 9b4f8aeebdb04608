/// The roll call: choosing a session, taking its register by keyboard, scanner or pointer, and
/// putting it right afterwards.
@NullMarked
package org.daybook.app.ui.rollcall;

import org.jspecify.annotations.NullMarked;
