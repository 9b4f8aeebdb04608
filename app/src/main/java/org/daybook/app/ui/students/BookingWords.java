package org.daybook.app.ui.students;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.daybook.app.service.booking.Amount;
import org.daybook.app.service.booking.BookingLine;
import org.daybook.app.ui.control.Badge;
import org.daybook.app.ui.control.Tone;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.booking.BookingKind;
import org.daybook.model.booking.BookingMethod;
import org.daybook.model.booking.BookingPay;
import org.daybook.model.booking.BookingState;
import org.daybook.model.command.Reason;
import org.daybook.model.money.CurrencyRules;
import org.jspecify.annotations.Nullable;

/// How seats at sessions are spoken of.
final class BookingWords {
  private final Messages messages;

  BookingWords(Messages messages) {
    this.messages = messages;
  }

  String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  String money(Amount amount) {
    return messages.money(CurrencyRules.of(amount.currency())).withCurrency(amount.minor());
  }

  String reason(Reason reason) {
    return messages.text("reason." + CardWords.lower(reason));
  }

  /// Whose session it is.
  String title(String course, String cohort) {
    return course.isEmpty() ? cohort : messages.joined(List.of(course, cohort));
  }

  /// When and where, and why where that is not as usual.
  String detail(BookingLine it) {
    var parts = new ArrayList<String>();
    var at = it.startsAt();
    if (at != null) {
      parts.add(moment(at));
    }
    if (it.room() != null) {
      parts.add(it.room());
    }
    if (it.kind() != BookingKind.STANDARD) {
      parts.add(kind(it.kind()));
    }
    return messages.joined(parts);
  }

  String moment(Instant at) {
    return messages.joined(
        List.of(messages.shortDate(at.atZone(messages.zone()).toLocalDate()), messages.time(at)));
  }

  String kind(BookingKind kind) {
    return messages.text("booking.kind." + CardWords.lower(kind));
  }

  String pay(BookingPay pay) {
    return messages.text("booking.pay." + CardWords.lower(pay));
  }

  Badge state(BookingLine it) {
    boolean free = it.payment().price().minor() == 0;
    var tone =
        switch (it.state()) {
          case LOCKED, PAID -> Tone.OK;
          case PENDING, NO_SHOW -> Tone.WARN;
          case CANCELLED, EXPIRED -> Tone.NEUTRAL;
        };
    return new Badge(
        tone,
        it.state() == BookingState.PAID && free
            ? messages.text("booking.state.free")
            : messages.text("booking.state." + CardWords.lower(it.state())));
  }

  /// How it is paid, and what became of its price.
  String paid(BookingLine it) {
    var payment = it.payment();
    if (payment.price().minor() == 0) {
      return messages.text("booking.paid.free");
    }
    boolean pack = payment.method() == BookingMethod.PACKAGE;
    var what = pack ? packageName(payment) : money(payment.price());
    var key =
        switch (payment.charge()) {
          case NONE -> it.live() ? "due" : "nothing";
          case WAIVED -> "free";
          case HELD -> pack ? "package.held" : "wallet.held";
          case CAPTURED -> captured(payment.method());
          case RELEASED -> pack ? "package.released" : "released";
        };
    return messages.text("booking.paid." + key, what);
  }

  private static String packageName(BookingLine.Payment payment) {
    var name = payment.packageName();
    return name == null ? "" : name;
  }

  private static String captured(@Nullable BookingMethod method) {
    return switch (method) {
      case PACKAGE -> "package";
      case WALLET -> "wallet";
      case AT_THE_DOOR -> "at_the_door";
      case ON_ACCOUNT -> "on_account";
      case null -> "nothing";
    };
  }
}
