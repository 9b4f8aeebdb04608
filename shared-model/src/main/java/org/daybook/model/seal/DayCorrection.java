package org.daybook.model.seal;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.daybook.model.command.Context;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;
import org.daybook.model.value.RowIds;
import org.jspecify.annotations.Nullable;

/// Something that belongs to a day which was sealed without it. The seal stays as it is; the
/// branch's next seal seals the correction.
///
/// @param dayId the sealed day
/// @param businessDate that day, to which it belongs
/// @param kind what it is
/// @param aboutId the entry of the ledger, or the count
/// @param madeBy the device
/// @param sealedInId the later day that has sealed it, or null
/// @param unsealedBranchId its branch for as long as none has, else null
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record DayCorrection(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    UUID dayId,
    LocalDate businessDate,
    @Enumerated(EnumType.STRING) CorrectionKind kind,
    UUID aboutId,
    UUID madeBy,
    @Nullable UUID sealedInId,
    @Nullable UUID unsealedBranchId)
    implements Row {
  public static final Table<DayCorrection> TABLE =
      new Table<>("day_correction", DayCorrection.class, Stored.class, Stored::new);

  public static final Index<DayCorrection> BY_DAY =
      new Index<>(TABLE, "dayId", DayCorrection::dayId);
  public static final Index<DayCorrection> BY_SEAL =
      new Index<>(TABLE, "sealedInId", DayCorrection::sealedInId);
  public static final Index<DayCorrection> UNSEALED =
      new Index<>(TABLE, "unsealedBranchId", DayCorrection::unsealedBranchId);

  @Override
  public Table<DayCorrection> table() {
    return TABLE;
  }

  /// The id of the one correction about an entry or a count.
  public static UUID idOf(UUID aboutId) {
    return RowIds.ofParents("day-correction", aboutId);
  }

  /// Of what an operation did on a day that had been sealed.
  public static DayCorrection of(
      SealedDay day, CorrectionKind kind, UUID aboutId, Context context) {
    return new DayCorrection(
        idOf(aboutId),
        day.organisationId(),
        day.branchId(),
        day.id(),
        day.businessDate(),
        kind,
        aboutId,
        context.deviceId(),
        null,
        day.branchId());
  }

  /// With the later day that seals it.
  public DayCorrection sealedIn(UUID laterDayId) {
    return new DayCorrection(
        id, organisationId, branchId, dayId, businessDate, kind, aboutId, madeBy, laterDayId, null);
  }

  /// How both databases store it.
  @Entity(name = "DayCorrection")
  @jakarta.persistence.Table(name = "day_correction")
  public static class Stored extends StoredRow<DayCorrection> {
    protected Stored() {}

    Stored(DayCorrection row) {
      super(row);
    }
  }
}
