package org.daybook.app.ui.noshows;

import org.daybook.model.command.Reason;
import org.jspecify.annotations.Nullable;

/// Why nothing was decided, or not everything.
///
/// @param reason why the desk refused it, or null where the disk did not take it
record NoShowsTrouble(@Nullable Reason reason) {}
