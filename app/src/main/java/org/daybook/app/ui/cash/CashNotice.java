package org.daybook.app.ui.cash;

/// Says what was just done.
///
/// @param subject whom or how much it was about, or empty
record CashNotice(Kind kind, String subject) {

  /// The message keys are `cash.notice.` and the name in lower case.
  enum Kind {
    SHIFT_OPENED,
    MOVED,
    HANDED_OVER,
    UNDONE,
    COPY_SENT,
    PRINT_DROPPED,
    PRINT_SENT_BEFORE,
    REFUNDED,
    /// What was given back stays on the account.
    CREDITED,
    /// What lay on the account is in the wallet.
    WALLET_FUNDED,
    /// A package of lessons was paid from the wallet.
    PACKAGE_BOUGHT,
    /// What had been half typed was saved before the desk ended.
    TAKEN_BEFORE,
    /// What had been half typed was given back before the desk ended.
    GIVEN_BEFORE;

    boolean changesWhatIsOwed() {
      return this == REFUNDED
          || this == CREDITED
          || this == WALLET_FUNDED
          || this == PACKAGE_BOUGHT;
    }
  }
}
