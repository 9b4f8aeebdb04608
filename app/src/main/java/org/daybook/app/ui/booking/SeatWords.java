package org.daybook.app.ui.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daybook.app.service.booking.Amount;
import org.daybook.app.service.booking.SessionOffer;
import org.daybook.app.service.booking.SessionSeats;
import org.daybook.app.ui.control.Badge;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Tone;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.booking.BookingKind;
import org.daybook.model.booking.BookingPay;
import org.daybook.model.command.Reason;
import org.daybook.model.money.CurrencyRules;
import org.jspecify.annotations.Nullable;

/// How seats that could be booked are spoken of.
final class SeatWords {
  private final Messages messages;

  SeatWords(Messages messages) {
    this.messages = messages;
  }

  String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  private String money(Amount amount) {
    return messages.money(CurrencyRules.of(amount.currency())).withCurrency(amount.minor());
  }

  private String reason(Reason reason) {
    return messages.text("reason." + lower(reason));
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /// What is asked.
  String title(SeatQuestion question) {
    return switch (question) {
      case SeatQuestion.OfStudent it -> text("booking.book.title", it.name());
      case SeatQuestion.AtSession it ->
          text("booking.at.title", it.cohort(), moment(it.startsAt()));
    };
  }

  /// What booking the seat that was picked is called.
  String book(SeatQuestion question, SeatOption picked) {
    return switch (question) {
      case SeatQuestion.OfStudent _ ->
          text("booking.book.in", picked.offer().cohort(), moment(picked.offer().startsAt()));
      case SeatQuestion.AtSession _ -> text("booking.at.book", picked.name());
    };
  }

  /// Why there is nothing to pick, and what to do.
  String nothing(SeatQuestion question, String typed) {
    return switch (question) {
      case SeatQuestion.OfStudent _ -> text("booking.nothing");
      case SeatQuestion.AtSession _ ->
          text(typed.isBlank() ? "booking.at.begin" : "booking.at.nobody");
    };
  }

  /// Who was booked where.
  String booked(SeatOption it) {
    return text("booking.booked", it.name(), it.offer().cohort());
  }

  /// Whose session it is.
  String title(String course, String cohort) {
    return course.isEmpty() ? cohort : messages.joined(List.of(course, cohort));
  }

  private String moment(Instant at) {
    return messages.joined(
        List.of(messages.shortDate(at.atZone(messages.zone()).toLocalDate()), messages.time(at)));
  }

  String kind(BookingKind kind) {
    return messages.text("booking.kind." + lower(kind));
  }

  String pay(BookingPay pay) {
    return messages.text("booking.pay." + lower(pay));
  }

  String price(SessionSeats it) {
    return it.price().minor() == 0 ? text("booking.pays.free") : money(it.price());
  }

  /// The code of a student who could have a seat, and what there is to pay it with.
  String means(SeatOption it) {
    var means = it.offer().means();
    var parts = new ArrayList<String>();
    parts.add(it.code());
    var pack = means.pack();
    if (pack != null) {
      parts.add(text("booking.at.package", pack.name(), pack.remaining()));
    }
    if (means.wallet().minor() > 0) {
      parts.add(text("booking.at.wallet", money(means.wallet())));
    }
    return messages.joined(parts);
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

  /// What would pay the seat of a student, or what speaks against it.
  Badge pays(SessionOffer it) {
    var objection = it.objection();
    if (objection != null) {
      return it.full()
          ? seats(it)
          : new Badge(Tone.WARN, Icon.ATTENTION, messages.text("reason." + lower(objection)));
    }
    if (it.price().minor() == 0) {
      return new Badge(Tone.OK, text("booking.paid.free"));
    }
    var way =
        switch (it.pays()) {
          case PACKAGE -> BookingPay.PACKAGE;
          case WALLET -> BookingPay.WALLET;
          case AT_THE_DOOR, ON_ACCOUNT -> BookingPay.AT_THE_DOOR;
          case null -> BookingPay.AT_THE_DOOR;
        };
    return new Badge(Tone.NEUTRAL, pay(way));
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
    return left(left);
  }

  /// The seats that are left, null where there is no limit.
  Badge left(@Nullable Integer left) {
    if (left == null) {
      return new Badge(Tone.NEUTRAL, messages.text("students.enrol.unlimited"));
    }
    return left == 0
        ? new Badge(Tone.WARN, Icon.ATTENTION, messages.text("students.enrol.none_left"))
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
