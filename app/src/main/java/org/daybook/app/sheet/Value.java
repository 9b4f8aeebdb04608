package org.daybook.app.sheet;

import java.time.LocalDate;
import java.time.LocalTime;

/// What stands in a cell of a file.
public sealed interface Value {

  record Words(String words) implements Value {}

  record Whole(long number) implements Value {}

  /// A share in tenths of a per cent.
  record Share(int tenths) implements Value {}

  /// An amount of money.
  ///
  /// @param minorDigits decimals of its currency
  record Amount(long minor, int minorDigits) implements Value {}

  record Day(LocalDate day) implements Value {}

  record Time(LocalTime time) implements Value {}

  record Empty() implements Value {}
}
