package org.daybook.app.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.daybook.model.cash.PaymentItem;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.ReprintReceipt;
import org.daybook.model.cash.TakePayment;
import org.daybook.model.cash.Tender;
import org.daybook.model.cash.Tendered;
import org.daybook.model.command.Command;
import org.daybook.model.operation.HashChain;
import org.daybook.model.operation.ReceiptStatement;
import org.daybook.model.operation.SignedReceipt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The amount on a receipt beside what the operation took, in a real journal.
class VerifyReceiptJournalIT {
  @TempDir Path folder;
  private JournalledDesk desk;
  private String printed = "";

  @BeforeEach
  void open() throws Exception {
    desk = new JournalledDesk(folder.resolve("desk"), folder.resolve("desk.key"));
  }

  @Test
  void theOperationTookTheAmount() {
    desk.capture(new ReprintReceipt(new UUID(0, 6)));
    var hash = captured(payment());
    assertEquals(0, verify(receipt(2, "EUR", 2_002, hash)));
    assertTrue(printed.contains("journal  AGREES  operation 1/2 took this amount"), printed);
  }

  /// The desk's key signed it, so that the signature alone says nothing.
  @Test
  void anotherAmountThanTheOperationTookIsFound() {
    var hash = captured(payment());
    assertEquals(1, verify(receipt(1, "EUR", 2_000, hash)));
    assertTrue(printed.contains("SIGNED"), printed);
    assertTrue(
        printed.contains("ANOTHER AMOUNT  operation 1/1 took EUR 2002 minor units"), printed);
    assertEquals(1, verify(receipt(1, "USD", 2_002, hash)));
  }

  @Test
  void anOperationThatTookNothingIsFound() {
    var hash = captured(new ReprintReceipt(new UUID(0, 6)));
    assertEquals(1, verify(receipt(1, "EUR", 2_000, hash)));
    assertTrue(printed.contains("NO PAYMENT"), printed);
  }

  @Test
  void anOperationThatNoJournalHoldsIsSaid() {
    captured(payment());
    assertEquals(3, verify(receipt(1, "EUR", 2_002, HashChain.sha256(new byte[] {1}))));
    assertTrue(printed.contains("NOT THERE"), printed);
  }

  private byte[] captured(Command command) {
    return HashChain.sha256(desk.capture(command).bytes());
  }

  /// 20.02 of cash for 20.00, because coins end there.
  private static TakePayment payment() {
    return new TakePayment(
        new UUID(0, 7),
        new UUID(0, 8),
        "EUR",
        List.of(new PaymentItem(PaymentPurpose.ON_ACCOUNT, null, 2_000)),
        List.of(new Tendered(Tender.CASH, 2_002, null)),
        2,
        2_002,
        1);
  }

  private String receipt(long sequence, String currency, long amountMinor, byte[] hash) {
    var said =
        new ReceiptStatement(JournalledDesk.DEVICE, 1, sequence, currency, amountMinor, hash);
    return new SignedReceipt(said, desk.device().keys().sign(said.signedText())).text();
  }

  private int verify(String receipt) {
    var out = new StringWriter();
    var line = DaybookVerify.line().setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
    int code =
        line.execute(
            "receipt", receipt, "--key", desk.key.toString(), "--journal", desk.data.toString());
    printed = out.toString();
    return code;
  }
}
