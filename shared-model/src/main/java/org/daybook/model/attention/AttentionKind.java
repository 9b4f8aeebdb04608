package org.daybook.model.attention;

/// What sort of item it is.
public enum AttentionKind {
  CONTRADICTION,
  REJECTION,
  UNREADABLE
}
