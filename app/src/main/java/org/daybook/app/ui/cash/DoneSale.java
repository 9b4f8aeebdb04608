package org.daybook.app.ui.cash;

import java.util.UUID;
import org.daybook.model.cash.Tender;

/// A sale that was just made, on the screen until the next student.
///
/// @param payer whose it was
/// @param paidMinor what was paid
/// @param receivedMinor what was handed over
/// @param changeMinor what is to be given back
/// @param owesMinor what the person still owes now
/// @param printed whether its receipt went to the printer or was shown for printing
record DoneSale(
    UUID paymentId,
    String payer,
    Tender tender,
    long paidMinor,
    long receivedMinor,
    long changeMinor,
    long owesMinor,
    boolean printed) {

  DoneSale owing(long minor) {
    return new DoneSale(
        paymentId, payer, tender, paidMinor, receivedMinor, changeMinor, minor, printed);
  }

  DoneSale withPrint() {
    return new DoneSale(
        paymentId, payer, tender, paidMinor, receivedMinor, changeMinor, owesMinor, true);
  }
}
