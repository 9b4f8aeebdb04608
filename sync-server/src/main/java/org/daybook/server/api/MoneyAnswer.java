package org.daybook.server.api;

/// An amount of money.
///
/// @param amountMinor minor units, as cents
/// @param currency ISO 4217 code
public record MoneyAnswer(long amountMinor, String currency) {}
