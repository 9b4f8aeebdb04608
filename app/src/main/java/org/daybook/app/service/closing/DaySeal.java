package org.daybook.app.service.closing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daybook.model.seal.Completeness;
import org.daybook.model.seal.WatermarkState;
import org.jspecify.annotations.Nullable;

/// How a business day is closed: asked for at this desk, or sealed by the centre.
///
/// @param requested whether it was only asked for: the centre has not answered, and what it is
///   going to seal is for it to say
/// @param requestedBy the name of who asked for it
/// @param takenMinor what was paid, less what was taken back
/// @param refundedMinor what went back to students
/// @param differenceMinor what its counts found beyond what was expected
/// @param entries how many entries of the ledger it holds
/// @param root 64 hexadecimal digits that stand for all it holds
/// @param desks which have reported and which owe, by name
/// @param late what came after it was sealed, the newest first
public record DaySeal(
    UUID dayId,
    boolean requested,
    String requestedBy,
    Instant requestedAt,
    long takenMinor,
    long refundedMinor,
    long differenceMinor,
    int entries,
    String root,
    Completeness completeness,
    List<ReportingDesk> desks,
    List<LateLine> late) {
  public DaySeal {
    desks = List.copyOf(desks);
    late = List.copyOf(late);
  }

  public List<ReportingDesk> in(WatermarkState state) {
    return desks.stream().filter(it -> it.state() == state).toList();
  }

  /// A desk that may hold operations of the day.
  ///
  /// @param reason why nobody waits for it any longer, or null
  public record ReportingDesk(
      String name, WatermarkState state, @Nullable Instant reportedAt, @Nullable String reason) {}
}
