package org.daybook.app.ui.theme;

/// Light is the tokens as they are; dark overrides their colours and nothing else.
public enum Theme {
  LIGHT,
  DARK
}
