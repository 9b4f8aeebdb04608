package org.daybook.model.device;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;
import org.jspecify.annotations.Nullable;

/// A device that writes operations at a branch.
///
/// @param name what people call it, such as Front desk 1
/// @param state whether it may talk to the server
/// @param enrolledAt server time of its enrolment
/// @param reason why it was revoked or declared lost, or null
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Device(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    String name,
    @Enumerated(EnumType.STRING) DeviceState state,
    Instant enrolledAt,
    @Nullable String reason)
    implements Row {
  public static final Table<Device> TABLE =
      new Table<>("device", Device.class, Stored.class, Stored::new);

  public static final Index<Device> BY_BRANCH = new Index<>(TABLE, "branchId", Device::branchId);

  @Override
  public Table<Device> table() {
    return TABLE;
  }

  Device named(String newName) {
    return new Device(id, organisationId, branchId, newName, state, enrolledAt, reason);
  }

  public Device in(DeviceState next, String why) {
    return new Device(id, organisationId, branchId, name, next, enrolledAt, why);
  }

  /// How both databases store it.
  @Entity(name = "Device")
  @jakarta.persistence.Table(name = "device")
  public static class Stored extends StoredRow<Device> {
    protected Stored() {}

    Stored(Device row) {
      super(row);
    }
  }
}
