package org.daybook.app.verify;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.app.verify.ReceiptVerdict.Altered;
import org.daybook.app.verify.ReceiptVerdict.Confirmed;
import org.daybook.app.verify.ReceiptVerdict.Contradicted;
import org.daybook.app.verify.ReceiptVerdict.KeyUnknown;
import org.daybook.app.verify.ReceiptVerdict.NotConfirmed;
import org.daybook.app.verify.ReceiptVerdict.Signed;
import org.daybook.model.operation.ReceiptStatement;

/// Verdicts on receipts in words, and as the code that the process ends with.
final class ReceiptVerdictWords {
  private final ReceiptStatement said;
  private final Optional<Instant> anchoredAt;

  /// @param anchoredAt when the centre said what it holds
  ReceiptVerdictWords(ReceiptStatement said, Optional<Instant> anchoredAt) {
    this.said = said;
    this.anchoredAt = anchoredAt;
  }

  static int exitCode(ReceiptVerdict verdict) {
    return switch (verdict) {
      case Confirmed _, Signed _ -> 0;
      case Altered _, Contradicted _ -> 1;
      case KeyUnknown _ -> 2;
      case NotConfirmed _ -> 3;
    };
  }

  List<String> of(ReceiptVerdict verdict) {
    return List.of("receipt  " + verdictOf(verdict), "  " + statement());
  }

  private String verdictOf(ReceiptVerdict verdict) {
    return switch (verdict) {
      case Altered() ->
          "ALTERED  no key of this desk made the signature: something of the code is not what the"
              + " desk printed";
      case Signed() ->
          "SIGNED  by the desk; not compared with the centre (--anchor), so nobody says whether"
              + " the operation is there";
      case Confirmed(var epoch, var sequence) when epoch == said.epoch() ->
          "CONFIRMED  signed by the desk, and the centre held its operation " + sequence + when();
      case Confirmed(var epoch, var sequence) ->
          "CONFIRMED  signed by the desk; the desk was restored or copied since, and the centre"
              + " held the operation as "
              + epoch
              + "/"
              + sequence
              + when();
      case NotConfirmed(var held) ->
          "NOT YET CONFIRMED  signed by the desk; the centre held its operations up to "
              + held
              + when()
              + ", and not this one: it waits at the desk, or it never will come";
      case Contradicted() ->
          "CONTRADICTED  signed by the desk; the centre held another operation under this number"
              + when()
              + " and this one nowhere: a desk that was restored from a copy and has not sent it,"
              + " or one whose key somebody used";
      case KeyUnknown() ->
          "NOT CHECKED  nobody told this desk's key of epoch "
              + said.epoch()
              + ": take a new anchor (daybook server device anchor) or name the key file (--key)";
    };
  }

  private String when() {
    return anchoredAt.map(it -> " at " + it).orElse("");
  }

  private String statement() {
    return String.format(
        Locale.ROOT,
        "desk %s, operation %d/%d, %s %d minor units, hash %s",
        said.deviceId(),
        said.epoch(),
        said.sequence(),
        said.currency(),
        said.amountMinor(),
        HexFormat.of().formatHex(said.operationHash()));
  }
}
