package org.daybook.server.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Passwords and tokens of staff, within one organisation. Neither is kept as it is.
public final class StaffStore {
  private final StoreTransaction transaction;

  public StaffStore(StoreTransaction transaction) {
    this.transaction = transaction;
  }

  /// Who may sign in with a name.
  public record Credential(UUID staffId, String passwordHash) {}

  /// A token as it is kept.
  ///
  /// @param familyId everything that descends from one sign-in
  /// @param refreshes whether it is a refresh token
  /// @param usedAt when it was used up, or null
  public record Token(
      UUID organisationId,
      UUID familyId,
      UUID staffId,
      UUID deviceId,
      boolean refreshes,
      Instant expiresAt,
      @Nullable Instant usedAt) {}

  /// The credential of the active staff member with that sign-in name.
  public Optional<Credential> credentialOf(String signInName) {
    return transaction.queryOne(
        """
        select s.id, c.password_hash
        from staff_member s join staff_credential c on c.staff_id = s.id
        where s.sign_in_name = ? and s.active\
        """,
        line -> new Credential(line.getObject(1, UUID.class), line.getString(2)),
        signInName);
  }

  public boolean isActive(UUID staffId) {
    return transaction
        .queryOne("select active from staff_member where id = ?", l -> l.getBoolean(1), staffId)
        .orElse(false);
  }

  public void setPassword(UUID organisationId, UUID staffId, String passwordHash) {
    transaction.update(
        """
        insert into staff_credential (staff_id, organisation_id, password_hash) values (?, ?, ?)
        on conflict (staff_id) do update set password_hash = excluded.password_hash\
        """,
        staffId,
        organisationId,
        passwordHash);
  }

  /// An invitation as it is kept.
  public record Invitation(UUID organisationId, UUID staffId, UUID madeBy, Instant expiresAt) {}

  /// The active staff member with that sign-in name.
  public Optional<UUID> named(String signInName) {
    return transaction.queryOne(
        "select id from staff_member where sign_in_name = ? and active",
        line -> line.getObject(1, UUID.class),
        signInName);
  }

  /// Keeps a new invitation in the place of any that the person had.
  public void keepInvitation(byte[] codeHash, Invitation invitation, Instant now) {
    endInvitations(invitation.staffId(), now);
    transaction.update(
        """
        insert into staff_invitation (code_hash, organisation_id, staff_id, made_by, expires_at)
        values (?, ?, ?, ?, ?)\
        """,
        codeHash,
        invitation.organisationId(),
        invitation.staffId(),
        invitation.madeBy(),
        invitation.expiresAt());
  }

  /// Uses an invitation up; false where it is not the person's, was used or has expired.
  public boolean useInvitation(byte[] codeHash, UUID staffId, Instant now) {
    return transaction.update(
            """
            update staff_invitation set used_at = ?
            where code_hash = ? and staff_id = ? and used_at is null and expires_at > ?\
            """,
            now,
            codeHash,
            staffId,
            now)
        == 1;
  }

  /// Counts a wrong code against the person's invitation, which is void after so many.
  public void noteWrongCode(UUID staffId, int mostTries, Instant now) {
    transaction.update(
        """
        update staff_invitation set wrong_tries = wrong_tries + 1,
          used_at = case when wrong_tries + 1 >= ? then ? else used_at end
        where staff_id = ? and used_at is null\
        """,
        mostTries,
        now,
        staffId);
  }

  private void endInvitations(UUID staffId, Instant now) {
    transaction.update(
        "update staff_invitation set used_at = ? where staff_id = ? and used_at is null",
        now,
        staffId);
  }

  public void keep(byte[] tokenHash, Token token) {
    transaction.update(
        """
        insert into staff_token (token_hash, organisation_id, family_id, staff_id, device_id,
          refreshes, expires_at)
        values (?, ?, ?, ?, ?, ?, ?)\
        """,
        tokenHash,
        token.organisationId(),
        token.familyId(),
        token.staffId(),
        token.deviceId(),
        token.refreshes(),
        token.expiresAt());
  }

  /// A token, locked so that only one request can use it.
  public Optional<Token> tokenWith(byte[] tokenHash) {
    return transaction.queryOne(
        """
        select organisation_id, family_id, staff_id, device_id, refreshes, expires_at, used_at
        from staff_token where token_hash = ? for update\
        """,
        line ->
            new Token(
                line.getObject(1, UUID.class),
                line.getObject(2, UUID.class),
                line.getObject(3, UUID.class),
                line.getObject(4, UUID.class),
                line.getBoolean(5),
                line.getTimestamp(6).toInstant(),
                line.getTimestamp(7) == null ? null : line.getTimestamp(7).toInstant()),
        (Object) tokenHash);
  }

  public void useUp(byte[] tokenHash, Instant now) {
    transaction.update("update staff_token set used_at = ? where token_hash = ?", now, tokenHash);
  }

  /// Ends every token of a family. They stay as used, so that using one again is recognised.
  public void endFamily(UUID familyId, Instant now) {
    transaction.update(
        "update staff_token set used_at = coalesce(used_at, ?) where family_id = ?", now, familyId);
  }

  /// Ends every token of a person, as after a new password.
  public void endAllOf(UUID staffId, Instant now) {
    transaction.update(
        "update staff_token set used_at = coalesce(used_at, ?) where staff_id = ?", now, staffId);
  }
}
