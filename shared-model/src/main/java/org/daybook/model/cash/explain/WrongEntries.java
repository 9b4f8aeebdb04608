package org.daybook.model.cash.explain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.daybook.model.cash.explain.Cause.RegisteredTwice;
import org.daybook.model.cash.explain.Cause.WrongDirection;
import org.daybook.model.cash.explain.Cause.WrongTender;
import org.daybook.model.cash.explain.DrawerMovement.Kind;

/// Entries that are there and should not be as they are.
final class WrongEntries {
  private static final Duration DOUBLE_CLICK = Duration.ofMinutes(3);
  private static final Duration TRIED_AGAIN = Duration.ofMinutes(15);
  private static final int IN_A_MOMENT = 600;
  private static final int SOON_AFTER = 250;
  private static final int SOME_TIME_AFTER = 60;
  private static final int TENDER = 30;
  private static final int DIRECTION = 60;

  private WrongEntries() {}

  static Stream<Proposal> of(Evidence evidence) {
    return Stream.of(wrongTender(evidence), registeredTwice(evidence), wrongDirection(evidence))
        .flatMap(Optional::stream);
  }

  /// Too little where cash was registered, too much where none was.
  private static Optional<Proposal> wrongTender(Evidence evidence) {
    Predicate<DrawerMovement> sale = it -> it.kind() == Kind.SALE && it.cash() != evidence.over();
    var all = evidence.movements(sale).size();
    var found = evidence.movements(sale.and(it -> it.amountMinor() == evidence.amountMinor()));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Proposal(
            new WrongTender(ids(found), evidence.amountMinor(), !evidence.over()),
            TENDER + 500 * found.size() / all));
  }

  private static Optional<Proposal> registeredTwice(Evidence evidence) {
    var equal = evidence.movements(it -> it.expectedMinor() == -evidence.differenceMinor());
    var pairs = new ArrayList<Pair>();
    for (int index = 1; index < equal.size(); index++) {
      for (int before = 0; before < index; before++) {
        if (equal.get(index).kind() == equal.get(before).kind()) {
          pairs.add(new Pair(equal.get(before), equal.get(index)));
        }
      }
    }
    pairs.sort(Comparator.comparing(Pair::apart));
    if (pairs.isEmpty()) {
      return Optional.empty();
    }
    var seconds = pairs.stream().map(it -> it.second().id()).distinct().toList();
    return Optional.of(
        new Proposal(
            new RegisteredTwice(seconds, evidence.amountMinor()), weight(pairs.getFirst())));
  }

  private static int weight(Pair closest) {
    if (closest.apart().compareTo(DOUBLE_CLICK) <= 0) {
      return IN_A_MOMENT;
    }
    return closest.apart().compareTo(TRIED_AGAIN) <= 0 ? SOON_AFTER : SOME_TIME_AFTER;
  }

  private static Optional<Proposal> wrongDirection(Evidence evidence) {
    if (evidence.differenceMinor() % 2 != 0) {
      return Optional.empty();
    }
    var half = evidence.differenceMinor() / 2;
    var found = evidence.movements(it -> it.expectedMinor() == -half);
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(new Proposal(new WrongDirection(ids(found), Math.absExact(half)), DIRECTION));
  }

  private static List<UUID> ids(List<DrawerMovement> movements) {
    return movements.stream().map(DrawerMovement::id).toList();
  }

  private record Pair(DrawerMovement first, DrawerMovement second) {
    Duration apart() {
      return Duration.between(first.at(), second.at());
    }
  }
}
