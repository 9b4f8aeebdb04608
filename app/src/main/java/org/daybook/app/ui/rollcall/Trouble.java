package org.daybook.app.ui.rollcall;

import org.daybook.model.command.Reason;
import org.jspecify.annotations.Nullable;

/// Something that did not work, and that a person must know of.
///
/// @param reason why the desk itself refused, or null
/// @param cause what failed, for the log, or null
public record Trouble(Kind kind, @Nullable Reason reason, @Nullable Exception cause) {

  /// What did not work. The message keys are `rollcall.trouble.` and the name in lower case.
  public enum Kind {
    /// Nothing was saved, because the journal cannot be written.
    NOT_SAVED,
    /// Nothing was saved, because it cannot hold.
    REFUSED,
    /// The register cannot be read.
    NOT_READ
  }
}
