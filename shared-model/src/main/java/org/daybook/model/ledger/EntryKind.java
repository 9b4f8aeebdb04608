package org.daybook.model.ledger;

import org.daybook.model.seal.CorrectionKind;

/// What an entry says has happened.
public enum EntryKind {
  /// A student owes for an enrolment or a session.
  CHARGE,
  /// A student owes less than was charged.
  CREDIT,
  /// A student paid.
  PAYMENT,
  /// A student got money back.
  REFUND,
  /// An entry was taken back whole.
  REVERSAL,
  /// Cash came from the safe when a shift began.
  FLOAT,
  PAY_IN,
  PAY_OUT,
  /// Cash went from a drawer to the safe.
  SAFE_DROP,
  /// Cash went from the safe to the bank.
  BANK_DEPOSIT,
  /// A drawer was opened without a reason to; it posts nothing.
  NO_SALE,
  /// Cash left a drawer for another place.
  TRANSFER_OUT,
  /// Cash from another place was received and counted.
  TRANSFER_IN,
  /// Money came into a wallet.
  TOP_UP,
  /// Money went from one wallet to another.
  WALLET_TRANSFER,
  /// A package of lessons was bought, with a payment or from a wallet.
  PACKAGE_SALE,
  /// A session took place that a package pays: its share of the package's price is earned.
  PACKAGE_EARNING,
  /// What was left of a package went into a wallet.
  PACKAGE_REFUND,
  /// A count found something else than was expected.
  DIFFERENCE,
  /// An entry came after the count that had covered it, so that the count's difference changes.
  LATE;

  /// What an entry is that comes after its day was sealed.
  CorrectionKind correction() {
    return switch (this) {
      case CHARGE,
          CREDIT,
          PAYMENT,
          REFUND,
          REVERSAL,
          TOP_UP,
          WALLET_TRANSFER,
          PACKAGE_SALE,
          PACKAGE_EARNING,
          PACKAGE_REFUND ->
          CorrectionKind.LATE_SALE;
      case FLOAT, PAY_IN, PAY_OUT, SAFE_DROP, BANK_DEPOSIT, NO_SALE, TRANSFER_OUT, TRANSFER_IN ->
          CorrectionKind.LATE_MOVEMENT;
      case DIFFERENCE, LATE -> CorrectionKind.RECOUNT;
    };
  }
}
