package org.daybook.app.replica;

/// Counts what a replica is asked, however it is asked: H2 itself counts.
public final class StatementCount {
  private StatementCount() {}

  /// How many statements H2 ran while something was done.
  public static int of(Replica replica, Runnable work) {
    execute(replica, "set query_statistics_max_entries 10000");
    execute(replica, "set query_statistics true");
    try {
      work.run();
      return replica.read(facts ->
          new Sql(facts.session())
              .first(
                  "select coalesce(sum(execution_count), 0)"
                      + " from information_schema.query_statistics"
                      + " where sql_statement not ilike 'set %'",
                  row -> row.getInt(1))
              .orElseThrow());
    } finally {
      execute(replica, "set query_statistics false");
    }
  }

  private static void execute(Replica replica, String statement) {
    replica.read(facts -> new Sql(facts.session()).execute(statement));
  }
}
