package org.daybook.server.store;

import java.util.List;
import java.util.UUID;

/// What is asked of a database's organisations as such.
public final class OrganisationStore {
  private final StoreTransaction transaction;

  public OrganisationStore(StoreTransaction transaction) {
    this.transaction = transaction;
  }

  /// An organisation of this database.
  public record Named(UUID id, String name) {}

  /// All of them, for whoever runs the server.
  public List<Named> all() {
    return transaction.query(
        "select id, name from organisations()",
        line -> new Named(line.getObject(1, UUID.class), line.getString(2)));
  }

  /// The branches of the organisation that the transaction sees.
  public List<UUID> branches() {
    return transaction.query("select id from branch", line -> line.getObject(1, UUID.class));
  }

  /// Makes the transaction see more of its organisation, as when a branch is opened within it.
  public void see(Access access) {
    transaction.see(access, Isolation.LOCKING);
  }
}
