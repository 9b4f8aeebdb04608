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
import org.daybook.app.service.online.PersonalTokens;
import org.daybook.app.service.signin.KnownPeople.Known;
import org.daybook.app.service.signin.SignInResult.Refused;
import org.daybook.app.service.signin.SignInResult.SignedIn;
import org.daybook.app.service.signin.SignInResult.Why;
import org.daybook.app.sync.ServerRefusedException;
import org.daybook.app.sync.ServerUnreachableException;
import org.daybook.app.sync.SyncClient;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.organisation.Policies;
import org.daybook.model.organisation.PolicyKey;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.JoinRequest;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.SignInAnswer;
import org.daybook.model.protocol.SignInRequest;
import org.daybook.model.row.Facts;
import org.daybook.model.staff.StaffMember;
import org.daybook.model.staff.StaffRules;

/// Signs people in at this desk. With the network the server decides; without it the desk knows
/// those again who signed in here with the network, as long as the lease holds. A PIN only switches
/// between people who signed in fully not long ago. While the replica is not whole, perhaps because
/// it was lost, the desk goes by what it knows of the people itself.
public final class SignInService {
  static final Duration PIN_HOLDS = Duration.ofHours(12);
  static final int PIN_TRIES = 5;

  private final Replica replica;
  private final SyncClient client;
  private final DeskIdentity identity;
  private final Clock clock;
  private final KnownPeople people;
  private final Verifiers verifiers;
  private final PersonalTokens tokens;
  private final PinListener pins;
  private Optional<Person> current = Optional.empty();

  public SignInService(
      Replica replica,
      SyncClient client,
      DeskIdentity identity,
      Clock clock,
      KnownPeople people,
      PersonalTokens tokens,
      PinListener pins) {
    this.tokens = tokens;
    this.pins = pins;
    this.replica = replica;
    this.client = client;
    this.identity = identity;
    this.clock = clock;
    this.people = people;
    this.verifiers = Verifiers.standard();
  }

  /// Who is signed in.
  public synchronized Optional<Person> current() {
    return current;
  }

  public SignInResult signIn(String signInName, String password) {
    if (!client.connection().mayCarrySecrets()) {
      return new Refused(Why.NOT_ENCRYPTED);
    }
    var name = signInName.strip().toLowerCase(Locale.ROOT);
    try {
      var answer = client.signIn(new SignInRequest(name, password));
      return signedInOnline(answer, name, password);
    } catch (ServerRefusedException e) {
      return refused(e, name, password);
    } catch (ServerUnreachableException e) {
      return signInOffline(name, password);
    }
  }

  /// Chooses a password with an invitation and signs in with it.
  public SignInResult join(String signInName, String code, String password) {
    if (!client.connection().mayCarrySecrets()) {
      return new Refused(Why.NOT_ENCRYPTED);
    }
    var name = signInName.strip().toLowerCase(Locale.ROOT);
    try {
      var answer = client.join(new JoinRequest(Protocol.VERSION, name, code, password));
      return signedInOnline(answer, name, password);
    } catch (ServerRefusedException e) {
      return new Refused(
          switch (e.answer().code()) {
            case CODE_REFUSED, SIGN_IN_REFUSED -> Why.CODE_WRONG;
            case SLOW_DOWN -> Why.TOO_SOON;
            default ->
                e.answer().code().kind() == ErrorCode.Kind.TRANSIENT
                    ? Why.NEEDS_SERVER
                    : Why.DEVICE_REFUSED;
          });
    } catch (ServerUnreachableException e) {
      return new Refused(Why.NEEDS_SERVER);
    }
  }

  public synchronized void signOut() {
    current.ifPresent(it -> tokens.forget(it.staffId()));
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
    int resets = resets(person.staffId());
    people.of(person.staffId()).ifPresent(known -> people.save(known.withPin(made, resets)));
    pins.chosen(person.staffId(), pin, resets);
  }

  /// People who may switch to by PIN now.
  public List<Person> switchable() {
    var now = clock.instant();
    return replica.read(facts ->
        people.all().stream()
            .filter(known -> pinObjection(known, now, facts).isEmpty())
            .flatMap(known -> person(facts, known.staffId()).stream())
            .toList());
  }

  /// Switches to a person by PIN.
  public SignInResult switchTo(UUID staffId, String pin) {
    return tryPin(staffId, pin)
        .<SignInResult>map(Refused::new)
        .orElseGet(() -> enter(staffId, false));
  }

  /// Whether somebody's PIN would be looked at now, and why not.
  public Optional<Why> pinObstacle(UUID staffId, Facts facts) {
    var now = clock.instant();
    return people
        .of(staffId)
        .map(known -> pinObjection(known, now, facts))
        .orElse(Optional.of(Why.PIN_LOCKED));
  }

  /// Whether this is a person's PIN, and why not. Nobody is signed in by it; a wrong one counts
  /// like any other.
  public Optional<Why> tryPin(UUID staffId, String pin) {
    synchronized (people) {
      return triedPin(staffId, pin);
    }
  }

