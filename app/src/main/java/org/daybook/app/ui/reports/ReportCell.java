package org.daybook.app.ui.reports;

import javafx.scene.control.TableCell;
import org.daybook.app.service.reports.Cell;
import org.daybook.app.service.reports.Column;
import org.daybook.app.service.reports.ReportRow;
import org.daybook.app.ui.control.Badge;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Tone;
import org.daybook.model.booking.BookingCharge;
import org.jspecify.annotations.Nullable;

/// Draws a value of a report.
final class ReportCell extends TableCell<ReportRow, Cell> {
  private static final double NAME = 220;
  private static final double FIGURE = 96;
  private static final double WORD = 130;
  private static final double LEAST_NAME = 146;
  private static final double LEAST_COHORT = 104;
  private static final double LEAST_AMOUNT = 86;
  private static final double LEAST_CODE = 112;
  private static final double LEAST_DAY = 164;
  private static final double LEAST_PERSON = 122;

  private final ReportWords words;

  ReportCell(ReportWords words, boolean figure) {
    this.words = words;
    getStyleClass().add(figure ? "figure-cell" : "word-cell");
  }

  /// Whether a column holds figures, which stand under each other by their last digit.
  static boolean isFigure(Column column) {
    return switch (column) {
      case STUDENT,
          CODE,
          COURSE,
          COHORT,
          DAY,
          TIME,
          WEEKDAY,
          TRAINER,
          OVERDUE,
          STANDING,
          MARK,
          PERIOD,
          FATE,
          PAID_WITH,
          PACKAGE,
          HOLDER,
          HOLDER_KIND ->
          false;
      case DAYS_OVERDUE,
          REGISTERS_MISSING,
          STUDENTS,
          BELOW,
          ATTENDED,
          WEIGHED,
          RATE,
          ABSENT,
          EXCUSED,
          TIMES_LATE,
          MINUTES_LATE,
          LONGEST_LATE,
          LATE_SHARE,
          MINUTES,
          TAKEN_CASH,
          TAKEN_OTHERWISE,
          TAKEN,
          EARNED_OF_STUDENTS,
          EARNED_OF_WALLETS,
          EARNED_OF_PACKAGES,
          EARNED,
          BOOKED,
          CAME,
          CONVERSION,
          NO_SHOWS,
          KEPT,
          GIVEN_BACK,
          UNDECIDED,
          NOT_CHARGED,
          PROTECTED,
          MONEY_KEPT,
          CREDITS_KEPT,
          PRICE,
          PACKAGES_SOLD,
          CREDITS_SOLD,
          CREDITS_USED,
          CREDITS_RETURNED,
          CREDITS_LEFT,
          UTILISATION,
          OWED,
          WALLETS,
          BALANCE,
          HELD,
          FREE ->
          true;
    };
  }

  static double width(Column column) {
    return switch (column) {
      case STUDENT, COURSE, PACKAGE, HOLDER -> NAME;
      default -> isFigure(column) ? FIGURE : WORD;
    };
  }

  /// What its words need where there is little room.
  static double leastWidth(Column column) {
    return switch (column) {
      case STUDENT, COURSE, HOLDER, PERIOD, FATE -> LEAST_NAME;
      case PACKAGE -> LEAST_PERSON;
      case COHORT -> LEAST_COHORT;
      case TAKEN_CASH,
          TAKEN_OTHERWISE,
          TAKEN,
          EARNED_OF_STUDENTS,
          EARNED_OF_WALLETS,
          EARNED_OF_PACKAGES,
          EARNED,
          MONEY_KEPT,
          PRICE,
          OWED,
          BALANCE,
          HELD,
          FREE ->
          LEAST_AMOUNT;
      case CODE -> LEAST_CODE;
      case DAY -> LEAST_DAY;
      case TRAINER -> LEAST_PERSON;
      default -> 0;
    };
  }

  @Override
  protected void updateItem(@Nullable Cell cell, boolean empty) {
    super.updateItem(cell, empty);
    setGraphic(null);
    setText(null);
    if (empty || cell == null) {
      return;
    }
    if (cell instanceof Cell.Reached(boolean reached)) {
      setGraphic(badge(reached));
    } else if (cell instanceof Cell.Fate(var charge) && charge == BookingCharge.HELD) {
      setGraphic(new Badge(Tone.WARN, Icon.ATTENTION, words.words(cell)));
    } else {
      setText(words.words(cell));
    }
  }

  private Badge badge(boolean reached) {
    var said = words.words(new Cell.Reached(reached));
    return reached
        ? new Badge(Tone.OK, Icon.CHECK, said)
        : new Badge(Tone.WARN, Icon.ATTENTION, said);
  }
}
