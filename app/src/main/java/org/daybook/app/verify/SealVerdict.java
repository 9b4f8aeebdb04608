package org.daybook.app.verify;

import java.util.UUID;
import org.daybook.model.seal.CorrectionKind;

/// Where a receipt's operation stands under the seals of days.
sealed interface SealVerdict {

  /// Under the day's seal; shown by the hashes beside the way to its root.
  ///
  /// @param place among the day's things, from 1
  /// @param hashes how many the proof has
  record Sealed(int place, int hashes) implements SealVerdict {}

  /// It came after its day was sealed, and this day sealed it as a correction.
  ///
  /// @param place among the day's things, from 1
  record SealedHereLate(int place) implements SealVerdict {}

  /// It came after the day was sealed, and a later one has sealed it.
  record SealedLater(CorrectionKind kind, UUID dayId) implements SealVerdict {}

  /// It came after the day was sealed, and no later one has sealed it yet.
  record NotSealedYet(CorrectionKind kind) implements SealVerdict {}

  /// The day knows nothing of it.
  record NotThere() implements SealVerdict {}

  /// What is there of the day is not what was sealed.
  record Broken() implements SealVerdict {}
}
