package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;

/// Tells what was healed. Answered by [ReportAnswer]; what is told twice counts once.
///
/// @param protocol the client's protocol version
/// @param reports at most [Protocol#MAX_REPORTS]
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record ReportRequest(int protocol, List<HealingReport> reports) {
  public ReportRequest {
    reports = List.copyOf(reports);
  }
}
