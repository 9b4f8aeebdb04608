package org.daybook.app.service.wallets;

import java.util.UUID;
import org.daybook.model.wallet.WalletOwner;

/// A wallet of the branch.
///
/// @param name whose it is
/// @param code of a student; empty for anybody else
/// @param currency ISO code
/// @param balanceMinor minor units that the centre owes its owner
/// @param heldMinor minor units of it that are promised
public record WalletLine(
    UUID ownerId,
    WalletOwner owner,
    String name,
    String code,
    String currency,
    long balanceMinor,
    long heldMinor) {

  public long availableMinor() {
    return balanceMinor - heldMinor;
  }
}
