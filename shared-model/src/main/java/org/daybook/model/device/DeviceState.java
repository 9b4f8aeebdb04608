package org.daybook.model.device;

import org.daybook.model.value.StateMachine;

/// Whether a device may talk to the server.
public enum DeviceState {
  ACTIVE,
  REVOKED,
  LOST;

  public static final StateMachine<DeviceState> MACHINE =
      StateMachine.of(DeviceState.class).allow(ACTIVE, REVOKED, LOST).allow(LOST, REVOKED).build();

  public boolean mayBecome(DeviceState next) {
    return MACHINE.allows(this, next);
  }
}
