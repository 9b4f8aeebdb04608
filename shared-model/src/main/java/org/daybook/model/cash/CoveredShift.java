package org.daybook.model.cash;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.value.Require;

/// How far a count of a cashbox covers a shift on it.
///
/// @param shiftId the shift
/// @param through the number of its last entry whose cash was there when it was counted, as that
///   desk's screen shows it
/// @param closes whether the shift ends with the count
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record CoveredShift(UUID shiftId, int through, boolean closes) {
  public CoveredShift {
    Require.given(shiftId);
    Require.between(0, Integer.MAX_VALUE - 1, through, "the number of an entry");
  }
}
