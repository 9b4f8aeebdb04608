package org.daybook.model.seal;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.daybook.model.command.Context;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;
import org.daybook.model.value.RowIds;
import org.jspecify.annotations.Nullable;

/// How far a device has reported when it learnt that a day was sealed. Operations of a device
/// arrive in their order, each signed and chained to the one before: when its report is there, so
/// is everything it had done until then.
///
/// @param dayId the sealed day
/// @param deviceId the device
/// @param state whether it has reported
/// @param epoch the device's epoch of the report; 0 without one
/// @param throughSequence the report's own number in that epoch; 0 without one
/// @param reportedAt device time of the report, or null
/// @param reason why nobody waits for it any longer, or null
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record DayWatermark(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    UUID dayId,
    UUID deviceId,
    @Enumerated(EnumType.STRING) WatermarkState state,
    int epoch,
    long throughSequence,
    @Nullable Instant reportedAt,
    @Nullable String reason)
    implements Row {
  public static final Table<DayWatermark> TABLE =
      new Table<>("day_watermark", DayWatermark.class, Stored.class, Stored::new);

  public static final Index<DayWatermark> BY_DAY = new Index<>(TABLE, "dayId", DayWatermark::dayId);
  public static final Index<DayWatermark> BY_DEVICE =
      new Index<>(TABLE, "deviceId", DayWatermark::deviceId);

  @Override
  public Table<DayWatermark> table() {
    return TABLE;
  }

  /// The id of the one watermark of a device for a day.
  public static UUID idOf(UUID dayId, UUID deviceId) {
    return RowIds.ofParents("day-watermark", dayId, deviceId);
  }

  /// Of a device that has still to report.
  public static DayWatermark owed(SealedDay day, UUID deviceId) {
    return new DayWatermark(
        idOf(day.id(), deviceId),
        day.organisationId(),
        day.branchId(),
        day.id(),
        deviceId,
        WatermarkState.OWES,
        0,
        0,
        null,
        null);
  }

  /// With the report that an operation is.
  public DayWatermark reportedBy(Context context) {
    return new DayWatermark(
        id,
        organisationId,
        branchId,
        dayId,
        deviceId,
        WatermarkState.REPORTED,
        context.epoch(),
        context.sequence(),
        context.capturedAt(),
        null);
  }

  /// Of a device that will not report any more.
  public DayWatermark excepted(@Nullable String why) {
    return new DayWatermark(
        id,
        organisationId,
        branchId,
        dayId,
        deviceId,
        WatermarkState.EXCEPTED,
        epoch,
        throughSequence,
        reportedAt,
        why);
  }

  /// How both databases store it.
  @Entity(name = "DayWatermark")
  @jakarta.persistence.Table(name = "day_watermark")
  public static class Stored extends StoredRow<DayWatermark> {
    protected Stored() {}

    Stored(DayWatermark row) {
      super(row);
    }
  }
}
