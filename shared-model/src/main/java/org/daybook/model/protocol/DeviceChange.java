package org.daybook.model.protocol;

/// What a person in charge may do to a device.
public enum DeviceChange {
  /// Call it otherwise.
  RENAME,
  /// Take it out of service; it may still upload what it holds.
  REVOKE,
  /// Declare that nothing more is to be expected of it.
  DECLARE_LOST
}
