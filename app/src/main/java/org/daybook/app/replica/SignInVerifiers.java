package org.daybook.app.replica;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/// Who has signed in at this desk with the network, and by what the desk knows them again without.
public final class SignInVerifiers {
  private static final String COLUMNS =
      "staff_id, sign_in_name, verifier, signed_in_at, pin_verifier, pin_attempts";

  private final Sql sql;

  SignInVerifiers(StatelessSession session) {
    this.sql = new Sql(session);
  }

  public Optional<Verifier> named(String signInName) {
    return sql.first(
        "select " + COLUMNS + " from sign_in_verifier where sign_in_name = ?",
        SignInVerifiers::verifier,
        signInName);
  }

  public Optional<Verifier> of(UUID staffId) {
    return sql.first(
        "select " + COLUMNS + " from sign_in_verifier where staff_id = ?",
        SignInVerifiers::verifier,
        staffId);
  }

  public List<Verifier> all() {
    return sql.list(
        "select " + COLUMNS + " from sign_in_verifier order by sign_in_name",
        SignInVerifiers::verifier);
  }

  void save(Verifier verifier) {
    sql.execute(
        "merge into sign_in_verifier (" + COLUMNS + ") key (staff_id) values (?, ?, ?, ?, ?, ?)",
        verifier.staffId(),
        verifier.signInName(),
        verifier.verifier(),
        verifier.signedInAt().atOffset(ZoneOffset.UTC),
        verifier.pinVerifier(),
        verifier.pinAttempts());
  }

  void forget(UUID staffId) {
    sql.execute("delete from sign_in_verifier where staff_id = ?", staffId);
  }

  private static Verifier verifier(ResultSet row) throws SQLException {
    return new Verifier(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        row.getString(5),
        row.getInt(6));
  }

  /// One person as this desk knows them.
  ///
  /// @param verifier slow hash of the password, salted for this desk
  /// @param signedInAt last full sign-in
  /// @param pinVerifier slow hash of the PIN, or null when none is set
  /// @param pinAttempts wrong PINs since the last right one
  public record Verifier(
      UUID staffId,
      String signInName,
      String verifier,
      Instant signedInAt,
      @Nullable String pinVerifier,
      int pinAttempts) {
    @Override
    public String toString() {
      return "Verifier[" + staffId + "]";
    }
  }
}
