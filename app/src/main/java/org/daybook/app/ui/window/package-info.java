/// The one window of the desk: starts the wiring away from the screen, chooses between first run,
/// sign-in and the frame, and remembers size, place, theme, density and language on this machine.
@NullMarked
package org.daybook.app.ui.window;

import org.jspecify.annotations.NullMarked;
