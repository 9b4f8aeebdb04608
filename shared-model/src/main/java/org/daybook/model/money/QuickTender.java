package org.daybook.model.money;

import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The amounts that people hand over for what is due: exactly that, and what they round it up to
/// with the notes in their purse. With 235 rupees due these are 235, 240, 250, 300 and 500.
///
/// Each note is offered as the next multiple of itself, and the smallest coin that is enough. Where
/// that makes too many, those are left out that are the least likely: [Likelihood] says which.
public final class QuickTender {
  /// Most amounts beyond the exact one.
  public static final int MOST_ROUNDED = 4;

  private final CurrencyRules currency;
  private final CashRounding cash;
  private final long minorPerMajor;
  private final List<Long> pieces;
  private final List<Long> notes;

  public QuickTender(CurrencyRules currency) {
    this.currency = currency;
    this.cash = currency.cash();
    this.minorPerMajor = currency.minorPerMajor();
    var all = currency.denominations();
    this.pieces = all.stream().map(Denomination::amountMinor).toList();
    this.notes = all.stream().filter(Denomination::note).map(Denomination::amountMinor).toList();
  }

  /// Ascending and without doubles, the first being what is due, rounded for cash; empty when
  /// nothing is due.
  ///
  /// @throws ArithmeticException when what is due cannot be rounded within a `long`
  public List<Long> amounts(long dueMinor) {
    var exact = cash.rounded(dueMinor);
    if (exact <= 0) {
      return List.of();
    }
    return Stream.concat(Stream.of(exact), likeliest(roundedUp(exact))).sorted().toList();
  }

  private long[] roundedUp(long exact) {
    var coin = pieces.stream().mapToLong(it -> it).filter(it -> it > exact).min();
    var multiples = notes.stream().mapToLong(it -> nextMultiple(exact, it));
    return LongStream.concat(coin.stream(), multiples)
        .filter(it -> it > exact)
        .sorted()
        .distinct()
        .toArray();
  }

  /// The amount itself where it is a multiple, and where a `long` ends before the next one.
  private static long nextMultiple(long amount, long note) {
    var rest = amount % note;
    return rest == 0 || amount > Long.MAX_VALUE - note ? amount : amount - rest + note;
  }

  private Stream<Long> likeliest(long[] amounts) {
    var onePiece = LongStream.of(amounts).filter(it -> count(it) == 1).min().orElse(0);
    return LongStream.of(amounts)
        .mapToObj(it -> new Candidate(it, count(it), likelihood(it, onePiece)))
        .sorted(
            Comparator.comparing(Candidate::likelihood)
                .thenComparingLong(Candidate::count)
                .thenComparingLong(Candidate::amountMinor))
        .limit(MOST_ROUNDED)
        .map(Candidate::amountMinor);
  }

  private Likelihood likelihood(long amount, long onePiece) {
    var count = count(amount);
    if (count > Likelihood.MOST_PIECES) {
      return Likelihood.MANY_PIECES;
    }
    if (count == 1 && amount > onePiece) {
      return Likelihood.BEYOND_WHAT_ONE_PIECE_PAYS;
    }
    var rareNote = amount / 2;
    return count == 2 && notes.contains(rareNote) && isTwoHundredOrMore(rareNote)
        ? Likelihood.PAIR_OF_RARE_NOTES
        : Likelihood.USUAL;
  }

  private boolean isTwoHundredOrMore(long note) {
    var major = note / minorPerMajor;
    while (major >= 1000) {
      major /= 10;
    }
    return major == 200;
  }

  /// How many notes and coins make up an amount.
  private long count(long amount) {
    return Change.of(amount, currency).count();
  }

  private record Candidate(long amountMinor, long count, Likelihood likelihood) {}

  /// How likely somebody has just that in hand, the likeliest first.
  private enum Likelihood {
    USUAL,
    /// Two notes of 200 or 2000: machines hand out others.
    PAIR_OF_RARE_NOTES,
    /// A larger note where a smaller one is enough.
    BEYOND_WHAT_ONE_PIECE_PAYS,
    MANY_PIECES;

    private static final int MOST_PIECES = 3;
  }
}
