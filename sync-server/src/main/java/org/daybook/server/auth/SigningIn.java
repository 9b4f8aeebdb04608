package org.daybook.server.auth;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.daybook.model.centre.DeviceIdentity;
import org.daybook.model.device.DeviceState;
import org.daybook.model.operation.HashChain;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.RefreshRequest;
import org.daybook.model.protocol.SignInAnswer;
import org.daybook.model.protocol.SignInRequest;
import org.daybook.model.value.RowIds;
import org.daybook.server.store.Access;
import org.daybook.server.store.Database;
import org.daybook.server.store.Isolation;
import org.daybook.server.store.StaffStore;
import org.daybook.server.store.StaffStore.Credential;
import org.daybook.server.store.StaffStore.Token;

/// Signs people in at a device, renews their tokens and signs them out.
public final class SigningIn {
  private static final Duration ACCESS = Duration.ofMinutes(15);
  private static final Duration REFRESH = Duration.ofDays(7);
  private static final int TOKEN_BYTES = 32;

  private final Database database;
  private final Passwords passwords;
  private final Clock clock;
  private final RandomGenerator random;

  /// @param random draws tokens; to be a cryptographic one
  public SigningIn(Database database, Passwords passwords, Clock clock, RandomGenerator random) {
    this.database = database;
    this.passwords = passwords;
    this.clock = clock;
    this.random = random;
  }

  public SignInReply signIn(DeviceIdentity device, SignInRequest request) {
    if (device.state() != DeviceState.ACTIVE) {
      return new SignInReply.Refused(ErrorCode.REVOKED);
    }
    var name = request.signInName().strip().toLowerCase(Locale.ROOT);
    // PostgreSQL stores no NUL, so nobody has such a name; it must not fail there.
    var credential =
        name.indexOf('\0') < 0
            ? within(device, staff -> staff.credentialOf(name))
            : Optional.<Credential>empty();
    if (credential.isEmpty()) {
      passwords.pretend(request.password());
      return new SignInReply.Refused(ErrorCode.SIGN_IN_REFUSED);
    }
    if (!passwords.fits(request.password(), credential.get().passwordHash())) {
      return new SignInReply.Refused(ErrorCode.SIGN_IN_REFUSED);
    }
    var family = RowIds.fresh(clock.instant(), bytes());
    return new SignInReply.SignedIn(
        within(device, staff -> issue(staff, device, credential.get().staffId(), family)));
  }

  /// Gives new tokens for a refresh token. One that was used already ends its whole family: either
  /// it or its successor is in the wrong hands.
  public SignInReply refresh(DeviceIdentity device, RefreshRequest request) {
    if (device.state() != DeviceState.ACTIVE) {
      return new SignInReply.Refused(ErrorCode.REVOKED);
    }
    return within(device, staff -> refreshed(staff, device, hash(request.refreshToken())));
  }

  /// Ends everything that descends from the same sign-in as the token; an unknown one ends nothing.
  public void signOut(DeviceIdentity device, RefreshRequest request) {
    within(
        device,
        staff -> {
          var token = staff.tokenWith(hash(request.refreshToken()));
          token
              .filter(it -> it.deviceId().equals(device.id()))
              .ifPresent(it -> staff.endFamily(it.familyId(), clock.instant()));
          return true;
        });
  }

  private SignInReply refreshed(StaffStore staff, DeviceIdentity device, byte[] hash) {
    var now = clock.instant();
    var found = staff.tokenWith(hash).filter(it -> it.deviceId().equals(device.id()));
    if (found.isEmpty() || !found.get().refreshes()) {
      return new SignInReply.Refused(ErrorCode.TOKEN_REFUSED);
    }
    var token = found.get();
    if (token.usedAt() != null || !staff.isActive(token.staffId())) {
      staff.endFamily(token.familyId(), now);
      return new SignInReply.Refused(ErrorCode.TOKEN_REFUSED);
    }
    if (!token.expiresAt().isAfter(now)) {
      return new SignInReply.Refused(ErrorCode.TOKEN_REFUSED);
    }
    staff.useUp(hash, now);
    return new SignInReply.SignedIn(issue(staff, device, token.staffId(), token.familyId()));
  }

  private SignInAnswer issue(StaffStore staff, DeviceIdentity device, UUID staffId, UUID familyId) {
    var now = clock.instant();
    var access = text();
    var refresh = text();
    keep(staff, device, staffId, familyId, access, false, now.plus(ACCESS));
    keep(staff, device, staffId, familyId, refresh, true, now.plus(REFRESH));
    return new SignInAnswer(staffId, access, now.plus(ACCESS), refresh, now.plus(REFRESH));
  }

  private static void keep(
      StaffStore staff,
      DeviceIdentity device,
      UUID staffId,
      UUID familyId,
      String token,
      boolean refreshes,
      Instant expiresAt) {
    staff.keep(
        hash(token),
        new Token(
            device.organisationId(), familyId, staffId, device.id(), refreshes, expiresAt, null));
  }

  private <T> T within(DeviceIdentity device, Function<StaffStore, T> work) {
    var organisation = device.organisationId();
    return database.within(
        new Access(organisation, Set.of(organisation)),
        Isolation.LOCKING,
        transaction -> work.apply(new StaffStore(transaction)));
  }

  private String text() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
  }

  private byte[] bytes() {
    var bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] hash(String token) {
    return HashChain.sha256(token.getBytes(StandardCharsets.UTF_8));
  }
}
