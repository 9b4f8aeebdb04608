package org.daybook.model.cash;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Says what was counted in a cashbox, by somebody who was not told what is expected.
///
/// @param cashboxId the cashbox
/// @param purpose why it was counted
/// @param currency ISO 4217 code of the amount, which the organisation's must be
/// @param pieces what was counted, each denomination once
/// @param covers the shifts whose cash was among it, each once
/// @param toSafeMinor how much of it was then brought to the safe
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record CountCashbox(
    UUID cashboxId,
    CountPurpose purpose,
    String currency,
    List<Pieces> pieces,
    List<CoveredShift> covers,
    long toSafeMinor)
    implements Command {
  public CountCashbox {
    Require.given(cashboxId, purpose, pieces, covers);
    Require.currency(currency);
    pieces = List.copyOf(pieces);
    covers = List.copyOf(covers);
    Require.between(0, 40, pieces.size(), "the number of denominations");
    Require.between(0, 100, covers.size(), "the number of shifts");
    Require.that(
        pieces.stream().map(Pieces::denominationMinor).distinct().count() == pieces.size(),
        "a denomination is counted once");
    Require.that(
        covers.stream().map(CoveredShift::shiftId).distinct().count() == covers.size(),
        "a shift is covered once");
    long counted = Pieces.worthMinor(pieces);
    Require.amount(0, counted, "what was counted");
    Require.that(
        toSafeMinor >= 0 && toSafeMinor <= counted, "no more goes to the safe than was counted");
  }

  public long countedMinor() {
    return Pieces.worthMinor(pieces);
  }
}
