package org.daybook.app.service.cash;

import java.util.List;
import java.util.UUID;
import org.daybook.model.wallet.Wallets.Amounts;

/// What a person owes the branch, and why. Several entries of the book that are one person count as
/// one.
///
/// @param studentId the entry that stands for the person
/// @param owedMinor what was charged and not paid; negative where the centre holds money of theirs
/// @param wallet what lies in their wallet
/// @param packages of lessons that they have, with credits left
/// @param sold packages of lessons that they can buy here
/// @param due what is to be paid now
/// @param offered what else could be paid for today
/// @param statement how it came about, newest first
public record StudentAccount(
    UUID studentId,
    String name,
    String code,
    long owedMinor,
    Amounts wallet,
    List<HeldPackage> packages,
    List<DueItem> sold,
    List<DueItem> due,
    List<DueItem> offered,
    List<StatementLine> statement) {
  public StudentAccount {
    packages = List.copyOf(packages);
    sold = List.copyOf(sold);
    due = List.copyOf(due);
    offered = List.copyOf(offered);
    statement = List.copyOf(statement);
  }

  /// What is to be paid now, less what the centre holds of theirs.
  public long toPayMinor() {
    return due.stream().mapToLong(DueItem::amountMinor).reduce(0, Math::addExact);
  }

  /// Money of theirs that the centre holds; 0 where they owe.
  public long creditMinor() {
    return Math.max(0, Math.negateExact(owedMinor));
  }
}
