/// The schedule: sessions by room, trainer or group for a day or a week, and everything that makes
/// and changes them.
@NullMarked
package org.daybook.app.ui.schedule;

import org.jspecify.annotations.NullMarked;
