package org.daybook.model.wallet;

import java.util.List;
import org.daybook.model.cash.BusinessDay;
import org.daybook.model.cash.Currencies;
import org.daybook.model.command.Context;
import org.daybook.model.command.Decision;
import org.daybook.model.command.Reason;
import org.daybook.model.command.Subject;
import org.daybook.model.ledger.Account;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.EntryDraft;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.ledger.LedgerWriter;
import org.daybook.model.row.Facts;

/// The rules of moving money that lies in wallets: claims, because nobody may spend what is held or
/// not there.
public final class WalletRules {
  private WalletRules() {}

  public static Decision transfer(TransferWallet command, Context context, Facts facts) {
    var subject = Subject.NONE.withRows(command.fromOwnerId(), command.toOwnerId());
    var branch = context.branchId();
    if (Wallets.ownerAt(branch, command.fromOwnerId(), facts).isEmpty()
        || Wallets.ownerAt(branch, command.toOwnerId(), facts).isEmpty()) {
      return Decision.rejected(Reason.NOT_FOUND, subject);
    }
    if (!Currencies.holds(command.currency(), context, facts)) {
      return Decision.rejected(Reason.WRONG_CURRENCY, subject);
    }
    var from = Wallets.of(command.fromOwnerId());
    var to = Wallets.of(command.toOwnerId());
    var ledger = new LedgerWriter(context, facts);
    if (ledger.available(from) < command.amountMinor()) {
      return Decision.rejected(Reason.WALLET_TOO_LOW, subject);
    }
    ledger.post(
        EntryDraft.of(EntryKind.WALLET_TRANSFER, BusinessDay.of(context, facts))
            .about(command.fromOwnerId(), command.toOwnerId())
            .because(command.reason()),
        List.of(from.by(command.amountMinor()), to.by(-command.amountMinor())));
    return decided(ledger, subject);
  }

  /// No more than the account has in the student's favour.
  public static Decision fund(FundWallet command, Context context, Facts facts) {
    var subject = Subject.student(command.studentId());
    if (Wallets.ownerAt(context.branchId(), command.studentId(), facts)
        .filter(it -> it == WalletOwner.STUDENT)
        .isEmpty()) {
      return Decision.rejected(Reason.NOT_FOUND, subject);
    }
    if (!Currencies.holds(command.currency(), context, facts)) {
      return Decision.rejected(Reason.WRONG_CURRENCY, subject);
    }
    var ledger = new LedgerWriter(context, facts);
    var account = new Account(AccountKind.RECEIVABLE, command.studentId());
    if (ledger.available(account) < command.amountMinor()) {
      return Decision.rejected(Reason.ACCOUNT_TOO_LOW, subject);
    }
    ledger.post(
        EntryDraft.of(EntryKind.TOP_UP, BusinessDay.of(context, facts))
            .about(command.studentId(), command.studentId()),
        List.of(
            account.by(command.amountMinor()),
            Wallets.of(command.studentId()).by(-command.amountMinor())));
    return decided(ledger, subject);
  }

  private static Decision decided(LedgerWriter ledger, Subject subject) {
    return ledger.late()
        ? new Decision.AcceptedWithException(ledger.rows(), Reason.DAY_SEALED, subject)
        : Decision.accepted(ledger.rows());
  }
}
