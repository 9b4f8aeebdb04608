package org.daybook.app.service.cash;

/// Signs what receipts say, with the key that the device had in an epoch.
@FunctionalInterface
public interface ReceiptSigner {

  byte[] sign(int epoch, byte[] text);
}
