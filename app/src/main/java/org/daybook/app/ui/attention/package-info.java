/// Rejected and contradictory operations as a person sees them: both sides, who and when, what is
/// safe, and the actions that settle them. Each action is a command; nothing here changes a row.
@NullMarked
package org.daybook.app.ui.attention;

import org.jspecify.annotations.NullMarked;
