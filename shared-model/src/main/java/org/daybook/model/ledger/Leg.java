package org.daybook.model.ledger;

/// What an entry that is being written adds to an account.
///
/// @param account which
/// @param amountMinor minor units, debits positive; one of 0 is left out
public record Leg(Account account, long amountMinor) {}
