package org.daybook.app.ui.text;

/// What came of an amount that somebody typed.
public sealed interface TypedMoney {

  /// @param amountMinor in minor units of the organisation's currency
  record Amount(long amountMinor) implements TypedMoney {}

  /// Not an amount of that currency; nothing is guessed.
  record Wrong(Why why) implements TypedMoney {}

  /// Why it is none.
  enum Why {
    EMPTY("money.wrong.empty"),
    NO_AMOUNT("money.wrong.no_amount"),
    TOO_MANY_DECIMALS("money.wrong.decimals"),
    NEGATIVE("money.wrong.negative"),
    TOO_LARGE("money.wrong.too_large");

    private final String key;

    Why(String key) {
      this.key = key;
    }

    /// The key of the sentence that says so.
    public String key() {
      return key;
    }
  }
}
