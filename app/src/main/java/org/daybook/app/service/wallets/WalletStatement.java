package org.daybook.app.service.wallets;

import java.time.LocalDate;
import java.util.List;
import org.daybook.model.ledger.EntryKind;
import org.jspecify.annotations.Nullable;

/// What came into a wallet and left it.
///
/// @param lines newest first
/// @param held what is promised and not yet paid, newest first
public record WalletStatement(WalletLine wallet, List<Line> lines, List<Held> held) {
  public WalletStatement {
    lines = List.copyOf(lines);
    held = List.copyOf(held);
  }

  /// ISO code of every amount.
  public String currency() {
    return wallet.currency();
  }

  /// Something that changed the wallet.
  ///
  /// @param about whom or what it was for or came from, or empty
  /// @param reason what was said about it, or null
  /// @param staff who did it
  /// @param amountMinor what came; negative where it left
  /// @param balanceMinor what was in it afterwards
  public record Line(
      LocalDate day,
      EntryKind kind,
      String about,
      @Nullable String reason,
      String staff,
      long amountMinor,
      long balanceMinor) {}

  /// A part of the wallet that is promised.
  ///
  /// @param about the group whose session it is promised to, or empty
  /// @param day the branch's day on which it was promised
  public record Held(LocalDate day, String about, long amountMinor) {}
}
