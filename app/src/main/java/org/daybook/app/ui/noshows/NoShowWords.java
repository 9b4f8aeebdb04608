package org.daybook.app.ui.noshows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daybook.app.service.booking.UndecidedNoShow;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.booking.NoShowDecision;
import org.daybook.model.money.CurrencyRules;

/// Puts the queue into the words of a language.
final class NoShowWords {
  private final Messages messages;

  NoShowWords(Messages messages) {
    this.messages = messages;
  }

  String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  /// The session that was missed.
  String session(UndecidedNoShow it) {
    var parts = new ArrayList<String>();
    var at = it.startsAt();
    if (at != null) {
      parts.add(messages.shortDate(at.atZone(messages.zone()).toLocalDate()));
      parts.add(messages.time(at));
    }
    if (!it.cohort().isEmpty()) {
      parts.add(it.cohort());
    }
    if (!it.course().isEmpty()) {
      parts.add(it.course());
    }
    return messages.joined(parts);
  }

  /// What is promised.
  String promised(UndecidedNoShow it) {
    var pack = it.packageName();
    return pack == null
        ? text("noshows.promised.wallet", price(it))
        : text("noshows.promised.package", pack);
  }

  /// What a decision would do, of one or of several.
  String outcome(List<UndecidedNoShow> chosen, NoShowDecision decision) {
    if (chosen.size() == 1) {
      var it = chosen.getFirst();
      var pack = it.packageName();
      return pack == null
          ? text("noshows.outcome." + key(decision) + ".wallet", price(it))
          : text("noshows.outcome." + key(decision) + ".package", pack);
    }
    long money =
        chosen.stream()
            .filter(it -> it.packageName() == null)
            .mapToLong(it -> it.price().minor())
            .sum();
    long lessons = chosen.stream().filter(it -> it.packageName() != null).count();
    var sum = chosen.isEmpty() ? "" : price(chosen.getFirst(), money);
    return text("noshows.outcome." + key(decision) + ".several", sum, messages.number(lessons));
  }

  /// What was done.
  String done(Decided decided) {
    var about = decided.about();
    return about.size() == 1
        ? text("noshows.done." + key(decided.decision()), about.getFirst().student())
        : messages.counted("noshows.done.several." + key(decided.decision()), about.size());
  }

  String count(int waiting) {
    return messages.counted("noshows.count", waiting);
  }

  private String price(UndecidedNoShow it) {
    return price(it, it.price().minor());
  }

  private String price(UndecidedNoShow like, long minor) {
    return messages.money(CurrencyRules.of(like.price().currency())).withCurrency(minor);
  }

  static String key(NoShowDecision decision) {
    return decision.name().toLowerCase(Locale.ROOT);
  }
}
