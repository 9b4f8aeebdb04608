package org.daybook.model.row;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One replicated row: an immutable record that desk and server share.
///
/// Every row belongs to one organisation, and to the scope of one branch unless [#branchId()] is
/// null, when it belongs to the organisation's own scope. Instants carry whole milliseconds, in
/// UTC; texts are never blank where they are not null.
public interface Row {
  UUID id();

  UUID organisationId();

  /// The branch in whose scope the row lies, or null for the organisation's scope.
  default @Nullable UUID branchId() {
    return null;
  }

  Table<? extends Row> table();

  /// The id of the scope that replicates this row: the branch, else the organisation.
  default UUID scopeId() {
    var branch = branchId();
    return branch == null ? organisationId() : branch;
  }
}
