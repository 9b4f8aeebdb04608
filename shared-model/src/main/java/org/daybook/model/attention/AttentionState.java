package org.daybook.model.attention;

/// How far it is settled.
public enum AttentionState {
  OPEN,
  WITH_MANAGER,
  SETTLED
}
