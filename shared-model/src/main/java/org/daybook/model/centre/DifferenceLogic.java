package org.daybook.model.centre;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.centre.CentreSnapshot.CanonicalRow;
import org.daybook.model.device.DeviceState;
import org.daybook.model.protocol.DifferenceAnswer;
import org.daybook.model.protocol.DifferenceRequest;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.RangeDigest;
import org.daybook.model.protocol.RangeRows;
import org.daybook.model.protocol.RowDigest;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;
import org.daybook.model.value.RowIds;
import org.jspecify.annotations.Nullable;

/// Answers in which ranges of a table a replica holds other rows, and with which.
///
/// An answer is of one moment, several are not. Whoever asks a whole table through takes what
/// changed meanwhile with the next pull, as after a first load.
public final class DifferenceLogic {
  private DifferenceLogic() {}

  public static DifferenceReply answer(
      CentreSnapshot snapshot,
      DeviceIdentity device,
      DifferenceRequest request,
      Instant serverTime) {
    if (!Protocol.accepts(request.protocol())) {
      return new DifferenceReply.Refused(ErrorCode.UPGRADE_REQUIRED);
    }
    if (device.state() != DeviceState.ACTIVE) {
      return new DifferenceReply.Refused(ErrorCode.REVOKED);
    }
    if (!PullLogic.scopesOf(device).contains(request.scope())) {
      return new DifferenceReply.Refused(ErrorCode.FORBIDDEN);
    }
    var table = Tables.named(request.table());
    if (table.isEmpty() || !isInOrder(request)) {
      return new DifferenceReply.Refused(ErrorCode.MALFORMED);
    }
    return new DifferenceReply.Answered(
        new Round(snapshot, table.get(), request).answer(serverTime));
  }

  private static boolean isInOrder(DifferenceRequest request) {
    var ranges = request.ranges();
    if (ranges.isEmpty() || ranges.size() > Protocol.MAX_DIFFERENCE_RANGES) {
      return false;
    }
    var before = request.after();
    for (var range : ranges) {
      if (before != null && RowIds.ORDER.compare(range.through(), before) <= 0) {
        return false;
      }
      before = range.through();
    }
    return true;
  }

  /// One answer.
  private static final class Round {
    private final DifferenceRequest request;
    private final List<CanonicalRow> rows;
    private final boolean cut;
    private final List<RangeRows> differing = new ArrayList<>();
    private int next;
    private int sentRows;
    private int sentBytes;

    Round(CentreSnapshot snapshot, Table<? extends Row> table, DifferenceRequest request) {
      this.request = request;
      this.rows =
          snapshot.rows(
              request.scope(),
              table,
              Optional.ofNullable(request.after()),
              request.ranges().getLast().through(),
              Protocol.MAX_DIFFERENCE_ROWS);
      this.cut = rows.size() == Protocol.MAX_DIFFERENCE_ROWS;
    }

    DifferenceAnswer answer(Instant serverTime) {
      @Nullable UUID after = request.after();
      for (var range : request.ranges()) {
        var held = heldThrough(range.through());
        boolean whole = next < rows.size() || !cut;
        if (whole && agree(range, held)) {
          after = range.through();
          continue;
        }
        int fit = fitting(held);
        if (!whole || fit < held.size()) {
          // At least one, so that whoever asks gets on.
          var some = held.subList(0, Math.max(1, fit));
          var through = some.getLast().id();
          differing.add(rangeOf(after, through, some));
          return new DifferenceAnswer(through, differing, serverTime);
        }
        differing.add(rangeOf(after, range.through(), held));
        after = range.through();
      }
      return new DifferenceAnswer(request.ranges().getLast().through(), differing, serverTime);
    }

    private List<CanonicalRow> heldThrough(UUID through) {
      int from = next;
      while (next < rows.size() && RowIds.ORDER.compare(rows.get(next).id(), through) <= 0) {
        next++;
      }
      return rows.subList(from, next);
    }

    private static boolean agree(RangeDigest range, List<CanonicalRow> held) {
      if (range.rows() != held.size()) {
        return false;
      }
      var digest = new RowDigest();
      held.forEach(row -> digest.add(row.bytes()));
      return digest.is(range.rows(), range.digest());
    }

    /// How many of the rows may still be sent.
    private int fitting(List<CanonicalRow> held) {
      int fit = 0;
      while (fit < held.size()
          && sentRows < Protocol.MAX_DIFFERENCE_SENT_ROWS
          && sentBytes < Protocol.MAX_DIFFERENCE_SENT_BYTES) {
        sentRows++;
        sentBytes += held.get(fit).bytes().length;
        fit++;
      }
      return fit;
    }

    private static RangeRows rangeOf(@Nullable UUID after, UUID through, List<CanonicalRow> held) {
      return new RangeRows(after, through, held.stream().map(CanonicalRow::bytes).toList());
    }
  }
}
