package org.daybook.server.store;

import java.util.Optional;

/// What must hold of the database before the server serves.
public final class Safeguards {
  private final Database database;

  public Safeguards(Database database) {
    this.database = database;
  }

  /// Why the role that the server connects as could see over the wall, if it could.
  public Optional<String> whyRoleIsUnfit() {
    return database
        .outsideTheWall(transaction ->
            transaction.queryOne(
                """
                select r.rolsuper, r.rolbypassrls, exists (
                    select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname = current_schema() and c.relkind in ('r', 'p')
                      and pg_has_role(current_user, c.relowner, 'MEMBER'))
                from pg_roles r where r.rolname = current_user\
                """,
                line -> fault(line.getBoolean(1), line.getBoolean(2), line.getBoolean(3))))
        .orElse(Optional.of("it is not to be found"));
  }

  /// Whether the database answers; that its schema is this program's was seen to at start-up.
  public boolean isReady() {
    try {
      return database
          .outsideTheWall(
              transaction -> transaction.queryOne("select epoch from server_epoch", _ -> true))
          .orElse(false);
    } catch (StoreException e) {
      return false;
    }
  }

  private static Optional<String> fault(boolean isSuper, boolean bypasses, boolean owns) {
    if (isSuper) {
      return Optional.of("it is a superuser");
    }
    if (bypasses) {
      return Optional.of("it bypasses row-level security");
    }
    return owns ? Optional.of("it owns tables") : Optional.empty();
  }
}