  private Optional<Why> triedPin(UUID staffId, String pin) {
    var known = people.of(staffId);
    var pinVerifier = known.map(Known::pinVerifier).orElse(null);
    if (known.isEmpty() || pinVerifier == null) {
      return Optional.of(Why.PIN_LOCKED);
    }
    var now = clock.instant();
    people.seen(now);
    var objection = replica.read(facts -> pinObjection(known.get(), now, facts));
    if (objection.isPresent()) {
      return objection;
    }
    boolean right = verifiers.fits(pin, pinVerifier);
    int attempts = right ? 0 : known.get().pinAttempts() + 1;
    people.save(known.get().withAttempts(attempts));
    if (right) {
      return Optional.empty();
    }
    return Optional.of(attempts < PIN_TRIES ? Why.PIN_WRONG : Why.PIN_LOCKED);
  }

  private SignInResult signedInOnline(SignInAnswer answer, String name, String password) {
    tokens.keep(answer);
    var staffId = answer.staffId();
    var made = verifiers.make(password);
    var now = clock.instant();
    var before = people.of(staffId);
    int resets = resets(staffId);
    // A PIN that was reset is gone for good: the person is asked for a new one.
    var pin = before.filter(it -> it.resetsHeeded() >= resets).map(Known::pinVerifier).orElse(null);
    var fullName = before.map(Known::name).orElse(null);
    people.save(Known.fresh(staffId, name, fullName, made, now, pin, resets));
    people.contact(now);
    pins.knownOnline(staffId);
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
    people
        .named(name)
        .filter(known -> verifiers.fits(password, known.verifier()))
        .ifPresent(known -> people.forget(known.staffId()));
  }

  private SignInResult signInOffline(String name, String password) {
    var known = people.named(name);
    if (known.isEmpty()) {
      return new Refused(Why.NOT_KNOWN_HERE);
    }
    var now = clock.instant();
    people.seen(now);
    if (known.get().mustWait(now)) {
      return new Refused(Why.TOO_SOON);
    }
    if (!verifiers.fits(password, known.get().verifier())) {
      people.save(known.get().wrongPassword(now));
      return new Refused(Why.WRONG);
    }
    noteFromReplica(known.get().staffId());
    if (people.leaseOver(now)) {
      return new Refused(Why.LEASE_OVER);
    }
    var staffId = known.get().staffId();
    people.save(people.of(staffId).orElse(known.get()).signedIn(now));
    return enter(staffId, false);
  }

  private SignInResult enter(UUID staffId, boolean online) {
    var person = replica.read(facts -> person(facts, staffId));
    if (person.isEmpty()) {
      return new Refused(online ? Why.NOT_LOADED : Why.WRONG);
    }
    noteFromReplica(staffId);
    synchronized (this) {
      current = person;
    }
    return new SignedIn(person.get(), online);
  }

  /// What must be known when the replica is lost: the person's name and how long the lease is.
  private void noteFromReplica(UUID staffId) {
    var organisation = identity.organisationId();
    var branch = identity.branchId();
    replica.read(facts -> {
      if (whole(facts)) {
        people.leaseDays(
            Policies.number(facts, organisation, branch, PolicyKey.OFFLINE_SIGN_IN_DAYS));
      }
      var name = facts.find(StaffMember.TABLE, staffId).map(StaffMember::fullName);
      people
          .of(staffId)
          .filter(known -> name.isPresent() && !name.get().equals(known.name()))
          .ifPresent(known -> people.save(known.named(name.orElseThrow())));
      return true;
    });
  }

  private Optional<Person> person(ReplicaReader facts, UUID staffId) {
    var member = facts.find(StaffMember.TABLE, staffId);
    if (member.isEmpty() && !whole(facts)) {
      return people.of(staffId).flatMap(SignInService::person);
    }
    return member
        .filter(StaffMember::active)
        .map(it -> new Person(it.id(), it.fullName(), it.signInName()));
  }

  private static Optional<Person> person(Known known) {
    return Optional.ofNullable(known.name())
        .map(name -> new Person(known.staffId(), name, known.signInName()));
  }

  /// Whether everything is there that the server gives this desk.
  private static boolean whole(ReplicaReader facts) {
    return !facts.cursors().isEmpty();
  }

  private int resets(UUID staffId) {
    return replica.read(facts -> StaffRules.pinResets(staffId, facts));
  }

  private Optional<Why> pinObjection(Known known, Instant now, Facts facts) {
    boolean reset = StaffRules.pinResets(known.staffId(), facts) > known.resetsHeeded();
    if (known.pinVerifier() == null || known.pinAttempts() >= PIN_TRIES || reset) {
      return Optional.of(Why.PIN_LOCKED);
    }
    boolean old =
        people.setBack(now)
            || known.signedInAt().plus(PIN_HOLDS).isBefore(now)
            || known.signedInAt().isAfter(now);
    return old ? Optional.of(Why.PIN_TOO_OLD) : Optional.empty();
  }
}
