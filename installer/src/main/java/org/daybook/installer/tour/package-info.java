/// The guided tour: drives the desk's real user interface through the main job of a front desk, on
/// a real server, by key presses and clicks, and keeps a picture of each step. It knows the screens
/// by the ids and style classes of their controls only.
@NullMarked
package org.daybook.installer.tour;

import org.jspecify.annotations.NullMarked;
