package org.daybook.installer.proof;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daybook.model.value.RowIds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Somebody who takes cash at a headless desk, and keeps in mind what was done there: how much lies
/// in the drawer because of it, how many entries the screen shows, which receipt is next.
final class Cashier {
  private static final String CURRENCY = "EUR";

  private final Desk desk;
  private final UUID deviceId;
  private final UUID cashbox;
  private UUID shift = new UUID(0, 0);
  private int entries;
  private int sales;
  private long sold;
  private long cash;

  Cashier(Desk desk, UUID deviceId, UUID cashbox) {
    this.desk = desk;
    this.deviceId = deviceId;
    this.cashbox = cashbox;
  }

  UUID deviceId() {
    return deviceId;
  }

  UUID shift() {
    return shift;
  }

  /// As the desk's screen shows it.
  int entries() {
    return entries;
  }

  int sales() {
    return sales;
  }

  /// What students have paid here.
  long soldMinor() {
    return sold;
  }

  /// What lies in the drawer because of this shift.
  long cashMinor() {
    return cash;
  }

  void open(long floatMinor) {
    var saved =
        desk.expectOk(
            Desk.request("open-shift")
                .put("cashboxId", cashbox.toString())
                .put("currency", CURRENCY)
                .put("floatMinor", floatMinor));
    shift = rowOf(saved.path("saved").get(0).path("sequence").asLong());
    entries = floatMinor > 0 ? 1 : 0;
    cash = floatMinor;
  }

  /// Sells one thing after the other.
  void sell(List<UUID> students, long amountMinor) {
    for (var student : students) {
      desk.expectOk(sale(student, amountMinor, sales + 1));
      note(amountMinor);
    }
  }

  /// Sells without waiting for an answer, and the machine loses its power once that many sales were
  /// called saved.
  ///
  /// @return how many were called saved
  int sellUntilThePowerFails(List<UUID> students, long amountMinor, int after) {
    int receipt = sales;
    for (var student : students) {
      receipt++;
      desk.process().say(sale(student, amountMinor, receipt).toString());
    }
    int saved = 0;
    while (saved < after) {
      assertOk(desk.process().answer());
      saved++;
    }
    desk.process().kill();
    for (var word = desk.process().lastWordOrNull();
        word != null;
        word = desk.process().lastWordOrNull()) {
      assertOk(word);
      saved++;
    }
    return saved;
  }

  /// Looks at the screen after the power came back: what is there was sold.
  void lookWhatWasSold(long amountMinor) {
    int there = 0;
    for (var operation : desk.outbox()) {
      there += operation.path("command").asString().equals("take-payment") ? 1 : 0;
    }
    while (sales < there) {
      note(amountMinor);
    }
  }

  void payOut(long amountMinor) {
    desk.expectOk(
        Desk.request("move-cash")
            .put("shiftId", shift.toString())
            .put("movement", "PAY_OUT")
            .put("currency", CURRENCY)
            .put("amountMinor", amountMinor)
            .put("reason", "Milk"));
    entries++;
    cash -= amountMinor;
  }

  /// Counts the drawer and ends the count, with a reason for whatever it finds.
  ///
  /// @param covered whose shifts end with it, as their screens show them
  void count(long countedMinor, List<Cashier> covered) {
    var gesture = Desk.request("gesture");
    var commands = gesture.putArray("commands");
    var count =
        commands
            .addObject()
            .put("do", "count-cashbox")
            .put("cashboxId", cashbox.toString())
            .put("purpose", "CLOSING")
            .put("currency", CURRENCY)
            .put("toSafeMinor", 0);
    var pieces = count.putArray("pieces");
    for (long piece : List.of(5_000L, 100L, 1L)) {
      long number = countedMinor / piece;
      countedMinor -= number * piece;
      pieces.addObject().put("denominationMinor", piece).put("pieces", number);
    }
    var covers = count.putArray("covers");
    for (var one : covered) {
      covers
          .addObject()
          .put("shiftId", one.shift.toString())
          .put("through", one.entries)
          .put("closes", true);
    }
    commands
        .addObject()
        .put("do", "close-count")
        .put("countId", "$0.cash_count")
        .put("reason", "Nobody knows");
    desk.expectOk(gesture);
  }

  /// What the screen shows when something else was sold than on account.
  void sees(int entriesShown) {
    entries = entriesShown;
  }

  private void note(long amountMinor) {
    sales++;
    entries++;
    sold += amountMinor;
    cash += amountMinor;
  }

  private ObjectNode sale(UUID student, long amountMinor, int receipt) {
    var sale =
        Desk.request("take-payment")
            .put("shiftId", shift.toString())
            .put("payerId", student.toString())
            .put("currency", CURRENCY)
            .put("roundingMinor", 0)
            .put("receivedMinor", amountMinor)
            .put("receiptNumber", receipt);
    sale.putArray("items").addObject().put("purpose", "ON_ACCOUNT").put("amountMinor", amountMinor);
    sale.putArray("tenders").addObject().put("tender", "CASH").put("amountMinor", amountMinor);
    return sale;
  }

  private static void assertOk(JsonNode answer) {
    assertTrue(answer.path("ok").asBoolean(), answer::toString);
  }

  /// The row that an operation of this desk made.
  private UUID rowOf(long sequence) {
    var found = new ArrayList<UUID>();
    for (var operation : desk.outbox()) {
      if (operation.path("sequence").asLong() == sequence) {
        var at = Instant.parse(operation.path("capturedAt").asString());
        found.add(RowIds.ofOperation(deviceId, 1, sequence, 0, at));
      }
    }
    return found.getFirst();
  }
}
