package org.daybook.app.service.reports;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.daybook.model.booking.BookingCharge;
import org.daybook.model.booking.BookingMethod;
import org.daybook.model.money.CurrencyRules;
import org.daybook.model.rollcall.AttendanceValue;

/// A value of a report, not yet in anybody's words: screen and files write the same value, so that
/// their figures are the same.
public sealed interface Cell {

  record Words(String words) implements Cell {}

  record Count(long number) implements Cell {}

  /// A share of a whole in tenths of a per cent, cut off and not rounded; of nothing it is unknown.
  record Share(long part, long whole) implements Cell {
    private static final int TENTHS = 1_000;

    public boolean known() {
      return whole > 0;
    }

    public int tenths() {
      return whole == 0 ? 0 : (int) (part * TENTHS / whole);
    }
  }

  /// From so many per cent up to so many.
  record Band(int fromPerCent, int toPerCent) implements Cell {}

  record Day(LocalDate day) implements Cell {}

  record Moment(Instant moment) implements Cell {}

  record Weekday(DayOfWeek day) implements Cell {}

  record Age(Overdue age) implements Cell {}

  record Marked(AttendanceValue value) implements Cell {}

  /// Whether somebody comes up to what the centre asks for.
  record Reached(boolean reached) implements Cell {}

  /// An amount of money in minor units.
  record Money(long minor, CurrencyRules currency) implements Cell {}

  /// From one day to another.
  record Days(LocalDate from, LocalDate to) implements Cell {}

  record Month(YearMonth month) implements Cell {}

  /// What became of the price of a booking.
  record Fate(BookingCharge charge) implements Cell {}

  /// What a booking is paid with.
  record Means(BookingMethod method) implements Cell {}

  /// Whose wallets.
  record Holders(Holder holder) implements Cell {}

  /// A person or a thing that the desk does not know or that is not named.
  record Unnamed() implements Cell {}

  /// Nothing to say, as in a total.
  record Nothing() implements Cell {}
}
