package org.daybook.app.ui.closing;

import java.util.List;
import org.daybook.app.ui.text.TypedMoney;

/// What is counted so far.
///
/// @param countedMinor what the pieces are worth
/// @param typed how many denominations something is typed beside
/// @param denominations how many there are
/// @param toSafeMinor how much of it goes to the safe
/// @param wrong what keeps it from being submitted
record Tally(
    long countedMinor,
    int notes,
    int coins,
    int typed,
    int denominations,
    long toSafeMinor,
    Wrong wrong) {
  static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, Wrong.BLANK);

  /// The message keys are `closing.wrong.` and the name in lower case.
  enum Wrong {
    NOTHING,
    /// Nothing is typed yet; who finds the cashbox empty types a 0.
    BLANK,
    PIECES,
    THROUGH,
    TO_SAFE
  }

  boolean complete() {
    return wrong == Wrong.NOTHING;
  }

  static Tally of(List<PiecesEntry> entries, List<CoverEntry> covers, TypedMoney toSafe) {
    long counted = 0;
    int notes = 0;
    int coins = 0;
    for (var entry : entries) {
      int pieces = entry.pieces().orElse(0);
      counted = Math.addExact(counted, entry.worthMinor());
      if (entry.denomination().note()) {
        notes += pieces;
      } else {
        coins += pieces;
      }
    }
    int typed = (int) entries.stream().filter(it -> !it.blank()).count();
    long safe = toSafe instanceof TypedMoney.Amount(var amount) ? amount : 0;
    return new Tally(
        counted,
        notes,
        coins,
        typed,
        entries.size(),
        safe,
        wrong(entries, covers, toSafe, typed, safe > counted));
  }

  private static Wrong wrong(
      List<PiecesEntry> entries,
      List<CoverEntry> covers,
      TypedMoney toSafe,
      int typed,
      boolean moreThanCounted) {
    if (entries.stream().anyMatch(it -> it.pieces().isEmpty())) {
      return Wrong.PIECES;
    }
    if (typed == 0) {
      return Wrong.BLANK;
    }
    if (covers.stream().anyMatch(it -> it.through().isEmpty())) {
      return Wrong.THROUGH;
    }
    boolean noAmount = toSafe instanceof TypedMoney.Wrong(var why) && why != TypedMoney.Why.EMPTY;
    return noAmount || moreThanCounted ? Wrong.TO_SAFE : Wrong.NOTHING;
  }
}
