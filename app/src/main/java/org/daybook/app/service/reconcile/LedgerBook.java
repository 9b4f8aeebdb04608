package org.daybook.app.service.reconcile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daybook.model.cash.reconcile.LedgerPeriod;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.ledger.Posting;
import org.daybook.model.ledger.text.AccountNames;
import org.daybook.model.ledger.text.LedgerText;
import org.daybook.model.money.CurrencyRules;

/// A period of the ledger as files have it, posting by posting.
///
/// @param lines in the order in which things were done
public record LedgerBook(
    LocalDate from,
    LocalDate to,
    CurrencyRules currency,
    LedgerPeriod period,
    AccountNames names,
    List<Line> lines) {
  public LedgerBook {
    lines = List.copyOf(lines);
  }

  /// What one entry adds to one account.
  ///
  /// @param receipt empty without one
  /// @param student a code; empty where the entry is about nobody
  /// @param by who made it
  /// @param amountMinor debits positive
  public record Line(
      LocalDate day,
      Instant at,
      EntryKind kind,
      String receipt,
      String student,
      String by,
      String account,
      long amountMinor,
      String reason,
      UUID entryId) {

    public long debitMinor() {
      return Math.max(0, amountMinor);
    }

    public long creditMinor() {
      return Math.max(0, Math.negateExact(amountMinor));
    }
  }

  /// What hledger and Ledger read.
  public String hledger() {
    return text().hledger(period.entries(), postings());
  }

  /// What Beancount reads.
  public String beancount() {
    return text().beancount(period.entries(), postings());
  }

  private LedgerText text() {
    return new LedgerText(currency.code(), currency.minorDigits(), names);
  }

  private List<Posting> postings() {
    return period.entries().stream().flatMap(it -> period.of(it).stream()).toList();
  }
}
