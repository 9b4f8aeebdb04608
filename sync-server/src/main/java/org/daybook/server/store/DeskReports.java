package org.daybook.server.store;

import java.util.List;
import org.daybook.model.centre.DeviceIdentity;
import org.daybook.model.protocol.HealingReport;

/// What desks told of tables that they healed.
public final class DeskReports {
  private final StoreTransaction transaction;

  public DeskReports(StoreTransaction transaction) {
    this.transaction = transaction;
  }

  /// Keeps the reports; returns those that were not there yet.
  public List<HealingReport> keep(DeviceIdentity device, List<HealingReport> reports) {
    return reports.stream().filter(report -> keep(device, report)).toList();
  }

  private boolean keep(DeviceIdentity device, HealingReport report) {
    return transaction.update(
            """
            insert into desk_report (device_id, reported_scope, table_name, found_at,
              organisation_id, branch_id, missing, surplus, changed)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """,
            device.id(),
            report.scope(),
            report.table(),
            report.foundAt(),
            device.organisationId(),
            device.branchId(),
            report.missing(),
            report.surplus(),
            report.changed())
        > 0;
  }
}
