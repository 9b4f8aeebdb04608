package org.daybook.app.ui.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daybook.app.service.reconcile.CountSheet;
import org.daybook.app.service.reconcile.OperationLine;
import org.daybook.app.ui.text.MoneyFormat;
import org.daybook.model.cash.explain.Cause;

/// Says what may explain a difference, and what to do about it.
final class CauseWords {
  private final ReconcileWords words;
  private final MoneyFormat money;

  CauseWords(ReconcileWords words, MoneyFormat money) {
    this.words = words;
    this.money = money;
  }

  String what(Cause cause) {
    return switch (cause) {
      case Cause.NotRegistered(var kind, var amount) ->
          words.text("reconcile.cause.missing." + ReconcileWords.key(kind), money.amount(amount));
      case Cause.TransposedDigits(var movement, var registered, var meant) ->
          words.text("reconcile.cause.digits", money.amount(registered), money.amount(meant));
      case Cause.WrongTender(var movements, var amount, var cash) ->
          words.text(
              cash ? "reconcile.cause.tender.cash" : "reconcile.cause.tender.not_cash",
              money.amount(amount));
      case Cause.RegisteredTwice(var movements, var amount) ->
          words.text("reconcile.cause.twice", money.amount(amount));
      case Cause.WrongDirection(var movements, var amount) ->
          words.text("reconcile.cause.direction", money.amount(amount));
      case Cause.UnheardDesk(var shift, var amount, var before) ->
          words.text(
              before ? "reconcile.cause.unheard.before" : "reconcile.cause.unheard",
              money.amount(amount));
      case Cause.Miscounted(var worth, var pieces) ->
          words
              .messages()
              .counted(
                  pieces > 0 ? "reconcile.cause.over_counted" : "reconcile.cause.left_out",
                  Math.absExact(pieces),
                  money.amount(worth));
    };
  }

  /// Where to look, or what to do.
  String advice(Cause cause, CountSheet sheet) {
    var movements = movements(cause);
    if (!movements.isEmpty()) {
      return at(movements, sheet);
    }
    return words.text(
        switch (cause) {
          case Cause.Miscounted miscounted -> "reconcile.advice.count";
          case Cause.NotRegistered(var kind, var amount) ->
              "reconcile.advice.missing." + ReconcileWords.key(kind);
          case Cause.UnheardDesk(var shift, var amount, var before) ->
              before ? "reconcile.advice.unheard.before" : "reconcile.advice.unheard";
          default -> "reconcile.advice.look";
        });
  }

  private String at(List<UUID> movements, CountSheet sheet) {
    var first =
        sheet.operations().stream()
            .filter(it -> it.entryId().equals(movements.getFirst()))
            .findFirst();
    if (first.isEmpty()) {
      return words.text("reconcile.advice.look");
    }
    var where = where(first.get());
    return movements.size() == 1
        ? where
        : words.messages().counted("reconcile.advice.others", movements.size() - 1L, where);
  }

  private String where(OperationLine line) {
    var parts = new ArrayList<String>();
    if (!line.receipt().isEmpty()) {
      parts.add(line.receipt());
    }
    parts.add(line.student().isEmpty() ? line.by() : line.student());
    parts.add(words.messages().time(line.at()));
    return words.messages().joined(parts);
  }

  /// The entries that it speaks of; none where nothing was registered.
  static List<UUID> movements(Cause cause) {
    return switch (cause) {
      case Cause.NotRegistered missing -> List.of();
      case Cause.TransposedDigits(var movement, var registered, var meant) -> List.of(movement);
      case Cause.WrongTender(var movements, var amount, var cash) -> movements;
      case Cause.RegisteredTwice(var movements, var amount) -> movements;
      case Cause.WrongDirection(var movements, var amount) -> movements;
      case Cause.Miscounted miscounted -> List.of();
      case Cause.UnheardDesk unheard -> List.of();
    };
  }
}
