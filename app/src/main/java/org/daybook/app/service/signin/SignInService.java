package org.daybook.app.service.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.replica.SignInVerifiers.Verifier;
import org.daybook.app.service.signin.SignInResult.Refused;
import org.daybook.app.service.signin.SignInResult.SignedIn;
import org.daybook.app.service.signin.SignInResult.Why;
import org.daybook.app.sync.ServerRefusedException;
import org.daybook.app.sync.ServerUnreachableException;
import org.daybook.app.sync.SyncClient;
import org.daybook.app.sync.SyncLoop;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.organisation.Policies;
import org.daybook.model.organisation.PolicyKey;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.SignInRequest;
import org.daybook.model.staff.StaffMember;

/// Signs people in at this desk. With the network the server decides; without it the desk knows
/// those again who signed in here with the network, as long as the lease holds. A PIN only switches
/// between people who signed in fully not long ago.
public final class SignInService {
  static final Duration PIN_HOLDS = Duration.ofHours(12);
  static final int PIN_TRIES = 5;

  private final Replica replica;
  private final SyncClient client;
  private final DeskIdentity identity;
  private final Clock clock;
  private final Verifiers verifiers;
  private Optional<Person> current = Optional.empty();

  public SignInService(Replica replica, SyncClient client, DeskIdentity identity, Clock clock) {
    this(replica, client, identity, clock, Verifiers.standard());
  }

  SignInService(
      Replica replica, SyncClient client, DeskIdentity identity, Clock clock, Verifiers verifiers) {
    this.replica = replica;
    this.client = client;
    this.identity = identity;
    this.clock = clock;
    this.verifiers = verifiers;
  }

  /// Who is signed in.
  public synchronized Optional<Person> current() {
    return current;
  }

  public SignInResult signIn(String signInName, String password) {
    var name = signInName.strip().toLowerCase(Locale.ROOT);
    try {
      var answer = client.signIn(new SignInRequest(name, password));
      return signedInOnline(answer.staffId(), name, password);
    } catch (ServerRefusedException e) {
      return refused(e, name, password);
    } catch (ServerUnreachableException e) {
      return signInOffline(name, password);
    }
  }

  public synchronized void signOut() {
    current = Optional.empty();
  }

  /// Sets the PIN of the person signed in: four to eight digits.
  ///
  /// @throws IllegalArgumentException when it is no such PIN
  /// @throws IllegalStateException when nobody is signed in
  public void setPin(String pin) {
    if (!pin.matches("[0-9]{4,8}")) {
      throw new IllegalArgumentException("a PIN has four to eight digits");
    }
    var person = current().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    var made = verifiers.make(pin);
    replica.write(transaction -> {
      transaction
          .verifiers()
          .of(person.staffId())
          .ifPresent(known -> transaction.save(withPin(known, made)));
      return true;
    });
  }

  /// People who may switch to by PIN now.
  public List<Person> switchable() {
    var now = clock.instant();
    return replica.read(facts ->
        facts.verifiers().all().stream()
            .filter(known -> pinObjection(known, now).isEmpty())
            .flatMap(known -> person(facts, known.staffId()).stream())
            .toList());
  }

  /// Switches to a person by PIN.
  public SignInResult switchTo(UUID staffId, String pin) {
    var known = replica.read(facts -> facts.verifiers().of(staffId));
    var pinVerifier = known.map(Verifier::pinVerifier).orElse(null);
    if (known.isEmpty() || pinVerifier == null) {
      return new Refused(Why.PIN_LOCKED);
    }
    var objection = pinObjection(known.get(), clock.instant());
    if (objection.isPresent()) {
      return new Refused(objection.get());
    }
    boolean right = verifiers.fits(pin, pinVerifier);
    int attempts = right ? 0 : known.get().pinAttempts() + 1;
    replica.write(transaction -> {
      transaction.save(withAttempts(known.get(), attempts));
      return true;
    });
    if (!right) {
      return new Refused(attempts < PIN_TRIES ? Why.PIN_WRONG : Why.PIN_LOCKED);
    }
    return enter(staffId, false);
  }

