package org.daybook.server.auth;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.daybook.model.centre.DeviceIdentity;
import org.daybook.model.device.DeviceState;
import org.daybook.model.protocol.CodeAnswer;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.InvitationRequest;
import org.daybook.model.protocol.JoinRequest;
import org.daybook.model.protocol.SignInRequest;
import org.daybook.model.staff.InviteStaffMember;
import org.daybook.server.centre.CentreOperations;
import org.daybook.server.store.Access;
import org.daybook.server.store.Database;
import org.daybook.server.store.Isolation;
import org.daybook.server.store.StaffStore;
import org.daybook.server.store.StaffStore.Invitation;

/// Gives out codes with which staff choose a password, and takes them: for whoever is new, and for
/// whoever forgot theirs. A code works once, at any desk of the organisation, together with the
/// sign-in name; ten wrong ones make it void.
public final class Inviting {
  private static final Duration VALIDITY = Duration.ofDays(3);
  private static final int MOST_TRIES = 10;
  private static final String PURPOSE = "daybook-invitation-1:";

  private final PersonalAccess access;
  private final CentreOperations operations;
  private final Database database;
  private final Passwords passwords;
  private final SigningIn signingIn;
  private final Clock clock;
  private final RandomGenerator random;

  /// @param random draws codes; to be a cryptographic one
  public Inviting(
      PersonalAccess access,
      CentreOperations operations,
      Database database,
      Passwords passwords,
      SigningIn signingIn,
      Clock clock,
      RandomGenerator random) {
    this.access = access;
    this.operations = operations;
    this.database = database;
    this.passwords = passwords;
    this.signingIn = signingIn;
    this.clock = clock;
    this.random = random;
  }

  /// Makes a code in the name of somebody who may edit staff at the device's branch.
  public Reply<CodeAnswer> invite(DeviceIdentity device, InvitationRequest request) {
    var person =
        access.<UUID>inTheNameOf(
            device, request.accessToken(), (staffId, _) -> new Reply.Answered<>(staffId));
    return switch (person) {
      case Reply.Refused<UUID>(var code) -> new Reply.Refused<>(code);
      case Reply.Answered<UUID>(var actorId) -> invite(device, actorId, request.staffId());
    };
  }

  private Reply<CodeAnswer> invite(DeviceIdentity device, UUID actorId, UUID staffId) {
    var now = clock.instant();
    var code = SecretCode.draw(random);
    var organisation = device.organisationId();
    var invitation = new Invitation(organisation, staffId, actorId, now.plus(VALIDITY));
    return operations.inOrganisation(
        organisation,
        (transaction, bench) -> {
          var command = new InviteStaffMember(staffId);
          if (!bench.issueFor(actorId, device.branchId(), command).outcome().holds()) {
            return new Reply.Refused<>(ErrorCode.FORBIDDEN);
          }
          new StaffStore(transaction).keepInvitation(code.hash(PURPOSE), invitation, now);
          return new Reply.Answered<>(new CodeAnswer(code.shown(), invitation.expiresAt(), now));
        });
  }

  /// Sets the password that somebody chose with a code, ends whatever was signed in with the one
  /// before, and signs in.
  ///
  /// @throws IllegalArgumentException where the password is too short or too long
  public SignInReply join(DeviceIdentity device, JoinRequest request) {
    if (device.state() != DeviceState.ACTIVE) {
      return new SignInReply.Refused(ErrorCode.REVOKED);
    }
    passwords.check(request.password());
    var code = SecretCode.typed(request.code());
    var name = request.signInName().strip().toLowerCase(Locale.ROOT);
    if (code.isEmpty() || !joined(device.organisationId(), name, code.get(), request.password())) {
      return new SignInReply.Refused(ErrorCode.CODE_REFUSED);
    }
    return signingIn.signIn(device, new SignInRequest(name, request.password()));
  }

  private boolean joined(UUID organisation, String name, SecretCode code, String password) {
    // Before the transaction: it is slow, and whether the name exists must not show in how long
    // it takes.
    var passwordHash = passwords.hash(password);
    return database.within(
        new Access(organisation, Set.of(organisation)),
        Isolation.LOCKING,
        transaction -> {
          var staff = new StaffStore(transaction);
          // PostgreSQL stores no NUL, so nobody has such a name; it must not fail there.
          var staffId = name.indexOf('\0') < 0 ? staff.named(name) : Optional.<UUID>empty();
          if (staffId.isEmpty()) {
            return false;
          }
          var now = clock.instant();
          if (!staff.useInvitation(code.hash(PURPOSE), staffId.get(), now)) {
            staff.noteWrongCode(staffId.get(), MOST_TRIES, now);
            return false;
          }
          staff.setPassword(organisation, staffId.get(), passwordHash);
          staff.endAllOf(staffId.get(), now);
          return true;
        });
  }
}
