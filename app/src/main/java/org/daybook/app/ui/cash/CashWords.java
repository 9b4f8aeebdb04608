package org.daybook.app.ui.cash;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daybook.app.service.cash.DueItem;
import org.daybook.app.service.cash.HeldPackage;
import org.daybook.app.service.cash.RefundablePayment;
import org.daybook.app.service.cash.TakenPayment;
import org.daybook.app.service.printing.PrintState;
import org.daybook.app.service.printing.PrintTrouble;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.cash.PaymentState;
import org.daybook.model.cash.Tender;
import org.daybook.model.ledger.EntryKind;

/// How the cash desk says things.
final class CashWords {
  private final Messages messages;

  CashWords(Messages messages) {
    this.messages = messages;
  }

  Messages messages() {
    return messages;
  }

  String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  /// What is paid for.
  String title(DueItem item) {
    return switch (item.purpose()) {
      case SESSION -> messages.text("cash.item.session", item.course());
      case ENROLMENT -> messages.text("cash.item.enrolment", item.course());
      case WALLET -> messages.text("cash.item.wallet", item.course());
      case PACKAGE -> messages.text("cash.item.package", item.course());
      case ON_ACCOUNT -> messages.text("cash.item.on_account");
    };
  }

  /// What a part of a payment was for.
  String title(RefundablePayment.Line line) {
    return switch (line.purpose()) {
      case SESSION -> messages.text("cash.item.session", line.about());
      case ENROLMENT -> messages.text("cash.item.enrolment", line.about());
      case WALLET -> messages.text("cash.item.wallet", line.about());
      case PACKAGE -> messages.text("cash.item.package", line.about());
      case ON_ACCOUNT -> messages.text("cash.item.on_account");
    };
  }

  /// What a payment comes to, or what became of it.
  String amountOrState(TakenPayment payment, String amount) {
    return switch (payment.state()) {
      case REVERSED -> messages.text("cash.payment.undone");
      case REFUNDED -> messages.text("cash.payment.refunded");
      default -> amount;
    };
  }

  /// Whether nothing of a payment is left.
  static boolean isGone(TakenPayment payment) {
    return payment.state() == PaymentState.REVERSED || payment.state() == PaymentState.REFUNDED;
  }

  /// When and where, or of which cohort.
  String detail(DueItem item) {
    return details(item).getFirst();
  }

  /// The same, from long to short.
  List<String> details(DueItem item) {
    var parts = new ArrayList<String>();
    var at = item.startsAt();
    var room = item.room();
    if (at != null) {
      var day = at.atZone(messages.zone()).toLocalDate();
      parts.add(messages.joined(List.of(messages.shortDate(day), messages.time(at))));
    }
    if (room != null) {
      parts.add(room);
    } else if (!item.cohort().isEmpty()) {
      parts.add(item.cohort());
    }
    if (parts.isEmpty()) {
      return List.of(messages.text("cash.item.on_account.detail"));
    }
    return messages.shortening(parts);
  }

  /// What is left of a package of lessons.
  String left(HeldPackage it) {
    return messages.text("cash.package.left", it.remaining(), it.credits());
  }

  String tender(Tender tender) {
    return messages.text("cash.tender." + lower(tender));
  }

  String entry(EntryKind kind) {
    return messages.text("cash.entry." + lower(kind));
  }

  /// What keeps a receipt from being printed, in a few words.
  String why(PrintTrouble trouble) {
    return messages.text("printing.why." + lower(trouble));
  }

  /// How many receipts wait, for what, and what to do.
  String prints(PrintState now) {
    return messages.counted("cash.prints.waiting", now.waiting().size());
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
