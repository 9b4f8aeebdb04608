/// When something is on the screen: not when the scene graph changed, but when the frame that shows
/// it was rendered.
@NullMarked
package org.daybook.installer.bench.paint;

import org.jspecify.annotations.NullMarked;
