package org.daybook.model.cash.explain;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Proposes why a drawer's count differs. It takes it that one thing went wrong, because two at
/// once explain everything; whoever finds the first cause asks again with what is left.
///
/// Each kind of cause gives points: how often it happens, by how well the amounts and times of the
/// day bear it out. An amount that was charged all day speaks for a sale, two equal entries within
/// minutes for one too many, digits that make a usual price when exchanged for a slip of the keys.
/// A desk that had not been heard of, and whose cash comes to the difference, is no guess.
public final class VarianceExplainer {
  /// Most proposals: what a person would look through.
  public static final int MOST_PROPOSALS = 8;

  private VarianceExplainer() {}

  /// The likeliest first; empty when there is no difference.
  public static List<Proposal> explain(DrawerDifference difference) {
    if (difference.differenceMinor() == 0) {
      return List.of();
    }
    var evidence = new Evidence(difference);
    return Stream.of(
            UnheardDesks.of(evidence),
            MissingEntries.of(evidence),
            WrongEntries.of(evidence),
            Transpositions.of(evidence),
            Miscounts.of(evidence))
        .flatMap(it -> it)
        .filter(it -> it.weight() > 0)
        .sorted(Comparator.comparingInt(Proposal::weight).reversed())
        .limit(MOST_PROPOSALS)
        .toList();
  }
}
