package org.daybook.model.cash;

/// How money is given. Daybook moves none but cash: it records what a card terminal, a bank or an
/// operator of mobile money did.
public enum Tender {
  CASH,
  CARD,
  BANK_TRANSFER,
  MOBILE_MONEY
}
