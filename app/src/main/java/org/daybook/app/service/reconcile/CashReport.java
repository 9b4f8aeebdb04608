package org.daybook.app.service.reconcile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.daybook.model.cash.reconcile.CashTotals;
import org.jspecify.annotations.Nullable;

/// What a drawer, a count or some days came to, as it goes onto paper.
///
/// @param of what it is about
/// @param drawer its name; empty where it is about the whole branch
/// @param shifts those it is about, oldest first; none for a branch
/// @param receipts by desk
/// @param counts oldest first
/// @param accounts all that were posted to; none but for a branch
/// @param refunds what was given back, oldest first
/// @param postings each by itself, in the order in which things were done; none but where that was
///   asked for
/// @param leftOut how many postings are more than paper takes; then there are none
/// @param expectedMinor what should lie in the drawer now, or null where it has been counted
public record CashReport(
    ReportOf of,
    String currency,
    String drawer,
    LocalDate from,
    LocalDate to,
    List<ShiftLine> shifts,
    List<Receipts> receipts,
    CashTotals totals,
    List<CountLine> counts,
    List<AccountLine> accounts,
    List<OperationLine> refunds,
    List<LedgerBook.Line> postings,
    int leftOut,
    @Nullable Long expectedMinor) {
  public CashReport {
    shifts = List.copyOf(shifts);
    receipts = List.copyOf(receipts);
    counts = List.copyOf(counts);
    accounts = List.copyOf(accounts);
    refunds = List.copyOf(refunds);
    postings = List.copyOf(postings);
  }

  /// @param desk its name
  public record ShiftLine(String desk, String openedBy, String heldBy, Instant openedAt) {}

  /// The receipts of one desk.
  ///
  /// @param first the lowest number
  /// @param last the highest number
  public record Receipts(String desk, String first, String last, int count) {}

  /// @param name as every file of the ledger has it
  public record AccountLine(String name, long debitMinor, long creditMinor) {}
}
