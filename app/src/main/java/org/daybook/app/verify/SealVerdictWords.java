package org.daybook.app.verify;

import org.daybook.app.verify.SealVerdict.Broken;
import org.daybook.app.verify.SealVerdict.NotSealedYet;
import org.daybook.app.verify.SealVerdict.NotThere;
import org.daybook.app.verify.SealVerdict.Sealed;
import org.daybook.app.verify.SealVerdict.SealedHereLate;
import org.daybook.app.verify.SealVerdict.SealedLater;
import org.daybook.model.seal.DayAnchor;

/// Where a receipt stands under a day's seal, in words and as the code that the process ends with.
final class SealVerdictWords {
  private final DayAnchor day;

  SealVerdictWords(DayAnchor day) {
    this.day = day;
  }

  static int exitCode(SealVerdict verdict) {
    return switch (verdict) {
      case Sealed _, SealedHereLate _, SealedLater _ -> 0;
      case Broken _ -> 1;
      case NotSealedYet _, NotThere _ -> 3;
    };
  }

  String of(SealVerdict verdict) {
    return "  " + day.businessDate() + "  " + said(verdict);
  }

  private String said(SealVerdict verdict) {
    return switch (verdict) {
      case Sealed(var place, var hashes) ->
          "SEALED  thing "
              + place
              + " of "
              + day.leaves().size()
              + ", shown by "
              + hashes
              + " hashes to be under root "
              + day.root();
      case SealedHereLate(var place) ->
          "SEALED IN A CORRECTION  of an earlier day, thing "
              + place
              + " of "
              + day.leaves().size()
              + " under root "
              + day.root();
      case SealedLater(var kind, var later) ->
          "SEALED IN A CORRECTION  " + kind + ", by the seal of day " + later;
      case NotSealedYet(var kind) ->
          "NOT SEALED YET  " + kind + ": it came after the seal, and no later day has sealed it";
      case NotThere() -> "NOT SEALED  this day knows nothing of it: was it another day's?";
      case Broken() ->
          "BROKEN  what is there of the day has another root than its seal; see verify day";
    };
  }
}
