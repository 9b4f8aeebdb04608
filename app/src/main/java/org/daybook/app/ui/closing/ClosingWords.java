package org.daybook.app.ui.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.daybook.app.service.closing.CountLine;
import org.daybook.app.service.closing.DrawerLine;
import org.daybook.app.service.closing.ShiftLine;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Pill;
import org.daybook.app.ui.control.Tone;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.text.MoneyFormat;
import org.daybook.model.money.CurrencyRules;

/// How the close of day says things.
final class ClosingWords {
  private final Messages messages;

  ClosingWords(Messages messages) {
    this.messages = messages;
  }

  Messages messages() {
    return messages;
  }

  String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  MoneyFormat money(String currency) {
    return messages.money(CurrencyRules.of(currency));
  }

  /// What a difference is called.
  Pill verdict(long differenceMinor) {
    if (differenceMinor == 0) {
      return new Pill(Tone.OK, Icon.CHECK, text("closing.matched"));
    }
    return differenceMinor > 0
        ? new Pill(Tone.INFO, Icon.SAVED_HERE, text("closing.over"))
        : new Pill(Tone.BAD, Icon.ARRIVING, text("closing.under"));
  }

  /// The class that gives a difference its colour.
  static String tint(long differenceMinor) {
    if (differenceMinor == 0) {
      return "closing-even";
    }
    return differenceMinor > 0 ? "closing-over" : "closing-under";
  }

  /// Who took cash into a cashbox, or who counted it, from long to short.
  List<String> about(DrawerLine drawer, LocalDate shown) {
    var open = drawer.shifts().stream().filter(ShiftLine::open).toList();
    if (open.size() == 1) {
      return held("closing.open_by", open.getFirst(), shown);
    }
    if (!open.isEmpty()) {
      return List.of(messages.counted("closing.shifts_open", open.size()));
    }
    var last = drawer.counts().stream().findFirst();
    if (drawer.uncounted()) {
      return List.of(text("closing.came_late"));
    }
    return List.of(
        last.map(it -> text("closing.counted_at", it.countedBy(), messages.time(it.countedAt())))
            .orElseGet(() -> text("closing.not_used")));
  }

  /// Who answers for a shift and since when, from long to short: of another day than the one that
  /// is looked at with that day, which is what matters most then.
  List<String> held(String key, ShiftLine shift, LocalDate shown) {
    var time = messages.time(shift.since());
    if (shift.day().equals(shown)) {
      return List.of(text(key, shift.heldBy(), time));
    }
    var day = messages.shortDate(shift.day());
    return List.of(
        text(key, shift.heldBy(), messages.joined(List.of(day, time))),
        text(key, shift.heldBy(), day),
        text("today.drawers.since", day));
  }

  /// A desk that this one does not know by name is another one.
  String desk(ShiftLine shift) {
    return shift.desk().isEmpty() ? text("closing.other_desk") : shift.desk();
  }

  String state(ShiftLine shift) {
    return text("closing.shift." + lower(shift.state()));
  }

  String line(CountLine count, MoneyFormat money) {
    return messages.joined(
        List.of(
            text("closing.purpose." + lower(count.purpose())),
            text("closing.counted_by", count.countedBy(), messages.time(count.countedAt())),
            money.difference(count.differenceMinor())));
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
