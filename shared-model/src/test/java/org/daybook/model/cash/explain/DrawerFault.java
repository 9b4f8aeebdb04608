package org.daybook.model.cash.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.daybook.model.cash.explain.Cause.NotRegistered;
import org.daybook.model.cash.explain.Cause.RegisteredTwice;
import org.daybook.model.cash.explain.Cause.TransposedDigits;
import org.daybook.model.cash.explain.Cause.WrongTender;
import org.daybook.model.cash.explain.DrawerMovement.Kind;

/// A day on which one thing went wrong, and what it was.
///
/// @param fault what kind
/// @param difference what the count showed
/// @param cause whether a proposal is what happened: the kind, the amount and, where one movement
///   was registered wrongly, that movement
record DrawerFault(Fault fault, DrawerDifference difference, Predicate<Cause> cause) {
  private static final long FLOAT_MAJOR = 200_000;

  enum Fault {
    MISSING_SALE,
    TRANSPOSED_DIGITS,
    WRONG_TENDER,
    MISSING_PAY_OUT,
    DUPLICATE
  }

  static DrawerFault of(long seed) {
    var days = new DrawerDays(seed);
    var faults = Fault.values();
    return of(faults[days.random().nextInt(faults.length)], days);
  }

  private static DrawerFault of(Fault fault, DrawerDays days) {
    var truth = days.movements();
    return switch (fault) {
      case MISSING_SALE -> missing(fault, days, truth, cashSale(days, truth));
      case MISSING_PAY_OUT ->
          missing(fault, days, truth, days.payOut(any(days, truth, it -> true).at()));
      case WRONG_TENDER -> wrongTender(days, truth);
      case TRANSPOSED_DIGITS -> transposed(days, truth);
      case DUPLICATE -> duplicate(days, truth);
    };
  }

  private static DrawerFault missing(
      Fault fault, DrawerDays days, List<DrawerMovement> registered, DrawerMovement missing) {
    var truth = new ArrayList<>(registered);
    truth.add(missing);
    var wanted = new NotRegistered(missing.kind(), missing.amountMinor());
    return fault(fault, days, truth, registered, wanted::equals);
  }

  private static DrawerMovement cashSale(DrawerDays days, List<DrawerMovement> truth) {
    var sale = days.sale(any(days, truth, it -> true).at());
    return new DrawerMovement(sale.id(), Kind.SALE, true, sale.amountMinor(), sale.at());
  }

  private static DrawerFault wrongTender(DrawerDays days, List<DrawerMovement> truth) {
    var sale = any(days, truth, it -> it.kind() == Kind.SALE);
    var wrong =
        new DrawerMovement(sale.id(), sale.kind(), !sale.cash(), sale.amountMinor(), sale.at());
    return fault(
        Fault.WRONG_TENDER,
        days,
        truth,
        replaced(truth, sale, wrong),
        it -> it instanceof WrongTender found && found.movements().contains(sale.id()));
  }

  private static DrawerFault transposed(DrawerDays days, List<DrawerMovement> truth) {
    var unit = days.currency().minorPerMajor();
    var meant = any(days, truth, it -> it.cash() && !exchanges(it.amountMinor() / unit).isEmpty());
    var choices = exchanges(meant.amountMinor() / unit);
    var typed = choices.get(days.random().nextInt(choices.size())) * unit;
    var wrong = new DrawerMovement(meant.id(), meant.kind(), meant.cash(), typed, meant.at());
    var wanted = new TransposedDigits(meant.id(), typed, meant.amountMinor());
    return fault(
        Fault.TRANSPOSED_DIGITS, days, truth, replaced(truth, meant, wrong), wanted::equals);
  }

  private static DrawerFault duplicate(DrawerDays days, List<DrawerMovement> truth) {
    var once =
        any(days, truth, it -> it.cash() && (it.kind() == Kind.SALE || it.kind() == Kind.PAY_OUT));
    var again =
        days.movement(
            once.kind(),
            true,
            once.amountMinor() / days.currency().minorPerMajor(),
            once.at().plus(DrawerDays.soon(days.random())));
    var registered = new ArrayList<>(truth);
    registered.add(again);
    return fault(
        Fault.DUPLICATE,
        days,
        truth,
        registered,
        it -> it instanceof RegisteredTwice found && found.movements().contains(again.id()));
  }

  private static DrawerFault fault(
      Fault fault,
      DrawerDays days,
      List<DrawerMovement> truth,
      List<DrawerMovement> registered,
      Predicate<Cause> cause) {
    var there = cash(truth);
    var counted = days.pieces(FLOAT_MAJOR * days.currency().minorPerMajor() + there);
    return new DrawerFault(
        fault,
        new DrawerDifference(days.currency(), registered, there - cash(registered), counted),
        cause);
  }

  private static long cash(List<DrawerMovement> movements) {
    return movements.stream().mapToLong(DrawerMovement::expectedMinor).sum();
  }

  private static List<DrawerMovement> replaced(
      List<DrawerMovement> all, DrawerMovement one, DrawerMovement other) {
    return all.stream().map(it -> it.id().equals(one.id()) ? other : it).toList();
  }

  private static DrawerMovement any(
      DrawerDays days, List<DrawerMovement> all, Predicate<DrawerMovement> wanted) {
    Random random = days.random();
    var found = all.stream().filter(wanted).toList();
    return found.get(random.nextInt(found.size()));
  }

  /// What fingers make of a number that they type, the first digit not becoming a zero.
  private static List<Long> exchanges(long number) {
    var digits = Long.toString(number).toCharArray();
    var found = new ArrayList<Long>();
    for (int place = 1; place < digits.length; place++) {
      var typed = digits.clone();
      typed[place] = digits[place - 1];
      typed[place - 1] = digits[place];
      if (typed[0] != '0' && typed[place] != typed[place - 1]) {
        found.add(Long.parseLong(new String(typed)));
      }
    }
    return found;
  }
}
