package org.daybook.app.ui.window;

import org.daybook.app.ui.fx.Background;

/// Who does what the drawing thread must not.
///
/// @param work reading and saving, one after the other
/// @param errands what may wait for the network or open files
record Workers(Background work, Background errands) {}
