/// The first run of a desk: enrol it with an activation code, watch the exact progress of the first
/// load, and take the roll call of today before that load is complete. Its view model asks the
/// activation service and the sync status only, and knows neither the frame nor its sibling
/// screens.
@NullMarked
package org.daybook.app.ui.firstrun;

import org.jspecify.annotations.NullMarked;
