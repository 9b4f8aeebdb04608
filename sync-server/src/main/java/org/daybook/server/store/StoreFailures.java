package org.daybook.server.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.daybook.server.store.StoreException.Kind;
import org.jspecify.annotations.Nullable;

/// Tells what a failure of the database means, by its SQLSTATE.
final class StoreFailures {
  private StoreFailures() {}

  static StoreException wrapped(String attempt, Throwable failure) {
    var sql = sqlCause(failure);
    if (sql == null) {
      return new StoreException(Kind.FAULT, attempt + " failed: " + failure.getMessage(), failure);
    }
    var state = sql.getSQLState() == null ? "-" : sql.getSQLState();
    // Messages of the database quote values; the state alone is fit for a log.
    return new StoreException(kindOf(sql), attempt + " failed, SQLSTATE " + state, failure);
  }

  private static Kind kindOf(SQLException failure) {
    if (failure instanceof SQLTransientConnectionException || failure.getSQLState() == null) {
      return Kind.UNAVAILABLE;
    }
    var state = failure.getSQLState();
    return switch (state.substring(0, Math.min(2, state.length()))) {
      case "08", "40", "53", "55", "57", "58" -> Kind.UNAVAILABLE;
      case "22", "23" -> Kind.REFUSED;
      default -> Kind.FAULT;
    };
  }

  private static @Nullable SQLException sqlCause(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }
}
