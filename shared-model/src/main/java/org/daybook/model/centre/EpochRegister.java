package org.daybook.model.centre;

import java.util.SortedMap;
import java.util.UUID;

/// The epochs of devices as the server keeps them, within one transaction that nobody else renews
/// the same device in.
public interface EpochRegister {

  /// Every epoch of a device with its public key, X.509 encoding.
  SortedMap<Integer, byte[]> epochsOf(UUID deviceId);

  void add(DeviceIdentity device, int epoch, byte[] publicKey);
}
