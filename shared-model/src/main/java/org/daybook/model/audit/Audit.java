package org.daybook.model.audit;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.daybook.model.command.Context;

/// Makes the entry that goes with a change. A rule that writes one writes no other new row.
public final class Audit {
  private static final int ORDINAL = 0;

  private Audit() {}

  /// A change that its command says all about.
  public static AuditEntry of(String command, UUID subjectId, Context context) {
    return of(command, subjectId, List.of(), List.of(), context);
  }

  /// A change from one set of things to another; only what differs is kept.
  public static AuditEntry of(
      String command,
      UUID subjectId,
      Collection<String> before,
      Collection<String> after,
      Context context) {
    return new AuditEntry(
        context.newId(ORDINAL),
        context.organisationId(),
        subjectId,
        command,
        after.stream().filter(it -> !before.contains(it)).toList(),
        before.stream().filter(it -> !after.contains(it)).toList(),
        context.actorId(),
        context.deviceId(),
        context.capturedAt());
  }
}
