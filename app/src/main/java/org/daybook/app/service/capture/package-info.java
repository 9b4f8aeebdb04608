/// The one way in which anything at the desk changes: a gesture is captured, or refused with its
/// reason.
@NullMarked
package org.daybook.app.service.capture;

import org.jspecify.annotations.NullMarked;
