package org.daybook.app.ui.students;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.daybook.app.service.booking.Amount;
import org.daybook.app.service.booking.BookingLine;
import org.daybook.app.service.booking.SessionOffer;
import org.daybook.app.ui.control.Badge;
import org.daybook.app.ui.control.Icon;
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

  /// When and where a session is that could be booked, and what it costs.
  String detail(SessionOffer it) {
    var parts = new ArrayList<String>();
    var day = it.startsAt().atZone(messages.zone()).toLocalDate();
    parts.add(messages.shortDate(day));
    parts.add(messages.span(it.startsAt(), it.endsAt()));
    if (it.room() != null) {
      parts.add(it.room());
    }
    if (it.price().minor() > 0) {
      parts.add(money(it.price()));
    }
    return messages.joined(parts);
  }

  /// The seats that are left, or what else speaks against it.
  Badge seats(SessionOffer it) {
    var left = it.seatsLeft();
    var objection = it.objection();
    if (objection != null && !it.full() && objection != Reason.CREDIT_TOO_LOW) {
      return new Badge(Tone.WARN, Icon.ATTENTION, reason(objection));
    }
    if (it.full()) {
      return new Badge(Tone.WARN, Icon.ATTENTION, messages.text("students.enrol.none_left"));
    }
    return left == null
        ? new Badge(Tone.NEUTRAL, messages.text("students.enrol.unlimited"))
        : new Badge(Tone.OK, messages.counted("students.enrol.left", left));
  }

  /// What happens when it is booked as it is wanted, or what to do where it cannot be.
  String consequence(SessionOffer it, BookingPay pay) {
    var objection = it.objection();
    if (objection == null) {
      return paidBy(it);
    }
    if (it.full()) {
      return it.mayOverride()
          ? messages.text("booking.full.override") + " " + paidBy(it)
          : messages.text("booking.full");
    }
    return objection == Reason.CREDIT_TOO_LOW
        ? tooLow(it, pay)
        : messages.text("students.enrol.impossible", reason(objection));
  }

  private String paidBy(SessionOffer it) {
    if (it.price().minor() == 0) {
      return messages.text("booking.pays.free");
    }
    var pack = it.means().pack();
    return switch (it.pays()) {
      case PACKAGE ->
          pack == null ? "" : messages.text("booking.pays.package", pack.name(), pack.remaining());
      case WALLET ->
          messages.text("booking.pays.wallet", money(it.price()), money(it.means().wallet()));
      case AT_THE_DOOR, ON_ACCOUNT -> messages.text("booking.pays.at_the_door", money(it.price()));
      case null -> messages.text("booking.pays.at_the_door", money(it.price()));
    };
  }

  private String tooLow(SessionOffer it, BookingPay pay) {
    var wallet = money(it.means().wallet());
    return switch (pay) {
      case PACKAGE -> messages.text("booking.no_package");
      case WALLET -> messages.text("booking.wallet_too_low", wallet);
      case AUTOMATIC, AT_THE_DOOR -> messages.text("booking.too_low", wallet);
    };
  }
}
