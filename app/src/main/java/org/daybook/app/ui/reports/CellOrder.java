package org.daybook.app.ui.reports;

import org.daybook.app.service.reports.Cell;
import org.daybook.app.service.reports.Holder;
import org.daybook.app.service.reports.Overdue;
import org.daybook.model.booking.BookingCharge;
import org.daybook.model.booking.BookingMethod;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.value.FoldedText;

/// Where a value stands among its column's: by number, by day, or by words as people look them up.
record CellOrder(long number, String words) implements Comparable<CellOrder> {

  static CellOrder of(Cell cell) {
    return switch (cell) {
      case Cell.Count(long number) -> new CellOrder(number, "");
      case Cell.Share share -> new CellOrder(share.known() ? share.tenths() : -1, "");
      case Cell.Band(int from, int to) -> new CellOrder(from, "");
      case Cell.Day(var day) -> new CellOrder(day.toEpochDay(), "");
      case Cell.Moment(var moment) -> new CellOrder(moment.toEpochMilli(), "");
      case Cell.Weekday(var day) -> new CellOrder(day.getValue(), "");
      case Cell.Age(var age) -> new CellOrder(age.compareTo(Overdue.TODAY), "");
      case Cell.Marked(var value) -> new CellOrder(value.compareTo(AttendanceValue.UNMARKED), "");
      case Cell.Money(long minor, var currency) -> new CellOrder(minor, "");
      case Cell.Days(var from, var to) -> new CellOrder(from.toEpochDay(), "");
      case Cell.Month(var month) -> new CellOrder(month.atDay(1).toEpochDay(), "");
      case Cell.Fate(var charge) -> new CellOrder(charge.compareTo(BookingCharge.NONE), "");
      case Cell.Means(var method) -> new CellOrder(method.compareTo(BookingMethod.PACKAGE), "");
      case Cell.Holders(var holder) -> new CellOrder(holder.compareTo(Holder.STUDENTS), "");
      case Cell.Reached(boolean reached) -> new CellOrder(reached ? 1 : 0, "");
      case Cell.Words(var words) -> new CellOrder(0, FoldedText.fold(words));
      case Cell.Unnamed() -> new CellOrder(1, "");
      case Cell.Nothing() -> new CellOrder(-1, "");
    };
  }

  @Override
  public int compareTo(CellOrder other) {
    int byNumber = Long.compare(number, other.number);
    return byNumber == 0 ? words.compareTo(other.words) : byNumber;
  }
}
