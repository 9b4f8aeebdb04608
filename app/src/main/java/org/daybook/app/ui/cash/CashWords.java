package org.daybook.app.ui.cash;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daybook.app.service.cash.DueItem;
import org.daybook.app.ui.text.Messages;
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
      case ON_ACCOUNT -> messages.text("cash.item.on_account");
    };
  }

  /// When and where, or of which cohort.
  String detail(DueItem item) {
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
      return messages.text("cash.item.on_account.detail");
    }
    return messages.joined(parts);
  }

  String tender(Tender tender) {
    return messages.text("cash.tender." + lower(tender));
  }

  String entry(EntryKind kind) {
    return messages.text("cash.entry." + lower(kind));
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
