package org.daybook.model.seal;

/// Whether a device has sent all that it did before it learnt of a seal.
public enum WatermarkState {
  /// It may still hold operations of that day.
  OWES,
  /// It knew of the seal when it said so, and everything it had done before came first.
  REPORTED,
  /// It was declared lost or revoked before it had reported.
  EXCEPTED
}
