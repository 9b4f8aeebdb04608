package org.daybook.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.command.Reason;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.operation.Outcome;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.PullAnswer;
import org.daybook.model.protocol.RenewAnswer;
import org.daybook.model.protocol.RequestSignature;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.server.testkit.Campus;
import org.daybook.server.testkit.TestDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RenewalIT {
  private static final Clock CLOCK = Clock.systemUTC();
  private Campus campus;
  private TestDesk desk;

  @BeforeEach
  void open() {
    campus = new Campus(CLOCK);
    desk = campus.desk(campus.north, CLOCK);
  }

  @AfterEach
  void close() {
    campus.close();
  }

  @Test
  void bothCopiesOfDeskGoOnAndNothingIsLostOrDoubled() {
    capture(desk, 0);
    var copy = desk.copy();
    desk.pushFrom(1);
    capture(desk, 1);
    desk.pushFrom(2);
    capture(copy, 2);
    assertEquals(ErrorCode.FORKED, codeOf(copy));

    var renewed = copy.renewed();
    renewed.carry(copy, 1);
    capture(renewed, 3);
    var results = renewed.pushFrom(1).results();
    capture(desk, 4);

    assertEquals(List.of(1L, 2L, 3L), results.stream().map(OperationResult::sequence).toList());
    assertTrue(results.stream().allMatch(it -> it.outcome() == Outcome.ACCEPTED), "" + results);
    assertEquals(Outcome.ACCEPTED, desk.pushFrom(3).results().getFirst().outcome());
    assertEquals(5, rows(desk.pull(), AttendanceMark.TABLE.name()));
    assertEquals(3, renewed.pull().lastSequence());
    assertEquals(3, desk.pull().lastSequence());
  }

  @Test
  void whatTwoCopiesCarryOverCountsOnce() {
    capture(desk, 0);
    var one = desk.renewed();
    var two = desk.renewed();
    one.carry(desk, 1);
    two.carry(desk, 1);

    assertEquals(Outcome.ACCEPTED, one.pushFrom(1).results().getFirst().outcome());
    assertEquals(Outcome.ACCEPTED, two.pushFrom(1).results().getFirst().outcome());
    assertEquals(Outcome.ACCEPTED, desk.pushFrom(1).results().getFirst().outcome());
    assertEquals(1, rows(desk.pull(), AttendanceMark.TABLE.name()));
  }

  @Test
  void sameKeyGetsTheSameEpochAndPeopleAreToldOnce() throws UnreadableException {
    var keys = TestDesk.newKeys();
    var first = TestDesk.decode(desk.askForRenewal(keys, 2), RenewAnswer.class);
    var again = TestDesk.decode(desk.askForRenewal(keys, 2), RenewAnswer.class);

    assertEquals(2, first.epoch());
    assertEquals(2, again.epoch());
    assertEquals(desk.identity.serverEpoch(), first.serverEpoch());
    var items = items(desk.pull());
    assertEquals(1, items.size());
    assertEquals(Reason.DEVICE_COPIED, items.getFirst().reason());
    assertEquals(desk.identity.deviceId(), items.getFirst().otherRowId());
  }

  @Test
  void everyAnswerNamesTheLifeOfTheServer() {
    var answer = desk.post("/sync/v1/pull", Cbor.encode(new Object[] {2, new Object[0]}));

    assertEquals(
        desk.identity.serverEpoch().toString(),
        answer.headers().firstValue(RequestSignature.SERVER_EPOCH).orElseThrow());
  }

  @Test
  void keyOfOneEpochSignsNothingOfAnother() {
    var renewed = desk.renewed();
    var body = Cbor.encode(new Object[] {2, new Object[0]});
    long now = CLOCK.millis();
    var asFirst = renewed.signed("POST", "/sync/v1/pull", body, TestDesk.nonce(), now);
    var builder = TestDesk.request(campus.port(), "/sync/v1/pull");
    asFirst
        .headers()
        .map()
        .forEach((name, values) -> {
          if (!name.equalsIgnoreCase(RequestSignature.EPOCH)) {
            builder.header(name, values.getFirst());
          }
        });
    var stripped = builder.POST(BodyPublishers.ofByteArray(body)).build();

    assertEquals(401, TestDesk.send(stripped).statusCode());
  }

  @Test
  void epochsLieBehindTheWall() throws SQLException {
    desk.renewed();
    try (var connection = DriverManager.getConnection(campus.postgres.url(), "daybook_app", null);
        var statement = connection.createStatement()) {
      try (var answer = statement.executeQuery("select count(*) from device_key")) {
        answer.next();
        assertEquals(0, answer.getInt(1));
      }
      assertThrows(
          SQLException.class,
          () -> statement.executeUpdate("update operation_log set captured_hash = null"));
    }
  }

  @Test
  void refusesWhatIsNoKey() {
    var body = Cbor.encode(new Object[] {2, new byte[] {1, 2, 3}, 2});

    var answer = desk.post("/sync/v1/renew", body);

    assertEquals(ErrorCode.MALFORMED, TestDesk.error(answer).code());
  }

  private void capture(TestDesk on, int student) {
    on.capture(
        campus.north.staff(),
        new MarkAttendance(
            campus.north.session(),
            campus.north.students().get(student),
            AttendanceValue.PRESENT,
            0,
            null));
  }

  private static ErrorCode codeOf(TestDesk pushing) {
    var request = pushing.push(1, List.copyOf(pushing.journal));
    return TestDesk.error(pushing.post("/sync/v1/push", Cbor.encode(request))).code();
  }

  private static int rows(PullAnswer answer, String table) {
    return answer.changes().stream()
        .filter(it -> it.table().equals(table))
        .mapToInt(it -> it.changes().size())
        .sum();
  }

  private static List<AttentionItem> items(PullAnswer answer) throws UnreadableException {
    var items = new ArrayList<AttentionItem>();
    for (var changes : answer.changes()) {
      if (changes.table().equals(AttentionItem.TABLE.name())) {
        for (var change : changes.changes()) {
          items.add(Cbor.decode(change.row(), AttentionItem.class));
        }
      }
    }
    return items;
  }
}
