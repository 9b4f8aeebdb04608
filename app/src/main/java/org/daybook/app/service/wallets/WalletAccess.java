package org.daybook.app.service.wallets;

/// What a person may do with wallets.
///
/// @param students whether statements of students may be seen
/// @param all whether everybody's may be, and money moved between them
public record WalletAccess(boolean students, boolean all) {
  public static final WalletAccess NOTHING = new WalletAccess(false, false);
}
