package org.daybook.server.store;

import org.jspecify.annotations.Nullable;

/// Where a database is and as whom to connect.
///
/// @param url JDBC URL of PostgreSQL
/// @param user the role
/// @param password its password, or null where the server asks for none
public record DatabaseAddress(String url, String user, @Nullable String password) {
  @Override
  public String toString() {
    return "DatabaseAddress[as " + user + "]";
  }
}