  private SignInResult signedInOnline(UUID staffId, String name, String password) {
    var made = verifiers.make(password);
    var now = clock.instant();
    replica.write(transaction -> {
      var pin = transaction.verifiers().of(staffId).map(Verifier::pinVerifier).orElse(null);
      transaction.save(new Verifier(staffId, name, made, now, pin, 0));
      transaction.note(SyncLoop.LAST_CONTACT, now.toString());
      return true;
    });
    return enter(staffId, true);
  }

  private SignInResult refused(ServerRefusedException e, String name, String password) {
    var code = e.answer().code();
    if (code.kind() == ErrorCode.Kind.TRANSIENT) {
      return signInOffline(name, password);
    }
    if (code != ErrorCode.SIGN_IN_REFUSED) {
      return new Refused(Why.DEVICE_REFUSED);
    }
    forgetIfRight(name, password);
    return new Refused(Why.WRONG);
  }

  /// The server refuses what this desk would accept: the password changed or the person left.
  private void forgetIfRight(String name, String password) {
    replica
        .read(facts -> facts.verifiers().named(name))
        .filter(known -> verifiers.fits(password, known.verifier()))
        .ifPresent(known ->
            replica.write(transaction -> {
              transaction.forgetVerifier(known.staffId());
              return true;
            }));
  }

  private SignInResult signInOffline(String name, String password) {
    var known = replica.read(facts -> facts.verifiers().named(name));
    if (known.isEmpty()) {
      return new Refused(Why.NOT_KNOWN_HERE);
    }
    if (!verifiers.fits(password, known.get().verifier())) {
      return new Refused(Why.WRONG);
    }
    if (leaseOver()) {
      return new Refused(Why.LEASE_OVER);
    }
    var staffId = known.get().staffId();
    replica.write(transaction -> {
      transaction.save(signedInAgain(known.get(), clock.instant()));
      return true;
    });
    return enter(staffId, false);
  }

  private boolean leaseOver() {
    return replica.read(facts -> {
      var days =
          Policies.number(
              facts,
              identity.organisationId(),
              identity.branchId(),
              PolicyKey.OFFLINE_SIGN_IN_DAYS);
      var contact = facts.note(SyncLoop.LAST_CONTACT).map(Instant::parse);
      return contact.isEmpty()
          || contact.get().plus(Duration.ofDays(days)).isBefore(clock.instant());
    });
  }

  private SignInResult enter(UUID staffId, boolean online) {
    var person = replica.read(facts -> person(facts, staffId));
    if (person.isEmpty()) {
      return new Refused(online ? Why.NOT_LOADED : Why.WRONG);
    }
    synchronized (this) {
      current = person;
    }
    return new SignedIn(person.get(), online);
  }

  private static Optional<Person> person(ReplicaReader facts, UUID staffId) {
    return facts
        .find(StaffMember.TABLE, staffId)
        .filter(StaffMember::active)
        .map(member -> new Person(member.id(), member.fullName(), member.signInName()));
  }

  private static Optional<Why> pinObjection(Verifier known, Instant now) {
    if (known.pinVerifier() == null || known.pinAttempts() >= PIN_TRIES) {
      return Optional.of(Why.PIN_LOCKED);
    }
    boolean old =
        known.signedInAt().plus(PIN_HOLDS).isBefore(now) || known.signedInAt().isAfter(now);
    return old ? Optional.of(Why.PIN_TOO_OLD) : Optional.empty();
  }

  private static Verifier withPin(Verifier known, String pinVerifier) {
    return new Verifier(
        known.staffId(), known.signInName(), known.verifier(), known.signedInAt(), pinVerifier, 0);
  }

  private static Verifier withAttempts(Verifier known, int attempts) {
    return new Verifier(
        known.staffId(),
        known.signInName(),
        known.verifier(),
        known.signedInAt(),
        known.pinVerifier(),
        attempts);
  }

  private static Verifier signedInAgain(Verifier known, Instant now) {
    return new Verifier(
        known.staffId(), known.signInName(), known.verifier(), now, known.pinVerifier(), 0);
  }
}
