package org.daybook.app.device;

/// The keys of one of this desk's epochs.
public record EpochKeys(int epoch, DeviceKeys keys) {}
