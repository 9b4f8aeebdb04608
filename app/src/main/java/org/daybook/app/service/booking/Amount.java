package org.daybook.app.service.booking;

/// An amount of money.
///
/// @param minor minor units of the currency
/// @param currency its ISO code
public record Amount(long minor, String currency) {}
