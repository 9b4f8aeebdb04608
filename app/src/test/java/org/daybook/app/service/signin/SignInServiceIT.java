package org.daybook.app.service.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import org.daybook.app.device.DeviceKeys;
import org.daybook.app.device.EpochKeys;
import org.daybook.app.journal.SealedFile;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.online.PersonalTokens;
import org.daybook.app.service.signin.SignInResult.Refused;
import org.daybook.app.service.signin.SignInResult.Why;
import org.daybook.app.sync.RequestSigner;
import org.daybook.app.sync.ServerClock;
import org.daybook.app.sync.ServerConnection;
import org.daybook.app.sync.SyncClient;
import org.daybook.model.audit.AuditEntry;
import org.daybook.model.desk.Outbox;
import org.daybook.model.desk.PushPlan;
import org.daybook.model.desk.Rebase;
import org.daybook.model.desk.SliceBounds;
import org.daybook.model.operation.Cbor;
import org.daybook.model.organisation.Policies;
import org.daybook.model.organisation.Policy;
import org.daybook.model.organisation.PolicyKey;
import org.daybook.model.protocol.ErrorAnswer;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.SignInAnswer;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.staff.StaffMember;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInServiceIT {
  private static final String PASSWORD = "correct horse";

  private final Centre centre = new Centre(1);
  private final MockWebServer server = new MockWebServer();
  private final Random random = new Random(1);

  @TempDir Path folder;
  private OpenedDesk desk;
  private ServerConnection connection;
  private KnownPeople people;
  private SignInService signIn;

  @BeforeEach
  void open() throws IOException {
    server.start();
    openDesk();
    desk.filled(centre);
  }

  @AfterEach
  void close() {
    closeDesk();
    server.close();
  }

  @Test
  void signsInAtADeskThatLostItsReplicaWithoutTheNetworkAndHasItsMarksToSend() throws IOException {
    signInOnline();
    signIn.setPin("4711");
    var student = centre.students().getFirst().id();
    desk.rollCall.mark(
        OpenedDesk.who(centre), centre.session, student, AttendanceValue.PRESENT, 0, null);
    var journalled = desk.journal.read(1, 10);
    closeDesk();
    Files.delete(folder.resolve("replica.mv.db"));
    openDesk();
    connection.switchOffline(true);

    assertEquals(new Refused(Why.WRONG), signIn.signIn("rana", "wrong horse"));
    var person = new Person(centre.staff, "Rana Desk", "rana");
    assertEquals(new SignInResult.SignedIn(person, false), signIn.signIn("rana", PASSWORD));
    assertEquals(List.of(person), signIn.switchable());
    var outbox =
        new Outbox(
            desk.journal,
            bytes -> bytes,
            new Rebase(desk.identity, desk.journal, SliceBounds.NONE));
    var push =
        desk.replica.write(transaction -> outbox.next(transaction, PushPlan.FULL)).orElseThrow();
    assertEquals(journalled, push.operations());
    assertEquals(1, push.operations().size());
  }

  @Test
  void keepsTheCentresLeaseWhenTheReplicaIsLost() throws IOException {
    desk.replica.write(transaction -> {
      var id = Policies.idOf(centre.organisation, null, PolicyKey.OFFLINE_SIGN_IN_DAYS);
      transaction.put(
          List.of(new Policy(id, centre.organisation, null, PolicyKey.OFFLINE_SIGN_IN_DAYS, "2")));
      return true;
    });
    signInOnline();
    closeDesk();
    Files.delete(folder.resolve("replica.mv.db"));
    openDesk();
    connection.switchOffline(true);
    desk.clock.advance(Duration.ofDays(3));
    assertEquals(new Refused(Why.LEASE_OVER), signIn.signIn("rana", PASSWORD));
  }

  @Test
  void doesNotLetInWhoLeftOnceTheReplicaIsWhole() {
    signInOnline();
    desk.replica.write(transaction -> {
      var member = transaction.find(StaffMember.TABLE, centre.staff).orElseThrow();
      transaction.remove(StaffMember.TABLE, member.id());
      return true;
    });
    connection.switchOffline(true);
    assertEquals(new Refused(Why.WRONG), signIn.signIn("rana", PASSWORD));
  }

  @Test
  void putsADamagedFileOfKnownPeopleAsideAndOpens() throws IOException {
    signInOnline();
    closeDesk();
    Files.write(folder.resolve("sign-in-1"), new byte[50]);
    openDesk();
    connection.switchOffline(true);
    assertEquals(new Refused(Why.NOT_KNOWN_HERE), signIn.signIn("rana", PASSWORD));
    try (var names = Files.list(folder)) {
      assertTrue(
          names.anyMatch(it -> it.getFileName().toString().startsWith("sign-in-1-damaged-")));
    }
    signInOnline();
  }

  @Test
  void writesNobodysNameInClear() throws IOException {
    signInOnline();
    var bytes = Files.readAllBytes(folder.resolve("sign-in-1"));
    assertFalse(new String(bytes, StandardCharsets.ISO_8859_1).contains("rana"));
  }

  @Test
  void knowsAPersonAgainWithoutTheNetworkUntilTheLeaseIsOver() {
    connection.switchOffline(true);
    assertEquals(new Refused(Why.NOT_KNOWN_HERE), signIn.signIn("rana", PASSWORD));
    signInOnline();
    connection.switchOffline(true);
    assertInstanceOf(SignInResult.SignedIn.class, signIn.signIn("RANA ", PASSWORD));
    assertEquals(new Refused(Why.WRONG), signIn.signIn("rana", "wrong horse"));
    desk.clock.advance(Duration.ofDays(15));
    assertEquals(new Refused(Why.LEASE_OVER), signIn.signIn("rana", PASSWORD));
  }

  @Test
  void forgetsAPasswordThatTheServerRefuses() {
    signInOnline();
    var refusal = new ErrorAnswer(ErrorCode.SIGN_IN_REFUSED, "no", Centre.NOW, null);
    server.enqueue(response(401, refusal));
    assertEquals(new Refused(Why.WRONG), signIn.signIn("rana", PASSWORD));
    connection.switchOffline(true);
    assertEquals(new Refused(Why.NOT_KNOWN_HERE), signIn.signIn("rana", PASSWORD));
  }

  @Test
  void locksThePinAfterFiveWrongOnes() {
    signInOnline();
    signIn.setPin("4711");
    for (int attempt = 1; attempt < SignInService.PIN_TRIES; attempt++) {
      assertEquals(new Refused(Why.PIN_WRONG), signIn.switchTo(centre.staff, "0000"));
    }
    assertEquals(new Refused(Why.PIN_LOCKED), signIn.switchTo(centre.staff, "0000"));
    assertEquals(new Refused(Why.PIN_LOCKED), signIn.switchTo(centre.staff, "4711"));
    assertEquals(List.of(), signIn.switchable());
  }

  @Test
  void waitsLongerAfterEachWrongPasswordWithoutTheNetwork() {
    signInOnline();
    connection.switchOffline(true);
    for (int attempt = 1; attempt <= 3; attempt++) {
      assertEquals(new Refused(Why.WRONG), signIn.signIn("rana", "wrong horse"));
    }
    assertEquals(new Refused(Why.TOO_SOON), signIn.signIn("rana", PASSWORD), "not even the right");
    desk.clock.advance(Duration.ofSeconds(5));
    assertEquals(new Refused(Why.WRONG), signIn.signIn("rana", "wrong horse"));
    desk.clock.advance(Duration.ofSeconds(9));
    assertEquals(new Refused(Why.TOO_SOON), signIn.signIn("rana", PASSWORD));
    closeDesk();
    openDesk();
    connection.switchOffline(true);
    desk.clock.set(desk.clock.instant().plusSeconds(14));
    assertEquals(new Refused(Why.TOO_SOON), signIn.signIn("rana", PASSWORD), "nor after a start");
    desk.clock.advance(Duration.ofSeconds(1));
    assertInstanceOf(SignInResult.SignedIn.class, signIn.signIn("rana", PASSWORD));
    assertEquals(new Refused(Why.WRONG), signIn.signIn("rana", "wrong horse"));
    assertInstanceOf(SignInResult.SignedIn.class, signIn.signIn("rana", PASSWORD));
  }

  @Test
  void clockThatIsSetBackProlongsNothing() {
    signInOnline();
    signIn.setPin("4711");
    connection.switchOffline(true);
    desk.clock.advance(Duration.ofDays(15));
    assertEquals(new Refused(Why.LEASE_OVER), signIn.signIn("rana", PASSWORD));
    desk.clock.advance(Duration.ofDays(-14));
    people.contact(Centre.NOW);
    assertEquals(new Refused(Why.LEASE_OVER), signIn.signIn("rana", PASSWORD));
    assertEquals(List.of(), signIn.switchable());
    signInOnline();
    connection.switchOffline(true);
    assertInstanceOf(SignInResult.SignedIn.class, signIn.signIn("rana", PASSWORD));
  }

  @Test
  void sendsNoPasswordInClearToAnotherMachine() {
    for (var url :
        List.of("http://192.0.2.7:8470", "http://centre.example", "http://127.evil.example")) {
      assertEquals(new Refused(Why.NOT_ENCRYPTED), at(url, false).signIn("rana", PASSWORD), url);
      assertEquals(new Refused(Why.NOT_KNOWN_HERE), at(url, true).signIn("rana", PASSWORD), url);
    }
    for (var url :
        List.of(
            "https://centre.example", "http://127.0.0.1:1", "http://[::1]:1", "http://localhost")) {
      assertEquals(new Refused(Why.NOT_KNOWN_HERE), at(url, false).signIn("rana", PASSWORD), url);
    }
  }

  /// Signing in at a server that cannot be reached.
  private SignInService at(String url, boolean plainHttp) {
    var clock = new ServerClock(desk.clock);
    var there = new ServerConnection(url, clock, plainHttp);
    there.switchOffline(true);
    var keys = DeviceKeys.generate(random);
    var client =
        new SyncClient(
            there, new RequestSigner(centre.device, () -> new EpochKeys(1, keys), clock, random));
    return new SignInService(
        desk.replica,
        client,
        desk.identity,
        desk.clock,
        people,
        new PersonalTokens(client),
        new NoKeys());
  }

  @Test
  void switchesByPinForTwelveHours() {
    signInOnline();
    signIn.setPin("4711");
    desk.clock.advance(SignInService.PIN_HOLDS);
    assertInstanceOf(SignInResult.SignedIn.class, signIn.switchTo(centre.staff, "4711"));
    desk.clock.advance(Duration.ofSeconds(1));
    assertEquals(new Refused(Why.PIN_TOO_OLD), signIn.switchTo(centre.staff, "4711"));
  }

  @Test
  void aResetPinIsVoidAndTheNextSignInLeavesNone() {
    signInOnline();
    signIn.setPin("4711");
    resetPin();
    assertEquals(new Refused(Why.PIN_LOCKED), signIn.switchTo(centre.staff, "4711"));
    assertEquals(List.of(), signIn.switchable());

    signInOnline();
    assertEquals(List.of(), signIn.switchable(), "the old one does not come back");
    signIn.setPin("0815");
    assertEquals(1, signIn.switchable().size());
    assertInstanceOf(SignInResult.SignedIn.class, signIn.switchTo(centre.staff, "0815"));
  }

  private void resetPin() {
    desk.replica.write(transaction -> {
      transaction.put(
          List.of(
              new AuditEntry(
                  UUID.randomUUID(),
                  centre.organisation,
                  centre.staff,
                  "reset-pin",
                  List.of(),
                  List.of(),
                  centre.staff,
                  centre.device,
                  Centre.NOW)));
      return true;
    });
  }

  @Test
  void whoIsInvitedChoosesAPasswordAndIsIn() {
    server.enqueue(response(200, answer()));

    var result = signIn.join("  RANA ", "K7QF-29MD", PASSWORD);

    assertInstanceOf(SignInResult.SignedIn.class, result);
    connection.switchOffline(true);
    assertInstanceOf(SignInResult.SignedIn.class, signIn.signIn("rana", PASSWORD));
    assertEquals(new Refused(Why.NEEDS_SERVER), signIn.join("rana", "K7QF-29MD", PASSWORD));
    connection.switchOffline(false);
    var wrong = new ErrorAnswer(ErrorCode.CODE_REFUSED, "no", Centre.NOW, null);
    server.enqueue(response(403, wrong));
    assertEquals(new Refused(Why.CODE_WRONG), signIn.join("rana", "K7QF-29MD", PASSWORD));
  }

  @Test
  void readsWhomTheProgramBeforeKnew() throws IOException {
    signInOnline();
    signIn.setPin("4711");
    var known = people.of(centre.staff).orElseThrow();
    closeDesk();
    var former =
        new KnownPeople.FormerContent(
            Centre.NOW,
            Centre.NOW,
            14,
            List.of(
                new KnownPeople.FormerKnown(
                    known.staffId(),
                    known.signInName(),
                    known.name(),
                    known.verifier(),
                    known.signedInAt(),
                    known.pinVerifier(),
                    0,
                    0,
                    null)));
    new SealedFile(folder.resolve("sign-in-1"), new byte[32], random).replace(Cbor.encode(former));
    openDesk();

    assertInstanceOf(SignInResult.SignedIn.class, signIn.switchTo(centre.staff, "4711"));
  }

  private void openDesk() {
    desk = new OpenedDesk(folder, centre);
    var clock = new ServerClock(desk.clock);
    connection = new ServerConnection(server.url("/").toString(), clock);
    var keys = DeviceKeys.generate(random);
    var client =
        new SyncClient(
            connection,
            new RequestSigner(centre.device, () -> new EpochKeys(1, keys), clock, random));
    var file = new SealedFile(folder.resolve("sign-in-1"), new byte[32], random);
    people = KnownPeople.open(file, Centre.NOW);
    signIn =
        new SignInService(
            desk.replica,
            client,
            desk.identity,
            desk.clock,
            people,
            new PersonalTokens(client),
            new NoKeys());
  }

  private void closeDesk() {
    connection.close();
    desk.close();
  }

  private void signInOnline() {
    connection.switchOffline(false);
    server.enqueue(response(200, answer()));
    assertInstanceOf(SignInResult.SignedIn.class, signIn.signIn("rana", PASSWORD));
  }

  private SignInAnswer answer() {
    return new SignInAnswer(centre.staff, "a", Centre.NOW, "r", Centre.NOW);
  }

  private static MockResponse response(int code, Object message) {
    return new MockResponse.Builder()
        .code(code)
        .body(new Buffer().write(Cbor.encode(message)))
        .build();
  }

  /// Nothing hangs on PINs here.
  private static final class NoKeys implements PinListener {
    @Override
    public void chosen(UUID staffId, String pin, int resets) {}

    @Override
    public void knownOnline(UUID staffId) {}
  }
}
