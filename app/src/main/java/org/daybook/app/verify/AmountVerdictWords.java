package org.daybook.app.verify;

import java.util.Locale;
import org.daybook.app.verify.AmountVerdict.Agrees;
import org.daybook.app.verify.AmountVerdict.Differs;
import org.daybook.app.verify.AmountVerdict.NoPayment;
import org.daybook.app.verify.AmountVerdict.NotThere;

/// What a journal says of a receipt's amount, in words and as the code that the process ends with.
final class AmountVerdictWords {
  private AmountVerdictWords() {}

  static int exitCode(AmountVerdict verdict) {
    return switch (verdict) {
      case Agrees _ -> 0;
      case Differs _, NoPayment _ -> 1;
      case NotThere _ -> 3;
    };
  }

  static String of(AmountVerdict verdict) {
    return switch (verdict) {
      case Agrees(var place) -> "  journal  AGREES  operation " + place + " took this amount";
      case Differs(var place, var currency, var amount) ->
          String.format(
              Locale.ROOT,
              "  journal  ANOTHER AMOUNT  operation %s took %s %d minor units",
              place,
              currency,
              amount);
      case NoPayment(var place) -> "  journal  NO PAYMENT  operation " + place + " took no money";
      case NotThere() -> "  journal  NOT THERE  no journal of this desk holds the operation";
    };
  }
}
