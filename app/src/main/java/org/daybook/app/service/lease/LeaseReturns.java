package org.daybook.app.service.lease;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.duty.Duty;
import org.daybook.model.lease.Lease;
import org.daybook.model.lease.LeaseState;
import org.daybook.model.lease.ReturnLease;
import org.daybook.model.value.RowIds;

/// What the centre wants back of what is leased to this desk.
public final class LeaseReturns implements Duty {
  private final UUID deviceId;

  public LeaseReturns(UUID deviceId) {
    this.deviceId = deviceId;
  }

  @Override
  public Set<String> toldBy() {
    return Set.of(Lease.TABLE.name());
  }

  @Override
  public List<Owed> owed(ReplicaReader facts) {
    return facts.list(Lease.BY_DEVICE, deviceId).stream()
        .filter(it -> it.state() == LeaseState.RECALLED)
        .map(it -> new Owed(RowIds.ofParents("return-lease", it.id()), new ReturnLease(it.id())))
        .toList();
  }
}
