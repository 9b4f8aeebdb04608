package org.daybook.model.cash;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.Posting;
import org.daybook.model.operation.Cbor;
import org.daybook.model.seal.DayCorrection;
import org.daybook.model.value.RowIds;
import org.jspecify.annotations.Nullable;

/// One thing that a day's seal holds, in bytes of a first version that is frozen. What rows have
/// beside it later is not in them, so that the seals of old days can be reckoned for ever.
public final class SealLeaf {
  /// In the order in which a seal has them.
  static final Comparator<SealLeaf> ORDER = Comparator.comparing(SealLeaf::id, RowIds.ORDER);

  private final UUID id;
  private final byte[] bytes;

  private SealLeaf(UUID id, Object frozen) {
    this.id = id;
    this.bytes = Cbor.encode(frozen);
  }

  /// An entry with what it posts.
  static SealLeaf of(LedgerEntry entry, Collection<Posting> postings) {
    return new SealLeaf(entry.id(), entryOf(entry, postings));
  }

  /// A count with its pieces; not its review, which may follow the seal.
  static SealLeaf of(CashCount count, Collection<CountedPieces> pieces) {
    return new SealLeaf(count.id(), countOf(count, pieces));
  }

  /// A correction with the late entry or count.
  static SealLeaf of(DayCorrection correction, SealLeaf late) {
    return new SealLeaf(
        correction.id(),
        new Corrected(
            "correction/1",
            correction.id(),
            correction.dayId(),
            correction.businessDate(),
            correction.kind().name(),
            correction.madeBy(),
            late.bytes));
  }

  /// Of the entry, the count or the correction.
  public UUID id() {
    return id;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  private static Entered entryOf(LedgerEntry entry, Collection<Posting> postings) {
    return new Entered(
        "entry/1",
        entry.id(),
        entry.branchId(),
        entry.kind().name(),
        entry.businessDate(),
        entry.madeAt(),
        entry.actorId(),
        entry.madeBy(),
        entry.shiftId(),
        entry.number(),
        entry.payerId(),
        entry.subjectId(),
        entry.paymentId(),
        entry.reversesId(),
        entry.reason(),
        postings.stream()
            .sorted(Comparator.comparing(Posting::id, RowIds.ORDER))
            .map(it -> new Posted(it.accountKind().name(), it.ownerId(), it.amountMinor()))
            .toList());
  }

  private static Counted countOf(CashCount count, Collection<CountedPieces> pieces) {
    return new Counted(
        "count/1",
        count.id(),
        count.branchId(),
        count.cashboxId(),
        count.purpose().name(),
        count.businessDate(),
        count.countedBy(),
        count.countedAt(),
        count.countedMinor(),
        count.expectedMinor(),
        count.reason(),
        pieces.stream()
            .sorted(Comparator.comparingLong(CountedPieces::denominationMinor))
            .map(it -> new Piece(it.denominationMinor(), it.pieces()))
            .toList());
  }

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  private record Entered(
      String form,
      UUID id,
      UUID branchId,
      String kind,
      LocalDate businessDate,
      Instant madeAt,
      UUID actorId,
      UUID madeBy,
      @Nullable UUID shiftId,
      int number,
      @Nullable UUID payerId,
      @Nullable UUID subjectId,
      @Nullable UUID paymentId,
      @Nullable UUID reversesId,
      @Nullable String reason,
      List<Posted> postings) {}

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  private record Posted(String account, UUID ownerId, long amountMinor) {}

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  private record Counted(
      String form,
      UUID id,
      UUID branchId,
      UUID cashboxId,
      String purpose,
      LocalDate businessDate,
      UUID countedBy,
      Instant countedAt,
      long countedMinor,
      long expectedMinor,
      @Nullable String reason,
      List<Piece> pieces) {}

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  private record Piece(long denominationMinor, int pieces) {}

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  private record Corrected(
      String form,
      UUID id,
      UUID dayId,
      LocalDate businessDate,
      String kind,
      UUID madeBy,
      byte[] late) {}
}
